import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './app.ts';
import { addresses, explain } from './words.mjs';

const SITES = resolve(import.meta.dirname, '../../tests/sites');
let dist = '';
let app: FastifyInstance;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'yaohuo-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>the page</title>');
  writeFileSync(join(dist, 'assets/main-Ab3dEf9h.js'), 'let a = 1;');
  writeFileSync(join(dist, 'assets/main-Ab3dEf9h.js.gz'), gzipSync('let a = 1;'));
  writeFileSync(join(dist, '.stamp'), 'secret');
  app = await createServer({ dist, sites: [SITES] });
});

afterAll(async () => {
  await app.close();
  rmSync(dist, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('server', () => {
  it('serves the page at the root, and nothing in its place', async () => {
    const page = await get('/?site=tiny-kiln&probe');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('the page');
    for (const path of ['/nowhere', '/sites/tiny-kiln/models/none.glb', '/sites/none/site.json', '/.stamp']) {
      const answer = await get(path);
      expect(answer.statusCode, path).toBe(404);
      expect(answer.headers['content-type']).toContain('text/plain');
      expect(answer.body).not.toContain('the page');
    }
  });

  it('never leaves its folders', async () => {
    for (const path of [
      '/sites/tiny-kiln/../tiny.ts',
      '/sites/tiny-kiln/..%2ftiny.ts',
      '/..%2f..%2fpackage.json',
    ]) {
      expect((await get(path)).statusCode, path).toBeGreaterThanOrEqual(400);
    }
  });

  it.each([
    ['site.json', 'application/json'],
    ['models/hut.glb', 'model/gltf-binary'],
    ['sounds/wind.wav', 'audio/wav'],
    ['tours/short/en/hello.vtt', 'text/vtt'],
  ])('serves %s of a pack as %s, to be asked for again', async (file, type) => {
    const answer = await get(`/sites/tiny-kiln/${file}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['cache-control']).toBe('no-cache');
    const again = await get(`/sites/tiny-kiln/${file}`, { 'if-none-match': String(answer.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('serves a part of a sound', async () => {
    const answer = await get('/sites/tiny-kiln/sounds/wind.wav', { range: 'bytes=0-3' });
    expect(answer.statusCode).toBe(206);
    expect(answer.body).toBe('RIFF');
  });

  it('serves compressed copies of built files, kept for good', async () => {
    const answer = await get('/assets/main-Ab3dEf9h.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(answer.rawPayload).toString()).toBe('let a = 1;');
  });

  it('lets the page talk to nobody else', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|upgrade-insecure/);
    expect(headers['permissions-policy']).toContain('xr-spatial-tracking=(self)');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('words', () => {
  it('says what a taken port means', () => {
    expect(explain({ code: 'EADDRINUSE' }, 8080, '0.0.0.0')).toMatch(/port 8080 is taken.*PORT=8081/);
    expect(explain(new Error('other'), 1, '')).toBe('other');
  });

  it('names the local address, and the network only if it listens there', () => {
    expect(addresses('127.0.0.1', 81, false)).toEqual(['Yaohuo is open at  http://127.0.0.1:81/']);
    expect(addresses('0.0.0.0', 81, true)[0]).toContain('https://localhost:81/');
  });
});
