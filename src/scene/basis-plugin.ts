/**
 * Vite plugin: serves three's texture transcoder under `basis/` in development and copies it there in a build, so that
 * no texture ever asks another host. Use in vite.config.ts: `plugins: [react(), basis()]`.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILES = {
  'basis_transcoder.js': 'text/javascript',
  'basis_transcoder.wasm': 'application/wasm',
} as const;

export function basis(): Plugin {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('three/package.json')),
    'examples/jsm/libs/basis',
  );
  return {
    name: 'yaohuo-basis',
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
    generateBundle() {
      for (const file of Object.keys(FILES))
        this.emitFile({ type: 'asset', fileName: `basis/${file}`, source: readFileSync(join(folder, file)) });
    },
  };
}
