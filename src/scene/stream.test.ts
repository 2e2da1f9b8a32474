import { BufferAttribute, BufferGeometry, Group, Mesh, MeshBasicMaterial, Vector3 } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Structure } from '../pack/schema.ts';
import { loading } from '../state/loading.ts';
import { problems } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { createStream, type Stream } from './stream.ts';
import type { PlacedStructure } from './structure.ts';

const structure = (id: string, x: number, zones = ['works'], more: Partial<Structure> = {}): Structure => ({
  id,
  title: { en: id },
  periods: ['p'],
  zones,
  model: `${id}.glb`,
  standIn: `${id}.far.glb`,
  bounds: { min: [x, 0, 0], max: [x + 4, 4, 4] },
  near: 20,
  position: [0, 0, 0],
  heading: 0,
  priority: 0,
  elements: [],
  sections: [],
  dimensions: [],
  ...more,
});

/** One triangle named after its file. */
const model = (name: string) => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const mesh = new Mesh(geometry, new MeshBasicMaterial({ name }));
  const root = new Group();
  root.add(mesh);
  return root;
};
const shared = new MeshBasicMaterial({ name: 'shared' }) as MeshBasicMaterial & { look: unknown };
shared.look = { albedo: null, normal: null, orm: null, emissiveMap: null };

function world(structures: Structure[], first = new Map<string, PlacedStructure | null>()) {
  const asked: string[] = [];
  const waiting = new Map<string, () => void>();
  const onStage = new Map<string, PlacedStructure>();
  const abort = new AbortController();
  const site = {
    structures,
    zones: [
      { id: 'works', sees: ['shed'] },
      { id: 'shed', sees: [] },
    ],
    figures: [],
  };
  const stage = {
    root: new Group(),
    add: (one: PlacedStructure) => onStage.set(one.structure.id, one),
    remove: (one: PlacedStructure) => onStage.delete(one.structure.id),
    follow: vi.fn(),
  };
  const loaders = {
    // An answer is as many bytes long as there were requests: so it names its file.
    model: ({ byteLength }: ArrayBuffer) =>
      new Promise<Group>((done, failed) => {
        const file = asked[byteLength - 1]!;
        waiting.set(file, () => (broken.has(file) ? failed(new Error('bad')) : done(model(file))));
      }),
  };
  const broken = new Set<string>();
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => {
      asked.push(url);
      return new Response(new Uint8Array(asked.length));
    }),
  );
  const gl = { initTexture: vi.fn(), compileAsync: async () => undefined, xr: { isPresenting: true } };
  const library = { surface: async () => shared, twin: (m: unknown) => m, sweep: vi.fn() };
  const stream: Stream = createStream(
    {
      site,
      stage,
      gl,
      scene: {},
      camera: () => ({}),
      url: (file: string) => file,
      loaders,
      library,
      signal: abort.signal,
    } as never,
    first,
  );
  let eye = new Vector3();
  /** Some frames, with time between them for what was promised. */
  const frames = async (count = 12) => {
    for (let i = 0; i < count; i += 1) {
      stream.step(eye);
      await new Promise((done) => setTimeout(done));
    }
  };
  return {
    asked,
    broken,
    onStage,
    library,
    stream,
    frames,
    walkTo: async (x: number) => {
      eye = new Vector3(x, 1.6, 2);
      await frames();
    },
    /** The answer to these requests comes now. */
    come: async (...files: string[]) => {
      for (const file of files) {
        waiting.get(file)?.();
        waiting.delete(file);
        await frames();
      }
    },
    shown: () => [...onStage.values()].filter((one) => one.close).map((one) => one.structure.id),
    close: () => {
      abort.abort();
      stream.close();
    },
  };
}

