/**
 * Vite plugin for development only: serves three's texture transcoder under `basis/`, because the pre-bundled loader has
 * lost sight of it. A build needs nothing: Vite follows the loader's own `new URL(…)` and writes the files beside the
 * code, so no texture ever asks another host. Use in vite.config.ts: `plugins: [react(), basis()]`.
 */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILES = {
  'basis_transcoder.js': 'text/javascript',
  'basis_transcoder.wasm': 'application/wasm',
} as const;

export function basis(): Plugin {
  const folder = dirname(
    createRequire(import.meta.url).resolve('three/examples/jsm/libs/basis/basis_transcoder.js'),
  );
  return {
    name: 'yaohuo-basis',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const file = (Object.keys(FILES) as (keyof typeof FILES)[]).find((name) =>
          path.endsWith(`/basis/${name}`),
        );
        if (!file) return next();
        response.setHeader('content-type', FILES[file]);
        createReadStream(join(folder, file)).pipe(response);
      });
    },
  };
}
