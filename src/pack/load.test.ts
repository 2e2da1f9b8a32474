import { describe, expect, it, vi } from 'vitest';
import { TINY, TINY_TOUR, tinyNarration } from '../../tests/sites/tiny.ts';
import { type Fetch, loadNarration, loadSite, loadTours, narrationCache, narrationFile } from './load.ts';
import { parseSite } from './parse.ts';

/** A server with these files. */
const host = (files: Record<string, unknown>): Fetch =>
  vi.fn(async (url: string) => {
    const body = files[url.replace('http://host/sites/tiny/', '')];
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { ok: body !== undefined, status: body === undefined ? 404 : 200, text: async () => text };
  });
const BASE = 'http://host/sites/tiny';
const site = parseSite(TINY).value!;

describe('loadSite', () => {
  it('loads a site, with or without a slash at the end of its address, and with a byte order mark', async () => {
    const files = { 'site.json': `\uFEFF${JSON.stringify(TINY)}` };
    for (const base of [BASE, `${BASE}/`]) {
      const { site: loaded, faults } = await loadSite(base, host(files));
      expect(loaded?.id).toBe('tiny-kiln');
      expect(faults).toEqual([]);
    }
  });

  it.each([
    ['missing', host({}), /answers 404/],
    ['unreadable', host({ 'site.json': '{ "format": ' }), /not valid JSON/],
    ['missing', (async () => Promise.reject(new Error('cable out'))) as Fetch, /cable out/],
  ])('says that it is %s', async (code, get, says) => {
    const { site: loaded, faults } = await loadSite(BASE, get);
    expect(loaded).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code, weight: 'fatal', file: 'site.json' });
    expect(faults[0]!.message).toMatch(says);
  });
});

describe('loadTours', () => {
  it('leaves out the tour that is missing and keeps the other', async () => {
    const two = { ...site, tours: [site.tours[0]!, { id: 'gone', file: 'tours/gone/tour.json' }] };
    const { tours, faults } = await loadTours(BASE, two, host({ 'tours/short/tour.json': TINY_TOUR }));
    expect([...tours.keys()]).toEqual(['short']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'tours/gone/tour.json', code: 'missing', weight: 'fault' });
  });
});

describe('narrations', () => {
  it('lie beside their tour', () => {
    expect(narrationFile('tours/short/tour.json', 'zh-Hans')).toBe('tours/short/zh-Hans.json');
  });

  it('of a tour that is not listed are a fault', async () => {
    const { narration, faults } = await loadNarration(BASE, site, 'none', 'en', host({}));
    expect(narration).toBeNull();
    expect(faults[0]!.message).toContain('`none`');
  });

  it('are asked for once, and again only if they failed', async () => {
    const files: Record<string, unknown> = { 'tours/short/en.json': tinyNarration('en') };
    const get = host(files);
    const told: string[] = [];
    const narration = narrationCache(BASE, site, (faults) => told.push(...faults.map((f) => f.file)), get);
    const [one, two] = await Promise.all([narration('short', 'en'), narration('short', 'en')]);
    expect(one?.language).toBe('en');
    expect(two).toBe(one);
    expect(get).toHaveBeenCalledTimes(1);
    expect(await narration('short', 'zh-Hans')).toBeNull();
    expect(told).toEqual(['tours/short/zh-Hans.json']);
    files['tours/short/zh-Hans.json'] = tinyNarration('zh-Hans');
    expect((await narration('short', 'zh-Hans'))?.language).toBe('zh-Hans');
  });

  it('are forgotten in the order of their last use', async () => {
    const get = host({
      'tours/short/en.json': tinyNarration('en'),
      'tours/short/zh-Hans.json': tinyNarration('zh-Hans'),
    });
    const narration = narrationCache(BASE, site, () => {}, get, 1);
    await narration('short', 'en');
    await narration('short', 'zh-Hans');
    await narration('short', 'en');
    expect(get).toHaveBeenCalledTimes(3);
  });
});
