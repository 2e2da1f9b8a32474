import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createServer } from './app.ts';

let pack = '';
let app: Awaited<ReturnType<typeof createServer>>;
const MODEL = Buffer.from('kiln '.repeat(400));

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'packs-'));
  pack = join(root, 'sites/here');
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, 'site.json'), '{"id":"here"}');
  writeFileSync(join(pack, 'kiln.glb'), MODEL);
  writeFileSync(join(root, 'secret.json'), '{}');
  const dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '<p>');
  app = await createServer({ dist, sites: [join(root, 'sites')] });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const BR = { 'accept-encoding': 'gzip, br' };

describe('files of a pack', () => {
  it('come squeezed to a browser that takes it, and whole to one that does not', async () => {
    const squeezed = await get('/sites/here/kiln.glb', BR);
    expect(squeezed.headers['content-encoding']).toBe('br');
    expect(squeezed.headers['content-type']).toBe('model/gltf-binary');
    expect(squeezed.rawPayload.length).toBeLessThan(MODEL.length / 10);
    expect(brotliDecompressSync(squeezed.rawPayload).equals(MODEL)).toBe(true);
    const whole = await get('/sites/here/kiln.glb');
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.rawPayload.equals(MODEL)).toBe(true);
  });

  it('are not sent again while they are the same, and are when they change', async () => {
    const etag = String((await get('/sites/here/kiln.glb', BR)).headers.etag);
    expect((await get('/sites/here/kiln.glb', { ...BR, 'if-none-match': etag })).statusCode).toBe(304);
    writeFileSync(join(pack, 'kiln.glb'), 'another kiln');
    utimesSync(join(pack, 'kiln.glb'), new Date(), new Date(Date.now() + 5000));
    const changed = await get('/sites/here/kiln.glb', { ...BR, 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(String(brotliDecompressSync(changed.rawPayload))).toBe('another kiln');
  });

  it('can be asked for in parts', async () => {
    const part = await get('/sites/here/kiln.glb', { ...BR, range: 'bytes=0-3' });
    expect(part.statusCode).toBe(206);
    expect(part.rawPayload.toString()).toBe('kiln');
  });

  it('are missing in one way, and nothing outside the pack is there', async () => {
    expect((await get('/sites/here/none.glb', BR)).statusCode).toBe(404);
    expect((await get('/sites/here/..%2f..%2fsecret.json', BR)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await get('/sites/here/%2e%2e/%2e%2e/secret.json', BR)).statusCode).toBeGreaterThanOrEqual(400);
  });
});
