import { Group } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Structure } from '../pack/schema.ts';
import { loading } from '../state/loading.ts';
import { problems } from '../state/problems.ts';
import { loadingOrder, loadStructures, textureFetcher } from './loading.ts';

const structure = (id: string, zones: string[], priority = 0, periods = ['p']) =>
  ({
    id,
    zones,
    priority,
    periods,
    title: { en: `The ${id}` },
    model: `models/${id}.glb`,
    position: [0, 0, 0],
    heading: 0,
    elements: [],
    near: 24,
    dimensions: [],
  }) as Structure;

describe('loadingOrder', () => {
  const site = {
    structures: [
      structure('far', ['kiln'], 9),
      structure('low', ['yard'], 1),
      structure('high', ['shed'], 5),
      structure('past', ['yard'], 8, ['older']),
    ],
    zones: [
      { id: 'yard', sees: ['shed'] },
      { id: 'shed', sees: [] },
      { id: 'kiln', sees: [] },
    ],
    places: [
      { id: 'gate', zone: 'yard' },
      { id: 'hearth', zone: 'kiln' },
    ],
    start: { place: 'gate', period: 'p', hour: 'h' },
  } as never;
  const ids = (list: Structure[]) => list.map((s) => s.id);
  it('takes what is seen from the start first, by priority', () => {
    const order = loadingOrder(site, null, 'p');
    expect(ids(order.first)).toEqual(['high', 'low']);
    expect(ids(order.later)).toEqual(['far', 'past']);
  });
  it('follows a link to another place; a place that is not there is the start', () => {
    expect(ids(loadingOrder(site, 'hearth', 'p').first)).toEqual(['far']);
    expect(ids(loadingOrder(site, 'nowhere', 'p').first)).toEqual(['high', 'low']);
  });
});

describe('loading', () => {
  beforeEach(() => {
    problems.setState({ list: [] });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubGlobal(
      'fetch',
      vi.fn(async (url: string) =>
        url.includes('gone')
          ? new Response('no', { status: 404 })
          : new Response(new Uint8Array(url.includes('bad') ? 3 : 10)),
      ),
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const loaders = {
    model: async (bytes: ArrayBuffer) => {
      if (bytes.byteLength === 3) throw new Error('not a GLB');
      return new Group();
    },
    texture: async (bytes: ArrayBuffer) => {
      if (bytes.byteLength === 3) throw new Error('not a KTX2');
      return { isTexture: true } as never;
    },
    dispose: () => {},
  };
  const signal = new AbortController().signal;
  const url = (file: string) => `http://here/${file}`;

  it('brings what can be had and names what cannot', async () => {
    const had: string[] = [];
    await loadStructures([structure('gone', ['a']), structure('bad', ['a']), structure('good', ['a'])], {
      url,
      loaders,
      library: {} as never,
      signal,
      ready: (placed) => had.push(placed.structure.id),
    });
    expect(had).toEqual(['good']);
    const list = problems.getState().list;
    expect(list.map((p) => [p.code, p.params.name, p.weight])).toEqual(
      expect.arrayContaining([
        ['model-missing', 'The gone', 'local'],
        ['model-broken', 'The bad', 'local'],
      ]),
    );
    expect(list.find((p) => p.code === 'model-missing')?.detail).toContain('404');
    const step = loading.getState().steps.find((s) => s.id === 'models');
    expect(step).toMatchObject({ loaded: 13, total: 13 });
  });

  it('fetches a texture once, and gives none where it is broken', async () => {
    const fetchTexture = textureFetcher(url, loaders, signal);
    const [one, two, bad] = await Promise.all([
      fetchTexture('t/a.ktx2'),
      fetchTexture('t/a.ktx2'),
      fetchTexture('t/bad.ktx2'),
    ]);
    expect(one).toBe(two);
    expect(bad).toBeNull();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(problems.getState().list.map((p) => p.code)).toEqual(['texture-broken']);
  });
});
