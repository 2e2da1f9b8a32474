/** Serves the built app and the site packs. Files only: no code here knows what they are about. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { mimeOf } from './mime.ts';
import { findSites } from './sites.ts';

export interface ServerOptions {
  /** Folder of the built app. */
  dist: string;
  /** Folders whose sub-folders are site packs, the most important first. */
  sites: readonly string[];
  /** Paths of a certificate and its key: then it speaks HTTPS, which a headset on the network needs for WebXR. */
  https?: { cert: string; key: string };
}

import { squeezePacks } from './squeeze.ts';

/**
 * Nothing but ourselves; blob: and data: for decoders and generated images. The texture transcoder (three's own, in a
 * worker of blob:) builds its bindings from strings: without 'unsafe-eval' it never answers, and nothing is textured.
 */
const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", "'unsafe-eval'", 'blob:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'", 'blob:', 'data:'],
  'img-src': ["'self'", 'blob:', 'data:'],
  'media-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'frame-ancestors': ["'self'"],
};

const YEAR = 'public, max-age=31536000, immutable';
/** Keep it, but ask each time whether it changed: an unchanged file costs one small answer. */
const ASK = 'no-cache';

/** Vite puts a hash into the names of what it builds: such a file never changes. */
const hashed = (path: string) => /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.[\w.]+$/.test(path);

/** Set last, over what the static plugin says: it knows neither our types nor which names are hashed. */
function fileHeaders(url: string, reply: FastifyReply): void {
  reply.header('permissions-policy', 'xr-spatial-tracking=(self), autoplay=(self), fullscreen=(self)');
  if (reply.statusCode >= 400) return;
  const path = url.split('?')[0]!;
  const type = mimeOf(path);
  if (type) reply.header('content-type', type);
  reply.header('cache-control', hashed(path) ? YEAR : ASK);
}

/** Builds the server; `listen` is up to the caller. Every file is asked for on disk, so a rebuilt pack shows at once. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { https } = options;
  const app = Fastify({
    logger: false,
    ...(https ? { https: { cert: readFileSync(https.cert), key: readFileSync(https.key) } } : {}),
  }) as unknown as FastifyInstance;

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // These two mean something on HTTPS only; on a hall's plain network they would break pages or fill the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });
  app.addHook('onSend', async (request, reply) => fileHeaders(request.url, reply));

  const sites = findSites(options.sites);
  squeezePacks(app, sites);

  const shared = { index: false as const, dotfiles: 'ignore' as const, acceptRanges: true };
  let first = true;
  for (const [id, folder] of sites) {
    await app.register(fastifyStatic, {
      ...shared,
      root: folder,
      prefix: `/sites/${id}/`,
      decorateReply: first,
    });
    first = false;
  }
  app.get('/sites.json', async () => [...findSites(options.sites).keys()]);
  await app.register(fastifyStatic, {
    ...shared,
    root: resolve(options.dist),
    prefix: '/',
    index: ['index.html'],
    decorateReply: first,
    preCompressed: true,
  });
  app.setNotFoundHandler((request, reply) => {
    const name = basename(request.url.split('?')[0] ?? '');
    void reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send(`There is no ${name || 'such file'} here.\n`);
  });
  return app;
}

/** True if the app has been built into `dist`. */
export const isBuilt = (dist: string): boolean => existsSync(join(dist, 'index.html'));
