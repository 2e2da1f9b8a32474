import { Group } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Structure } from '../pack/schema.ts';
import { loading } from '../state/loading.ts';
import { problems } from '../state/problems.ts';
import { firstStep, loadStructures, textureFetcher } from './loading.ts';

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
    sections: [],
    near: 24,
    dimensions: [],
  }) as Structure;

describe('firstStep', () => {
  const site = {
    structures: [
      structure('far', ['kiln'], 9),
      structure('low', ['yard'], 1),
      structure('high', ['shed'], 5),
      structure('past', ['yard'], 8, ['older']),
      { ...structure('over-there', ['yard'], 7), bounds: { min: [30, 0, 0], max: [31, 1, 1] } },
    ],
    zones: [
      { id: 'yard', sees: ['shed'] },
      { id: 'shed', sees: [] },
      { id: 'kiln', sees: [] },
    ],
    places: [
      { id: 'gate', zone: 'yard', position: [0, 0, 0] },
      { id: 'hearth', zone: 'kiln', position: [0, 0, 0] },
    ],
    start: { place: 'gate', period: 'p', hour: 'h' },
  } as never;
  const ids = (list: Structure[]) => list.map((s) => s.id);
  it('takes what is seen and near, in this period, by priority', () => {
    expect(ids(firstStep(site, null, 'p', 1))).toEqual(['high', 'low']);
    expect(ids(firstStep(site, null, 'p', 1.6))).toEqual(['over-there', 'high', 'low']);
  });
  it('follows a link to another place; a place that is not there is the start', () => {
    expect(ids(firstStep(site, 'hearth', 'p', 1))).toEqual(['far']);
    expect(ids(firstStep(site, 'nowhere', 'p', 1))).toEqual(['high', 'low']);
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
    await loadStructures(
      [structure('gone', ['a']), structure('bad', ['a']), structure('good', ['a'])],
      {
        url,
        loaders,
        library: {} as never,
        signal,
      },
      (placed) => had.push(placed.structure.id),
    );
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
    fetchTexture.forget!(one!);
    expect(await fetchTexture('t/a.ktx2')).not.toBe(two);
  });
});