describe('createStream', () => {
  beforeEach(() => {
    visit.setState({ period: 'p', zone: 'works', hour: 'h', firing: {} });
    problems.setState({ list: [] });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubGlobal('requestAnimationFrame', () => 0);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('asks for two at a time: what should show, then stand-ins, then what will soon be needed', async () => {
    const w = world([structure('b', 10), structure('soon', 28), structure('a', 5), structure('far', 1000)]);
    await w.walkTo(0);
    expect(w.asked).toEqual(['a.glb', 'b.glb']);
    expect(loading.getState()).toMatchObject({ coming: 3, awaited: true });
    await w.come('a.glb', 'b.glb', 'a.far.glb', 'b.far.glb', 'soon.far.glb');
    expect(w.asked).toEqual(['a.glb', 'b.glb', 'a.far.glb', 'b.far.glb', 'soon.far.glb', 'soon.glb']);
    expect(loading.getState()).toMatchObject({ coming: 1, awaited: false });
    await w.come('soon.glb');
    expect(loading.getState().coming).toBe(0);
    expect(w.shown().sort()).toEqual(['a', 'b']);
    expect(w.stream.standInsShown()).toEqual(['soon']);
    w.close();
  });

  it('takes turns of model and stand-in, and frees what is left behind', async () => {
    const w = world([structure('a', 0)]);
    await w.walkTo(100);
    await w.come('a.far.glb');
    expect(w.stream.standInsShown()).toEqual(['a']);
    expect(w.asked).toEqual(['a.far.glb']);
    await w.walkTo(30);
    await w.come('a.glb');
    expect([w.shown(), w.stream.standInsShown()]).toEqual([[], ['a']]);
    await w.walkTo(20);
    expect([w.shown(), w.stream.standInsShown()]).toEqual([['a'], []]);
    await w.walkTo(50);
    expect([w.shown(), w.stream.standInsShown()]).toEqual([[], ['a']]);
    expect(w.onStage.size).toBe(1);
    await w.walkTo(60);
    expect(w.onStage.size).toBe(0);
    expect(w.stream.standInsShown()).toEqual(['a']);
    await w.walkTo(2000);
    expect(w.stream.standInsShown()).toEqual([]);
    w.close();
  });

  it('shows nothing of a zone that is not seen', async () => {
    const w = world([structure('hall', 0, ['works'])]);
    visit.setState({ zone: 'shed' });
    await w.walkTo(30);
    await w.come('hall.far.glb');
    expect(w.stream.standInsShown()).toEqual([]);
    visit.setState({ zone: 'works' });
    w.stream.follow();
    expect(w.stream.standInsShown()).toEqual(['hall']);
    w.close();
  });

  it('a model that fails leaves its stand-in, says so once, and is tried again only after an absence', async () => {
    const w = world([structure('a', 0), structure('b', 3)]);
    w.broken.add('a.glb');
    await w.walkTo(10);
    await w.come('a.glb', 'b.glb', 'a.far.glb', 'b.far.glb');
    expect([w.shown(), w.stream.standInsShown()]).toEqual([['b'], ['a']]);
    expect(problems.getState().list.map((p) => p.code)).toEqual(['model-broken']);
    await w.walkTo(15);
    await w.walkTo(5);
    expect(w.asked.filter((file) => file === 'a.glb')).toHaveLength(1);
    expect(loading.getState()).toMatchObject({ coming: 0, awaited: false });
    await w.walkTo(200);
    await w.walkTo(5);
    expect(w.asked.filter((file) => file === 'a.glb')).toHaveLength(2);
    w.close();
  });

  it('does not keep what came too late', async () => {
    const w = world([structure('a', 0)]);
    await w.walkTo(5);
    await w.walkTo(500);
    await w.come('a.glb');
    expect(w.onStage.size).toBe(0);
    await w.walkTo(5);
    expect(w.asked.filter((file) => file === 'a.glb')).toHaveLength(2);
    w.close();
  });

  it('takes over what the first step brought and what it could not have', async () => {
    const root = model('x');
    const had = structure('had', 0, ['works'], { bounds: undefined, standIn: undefined });
    const first = new Map<string, PlacedStructure | null>([
      ['had', { structure: had, root, elements: new Map(), close: true }],
      ['lost', null],
    ]);
    const w = world([had, structure('lost', 0)], first);
    await w.walkTo(0);
    await w.come('lost.far.glb');
    expect(w.asked).toEqual(['lost.far.glb']);
    expect(w.stream.standInsShown()).toEqual(['lost']);
    await w.walkTo(90_000);
    expect(first.get('had')!.close).toBe(true);
    w.close();
  });

  it('goes no further once it is closed', async () => {
    const w = world([structure('a', 0), structure('b', 2), structure('c', 4)]);
    await w.walkTo(0);
    w.close();
    await w.come('a.glb', 'b.glb');
    expect(w.asked).toEqual(['a.glb', 'b.glb']);
    expect(w.onStage.size).toBe(0);
    expect(loading.getState().coming).toBe(0);
  });
});
