/**
 * Leaves out of the build what it would carry and never run (23 kB over the wire):
 * - the texture loader's Zstandard decoder becomes a chunk of its own, fetched when a texture asks for it. A pack's
 *   never do: they are Basis Universal, whose transcoder brings its own;
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

/** Methods of classes as three's build indents them. */
const JSON_METHOD = /^\t(?:static )?(?:toJSON|fromJSON)\([^\n]*\) \{\n[\s\S]*?^\t\}\n/gm;
const WORDS = /z\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?\s*\)/;
const ONLY_WORDS = new RegExp(`\\.check\\(\\s*${WORDS.source},?\\s*\\)`, 'g');
const AND_WORDS = new RegExp(`,\\s*${WORDS.source}`, 'g');

export const withoutJson = (code: string): string => code.replace(JSON_METHOD, '');
export const withoutWords = (code: string): string => code.replace(ONLY_WORDS, '').replace(AND_WORDS, '');

export function lean(): Plugin {
  return {
    name: 'yaohuo-lean',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/zstddec.module.js') && importer?.endsWith('KTX2Loader.js') ? LAZY : null,
    load: (id) => (id === LAZY ? LAZY_CODE : null),
    transform: (code, id) => {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith('/three/build/three.core.js')) return { code: withoutJson(code), map: null };
      if (path.endsWith('/src/pack/schema.ts')) return { code: withoutWords(code), map: null };
      return null;
    },
  };
}
