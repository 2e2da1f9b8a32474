import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutMeshopt, withoutJson, withoutWords } from './lean.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what the build leaves out', () => {
  it('is three’s JSON, method by method, and nothing beside it', () => {
    const code = 'class A {\n\ttoJSON( meta ) {\n\t\tif ( a ) {\n\t\t}\n\t}\n\tcopy() {\n\t}\n}\n';
    expect(withoutJson(code)).toBe('class A {\n\tcopy() {\n\t}\n}\n');
  });

  it('is all of it in the three we use', () => {
    const core = read('node_modules/three/build/three.core.js');
    const lean = withoutJson(core);
    expect(core.length - lean.length).toBeGreaterThan(40_000);
    expect(lean).not.toMatch(/^\t(static )?(toJSON|fromJSON)\(/m);
    const methods = (text: string) => [...text.matchAll(/^\t(?:static )?(\w+)\(.*\) \{/gm)].map((m) => m[1]);
    const others = (text: string) => methods(text).filter((name) => !/^(to|from)JSON$/.test(name!));
    expect(others(lean)).toEqual(others(core));
  });

  it('is the mesh decoder for browsers without SIMD, which becomes a module of its own', () => {
    const code = read('node_modules/three/examples/jsm/libs/meshopt_decoder.module.js');
    const cut = cutMeshopt(code);
    expect(cut).not.toBeNull();
    const { rest, plain } = cut!;
    expect(rest).not.toContain('wasm_base');
    expect(rest).toContain('wasm_simd');
    expect(rest).toContain('.then((data) => WebAssembly.instantiate((wasm = unpack(data)), {}))');
    expect(plain).toMatch(/^export default 'b9H79[^']{9000,}';$/);
    expect(cutMeshopt('var MeshoptDecoder;')).toBeNull();
  });

  it('is every word the schema says to editors, and no check', () => {
    const schema = read('src/pack/schema.ts');
    const lean = withoutWords(schema);
    expect(schema).toContain('z.describe(');
    expect(lean).not.toContain('describe');
    for (const check of ['regex', 'minLength', 'gte', 'lte', 'lt', 'positive', 'optional', '_default'])
      expect(lean.split(`z.${check}(`)).toHaveLength(schema.split(`z.${check}(`).length);
  });
});
