/** Puts a brotli and a gzip copy beside every text of the build, so that the server never compresses while it serves. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|mjs|css|html|json|svg|wasm|txt)$/;
/** Below this a copy saves less than its headers cost, bytes. */
const WORTH = 1024;

export function compress(): Plugin {
  return {
    name: 'yaohuo-compress',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler: ({ dir: out }) => {
        if (!out) return;
        for (const name of readdirSync(out, { recursive: true }) as string[]) {
          if (!TEXT.test(name) || name.startsWith('sites')) continue;
          const path = join(out, name);
          const data = readFileSync(path);
          if (data.length < WORTH) continue;
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
          };
          writeFileSync(`${path}.br`, brotliCompressSync(data, { params }));
          writeFileSync(`${path}.gz`, gzipSync(data, { level: 9 }));
        }
      },
    },
  };
}
