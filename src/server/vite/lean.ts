/**
 * The texture loader's Zstandard decoder (16 kB over the wire) becomes a chunk of its own, fetched when a texture asks
 * for it. A pack's never do: they are Basis Universal, whose transcoder brings its own.
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

export function lean(): Plugin {
  return {
    name: 'yaohuo-lean',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/zstddec.module.js') && importer?.endsWith('KTX2Loader.js') ? LAZY : null,
    load: (id) => (id === LAZY ? LAZY_CODE : null),
  };
}
