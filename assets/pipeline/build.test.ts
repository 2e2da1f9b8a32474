import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from './build.ts';
import { staleFaults } from './check.ts';
import { closure, importsOf } from './closure.ts';
import { readJson, sortedJson } from './json.ts';
import { readLock } from './lock.ts';
import type { Stage, StageContext, Unit } from './stage.ts';

let root = '';
let said: string[] = [];

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const context = (): StageContext => ({
  source: { manifest: {} as StageContext['source']['manifest'], structures: [] },
  root,
  sources: join(root, 'src'),
  pack: join(root, 'pack'),
  cache: join(root, 'cache'),
  log: (line) => said.push(line),
});
/** A unit that copies its entry file into the pack. */
const copying = (id: string, input: string, output: string): Unit => ({
  id,
  inputs: [input],
  outputs: [output],
  run: async () => writeFileSync(join(root, 'pack', output), readFileSync(join(root, input))),
});
const stage = (units: Unit[], id: Stage['id'] = 'models'): Stage => ({
  id,
  title: id,
  units: async () => units,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yaohuo-build-'));
  said = [];
  put('a.ts', "import { b } from './b.ts';\nimport type { C } from './c.ts';\nimport three from 'three';\n");
  put('b.ts', "export * from './deep/d.ts';\n");
  put('c.ts', 'export type C = 1;\n');
  put('deep/d.ts', '// import "./nowhere.ts"\nexport const d = 1;\n');
  put('package-lock.json', JSON.stringify({ packages: { 'node_modules/three': { version: '0.187.0' } } }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('closure', () => {
  it('follows imports but not types or comments, and names packages', () => {
    expect(closure(root, ['a.ts'])).toEqual({ files: ['a.ts', 'b.ts', 'deep/d.ts'], packages: ['three'] });
  });

  it('reads every form of import', () => {
    const text = `import 'x1'; import a from "x2"; import { type T, b } from 'x3'; import * as c from 'x4';
export { d } from 'x5'; const e = await import('x6'); import {
  f,
  g,
} from '@scope/x7/part';
export type { H } from 'no1'; import type I from 'no2'; /* import 'no3' */`;
    expect(importsOf(text).sort()).toEqual(['@scope/x7/part', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6']);
  });

  it('bears circles', () => {
    put('b.ts', "import './a.ts';\n");
    expect(closure(root, ['a.ts']).files).toEqual(['a.ts', 'b.ts']);
  });
});

describe('build', () => {
  const stages = () => [stage([copying('model/a', 'a.ts', 'models/a.txt')])];

  it('makes a unit once, and again when something it imports changes', async () => {
    expect((await build(stages(), context())).ran).toEqual(['model/a']);
    expect((await build(stages(), context())).kept).toEqual(['model/a']);
    put('deep/d.ts', 'export const d = 2;\n');
    expect((await build(stages(), context())).ran).toEqual(['model/a']);
    put('c.ts', 'export type C = 2;\n');
    expect((await build(stages(), context())).ran).toEqual([]);
    put('package-lock.json', JSON.stringify({ packages: { 'node_modules/three': { version: '0.188.0' } } }));
    expect((await build(stages(), context())).ran).toEqual(['model/a']);
  });

  it('makes it again when its salt changes, its result was touched or lost, or when forced', async () => {
    await build(stages(), context());
    const salted = [stage([{ ...copying('model/a', 'a.ts', 'models/a.txt'), salt: { rays: 2 } }])];
    expect((await build(salted, context())).ran).toHaveLength(1);
    put('pack/models/a.txt', 'by hand');
    expect((await build(salted, context())).ran).toHaveLength(1);
    rmSync(join(root, 'pack/models/a.txt'));
    expect((await build(salted, context())).ran).toHaveLength(1);
    expect((await build(salted, context())).ran).toHaveLength(0);
    expect((await build(salted, context(), { force: true })).ran).toHaveLength(1);
  });

  it('takes what is there as made when trusted, and makes only what is missing', async () => {
    await build(stages(), context());
    put('deep/d.ts', 'export const d = 3;\n');
    put('pack/models/a.txt', 'as it lies');
    await build(stages(), context(), { trust: true });
    expect(readFileSync(join(root, 'pack/models/a.txt'), 'utf8')).toBe('as it lies');
    expect((await build(stages(), context())).ran).toEqual([]);
    rmSync(join(root, 'pack/models/a.txt'));
    await build(stages(), context(), { trust: true });
    expect(existsSync(join(root, 'pack/models/a.txt'))).toBe(true);
  });

  it('trusts nothing that follows from other stages', async () => {
    const following = () => [
      { ...stage([copying('manifest/a', 'a.ts', 'a.txt')], 'manifest'), follows: true },
    ];
    await build(following(), context());
    put('deep/d.ts', 'export const d = 4;\n');
    put('pack/a.txt', 'as it lies');
    expect((await build(following(), context(), { trust: true })).ran).toEqual(['manifest/a']);
    expect(readFileSync(join(root, 'pack/a.txt'), 'utf8')).not.toBe('as it lies');
  });

  it('writes the same lock whatever the order and the day', async () => {
    const two = [copying('model/a', 'a.ts', 'a.txt'), copying('model/b', 'b.ts', 'b.txt')];
    await build([stage(two)], context());
    const first = readFileSync(join(root, 'pack/pack.lock.json'), 'utf8');
    rmSync(join(root, 'pack'), { recursive: true });
    await build([stage(two.reverse())], context());
    expect(readFileSync(join(root, 'pack/pack.lock.json'), 'utf8')).toBe(first);
    expect(first).not.toContain(root);
  });

  it('goes on after a unit that fails, and tries it again', async () => {
    const bad: Unit = {
      ...copying('model/bad', 'b.ts', 'bad.txt'),
      run: async () => Promise.reject(new Error('no clay')),
    };
    const result = await build([stage([bad, copying('model/a', 'a.ts', 'a.txt')])], context());
    expect(result).toMatchObject({ ran: ['model/a'], failed: [{ unit: 'model/bad', message: 'no clay' }] });
    expect(said.join('\n')).toContain('FAILED: no clay');
    expect(Object.keys(readLock(join(root, 'pack')).units)).toEqual(['model/a']);
  });

  it('does not believe a unit that wrote nothing', async () => {
    const lazy: Unit = { ...copying('model/a', 'a.ts', 'a.txt'), run: async () => {} };
    expect((await build([stage([lazy])], context())).failed[0]?.message).toContain('did not write a.txt');
  });

  it('refuses two units that claim one file', async () => {
    const units = [copying('model/a', 'a.ts', 'a.txt'), copying('model/b', 'b.ts', 'a.txt')];
    expect((await build([stage(units)], context())).failed[0]?.message).toContain('file a.txt');
  });

  it('clears what is no longer made, but only of the stages that ran', async () => {
    const models = stage([copying('model/a', 'a.ts', 'a.txt')]);
    const sounds = stage([copying('sound/b', 'b.ts', 'b.txt')], 'sounds');
    await build([models, sounds], context());
    await build([stage([]), stage([], 'sounds')], context(), { only: ['models'] });
    expect(existsSync(join(root, 'pack/a.txt'))).toBe(false);
    expect(existsSync(join(root, 'pack/b.txt'))).toBe(true);
    expect(Object.keys(readLock(join(root, 'pack')).units)).toEqual(['sound/b']);
  });
});

describe('staleFaults', () => {
  const stages = () => [stage([copying('model/a', 'a.ts', 'a.txt')])];
  const messages = async (list = stages()) =>
    (await staleFaults(list, context())).map((fault) => fault.message);

  it('tells a fresh pack from one never built, changed at the source, by hand, or left over', async () => {
    expect((await messages())[0]).toMatch(/model\/a is stale \(never built\).*npm run site:build/);
    await build(stages(), context());
    expect(await messages()).toEqual([]);
    put('pack/a.txt', 'by hand');
    expect((await messages())[0]).toMatch(/changed by hand.*change its source instead/);
    await build(stages(), context());
    put('b.ts', 'export const other = 1;\n');
    expect((await messages())[0]).toContain('sources changed');
    expect(await messages([stage([])])).toHaveLength(1);
  });
});

describe('json', () => {
  it('sorts keys, and drops what is undefined', () => {
    expect(sortedJson({ b: [{ d: 1, c: undefined }], a: null })).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "d": 1\n    }\n  ]\n}\n',
    );
  });

  it('names the file that is not JSON', () => {
    put('bad.json', '{');
    expect(() => readJson(join(root, 'bad.json'), 'hotspots/bad.json')).toThrow(
      /^hotspots\/bad\.json is not valid JSON/,
    );
  });
});
