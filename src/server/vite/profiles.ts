/**
 * Serves the controller models that @react-three/xr asks for at `xr-profiles/`, from our own host: without their
 * list no controller is added at all. A subset: the whole set is 98 MB.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What today's headsets name first, and what every device names last. */
export const PROFILES = [
  'meta-quest-touch-plus',
  'pico-4u',
  'generic-hand',
  'generic-trigger',
  'generic-trigger-squeeze',
  'generic-trigger-squeeze-thumbstick',
] as const;

const FOLDER = 'xr-profiles';
const WANTED = /\.(glb|json)$/;

/** `profilesList.json` with our subset only. */
export function profilesList(source: string): string {
  const all = JSON.parse(readFileSync(join(source, 'profilesList.json'), 'utf8')) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(PROFILES.filter((id) => id in all).map((id) => [id, all[id]])));
}

export function profiles(source: string): Plugin {
  return {
    name: 'yaohuo-xr-profiles',
    configureServer: (server) => {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        if (path === '/profilesList.json') {
          response.setHeader('content-type', 'application/json');
          response.end(profilesList(source));
          return;
        }
        const known =
          PROFILES.some((id) => path.startsWith(`/${id}/`)) && WANTED.test(path) && !path.includes('..');
        if (!known || !existsSync(join(source, path))) {
          next();
          return;
        }
        response.setHeader('content-type', path.endsWith('.glb') ? 'model/gltf-binary' : 'application/json');
        response.end(readFileSync(join(source, path)));
      });
    },
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${fileName}`, source });
      emit('profilesList.json', profilesList(source));
      for (const id of PROFILES) {
        for (const file of readdirSync(join(source, id)).filter((name) => WANTED.test(name))) {
          emit(`${id}/${file}`, readFileSync(join(source, id, file)));
        }
      }
    },
  };
}
