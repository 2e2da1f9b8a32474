/**
 * While developing: serves the site packs of every root at `/sites/<id>/`, and the list of them at `/sites.json`.
 * When building: copies what else is in `public`. Packs are served where they lie: a copy would only grow stale.
 */
import { cpSync, createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Plugin } from 'vite';
import { mimeOf } from '../mime.ts';
import { findSites } from '../sites.ts';

export function packs(roots: readonly string[]): Plugin {
  let from = '';
  return {
    name: 'yaohuo-packs',
    configResolved: ({ command, publicDir, build }) => {
      if (command === 'build' && build.write && existsSync(publicDir)) from = publicDir;
    },
    // Into the folder that was really written, wherever the command line put it.
    writeBundle: ({ dir }) => {
      if (!from || !dir) return;
      for (const name of readdirSync(from)) {
        if (name !== 'sites') cpSync(join(from, name), join(dir, name), { recursive: true });
      }
    },
    configureServer: (server) => {
      server.middlewares.use('/sites.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify([...findSites(roots).keys()]));
      });
      server.middlewares.use('/sites', (request, response) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        const [, id = '', ...rest] = path.split('/');
        const folder = findSites(roots).get(id);
        const file = folder ? normalize(join(folder, rest.join('/'))) : '';
        const good = folder && file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile();
        if (!good) {
          response.statusCode = 404;
          response.end('There is no such file here.\n');
          return;
        }
        response.setHeader('cache-control', 'no-cache');
        response.setHeader(
          'content-type',
          mimeOf(file) ?? (file.endsWith('.json') ? 'application/json' : ''),
        );
        createReadStream(file).pipe(response);
      });
    },
  };
}
