/**
 * Brotli for the files of the packs, made once per file and kept in memory: models shrink by a third. The packs on disk
 * stay as the pipeline (or a museum) wrote them, and a changed file is squeezed anew.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const brotli = promisify(brotliCompress);
/** What gains by it. Textures, sounds and fonts are squeezed already. */
const KINDS = /\.(glb|gltf|bin|json|vtt)$/;
/** 9 of 11: a second a megabyte, once; 11 would take ten for two per cent. */
const QUALITY = 9;

interface Squeezed {
  stamp: string;
  etag: string;
  bytes: Buffer;
}

async function squeeze(path: string, stamp: string): Promise<Squeezed> {
  const bytes = await brotli(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  return { stamp, etag: `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 16)}"`, bytes };
}

/**
 * Answers requests for squeezable files of a pack with brotli where the browser takes it; all else goes on to the
 * static server. Missing files go on as well, so that there is one answer for them.
 * @param folders pack folders by site id
 */
export function squeezePacks(app: FastifyInstance, folders: ReadonlyMap<string, string>): void {
  const kept = new Map<string, Promise<Squeezed>>();
  app.addHook('onRequest', async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0]!);
    const [, root, site, ...rest] = path.split('/');
    const folder = folders.get(site ?? '');
    if (request.method !== 'GET' || root !== 'sites' || !folder || !KINDS.test(path)) return;
    if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) || request.headers.range) return;
    const file = normalize(join(folder, ...rest));
    if (!file.startsWith(normalize(folder) + sep)) return;
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return;
    const stamp = `${info.mtimeMs}-${info.size}`;
    let known = await kept.get(file)?.catch(() => undefined);
    if (known?.stamp !== stamp) {
      const making = squeeze(file, stamp);
      kept.set(file, making);
      known = await making;
    }
    reply.header('etag', known.etag).header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === known.etag) return reply.code(304).send();
    return reply.header('content-encoding', 'br').send(known.bytes);
  });
}
