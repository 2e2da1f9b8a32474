/**
 * Leaves out of the build what it would carry and never run (25 kB over the wire):
 * - the texture loader's Zstandard decoder becomes a chunk of its own, fetched when a texture asks for it. A pack's
 *   never do: they are Basis Universal, whose transcoder brings its own;
 * - so does the mesh decoder for browsers without SIMD in WebAssembly: all with WebXR have it;
 * - three's own file format: every class can write itself as JSON, and nothing here asks it to;
 * - what the schema says to editors: those words are in the pack's JSON Schema, which the pipeline writes.
 */
import type { Plugin } from 'vite';

const LAZY = '\0yaohuo:zstd';
const ZSTD = 'three/examples/jsm/libs/zstddec.module.js';
const LAZY_CODE = `export class ZSTDDecoder {
  async init() {
    const { ZSTDDecoder } = await import('${ZSTD}');
    this.own = new ZSTDDecoder();
    await this.own.init();
  }
  decode(data, size) { return this.own.decode(data, size); }
}`;

const PLAIN_MESHOPT = '\0yaohuo:meshopt-plain';
const PLAIN_BYTES = /\n\tvar wasm_base =\s*('[^']*');/;
const CHOICE = 'var wasm = WebAssembly.validate(detector) ? unpack(wasm_simd) : unpack(wasm_base);';
const START = 'var ready = WebAssembly.instantiate(wasm, {}).then(function (result) {';

/** The mesh decoder without its bytes for browsers without SIMD, and those as a module; null if not found as known. */
export function cutMeshopt(code: string): { rest: string; plain: string } | null {
  const bytes = PLAIN_BYTES.exec(code);
  if (!bytes || !code.includes(CHOICE) || !code.includes(START)) return null;
  const rest = code
    .replace(bytes[0], '')
    .replace(CHOICE, 'var wasm;')
    .replace(
      START,
      `var ready = (WebAssembly.validate(detector)
		? Promise.resolve(wasm_simd)
		: import('${PLAIN_MESHOPT.slice(1)}').then((m) => m.default)
	).then((data) => WebAssembly.instantiate((wasm = unpack(data)), {})).then(function (result) {`,
    );
  return { rest, plain: `export default ${bytes[1]};` };
}

/** Methods of classes as three's build indents them. */
const JSON_METHOD = /^\t(?:static )?(?:toJSON|fromJSON)\([^\n]*\) \{\n[\s\S]*?^\t\}\n/gm;
const WORDS = /z\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?\s*\)/;
const ONLY_WORDS = new RegExp(`\\.check\\(\\s*${WORDS.source},?\\s*\\)`, 'g');
const AND_WORDS = new RegExp(`,\\s*${WORDS.source}`, 'g');

export const withoutJson = (code: string): string => code.replace(JSON_METHOD, '');
export const withoutWords = (code: string): string => code.replace(ONLY_WORDS, '').replace(AND_WORDS, '');

export function lean(): Plugin {
  let plainMeshopt = '';
  return {
    name: 'yaohuo-lean',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source.endsWith('/zstddec.module.js') && importer?.endsWith('KTX2Loader.js')) return LAZY;
      return source === PLAIN_MESHOPT.slice(1) ? PLAIN_MESHOPT : null;
    },
    load: (id) => (id === LAZY ? LAZY_CODE : id === PLAIN_MESHOPT ? plainMeshopt : null),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith('/libs/meshopt_decoder.module.js')) {
        const cut = cutMeshopt(code);
        if (!cut) {
          this.warn('the mesh decoder is built differently than it was: 2 kB more to load');
          return null;
        }
        plainMeshopt = cut.plain;
        return { code: cut.rest, map: null };
      }
      if (path.endsWith('/three/build/three.core.js')) return { code: withoutJson(code), map: null };
      if (path.endsWith('/src/pack/schema.ts')) return { code: withoutWords(code), map: null };
      return null;
    },
  };
}
