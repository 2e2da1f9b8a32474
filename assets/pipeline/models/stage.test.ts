import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Matrix4 } from 'three';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Motion } from '../../../src/pack/schema.ts';
import { box, grid, place } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { build } from '../build.ts';
import { assemble } from '../manifest.ts';
import type { Mass, StageContext, StructureSource } from '../stage.ts';
import { readGlb } from './measure.ts';
import { stage } from './stage.ts';

const at = (x: number, y: number, z: number) => new Matrix4().makeTranslation(x, y, z);
const title = { en: 'Toy' };
const motion: Motion = { kind: 'pound', pivot: [0, 1, 0], axis: [1, 0, 0], degrees: 9, seconds: 3, phase: 0 };

/** A hut at (x, 0), with a stand-in and a hammer that moves. */
const hut = (id: string, x: number, height = 3): StructureModel => ({
  id,
  title,
  dimensions: [],
  floors: [],
  solids: [],
  elements: [
    {
      id: 'walls',
      title,
      evidence: 'none',
      parts: [
        { material: 'plaster', geometry: place(box(4, height, 4, { stand: true }), at(x, 0, 0)) },
        { material: 'ground', geometry: place(grid(8, 8, 4, 4), at(x, 0, 0)) },
      ],
    },
    ...[1, 2].map((n) => ({
      id: `hammer-${n}`,
      title,
      evidence: 'none',
      motion,
      parts: [{ material: 'board' as const, geometry: place(box(0.2, 0.2, 1), at(x, 1, 3)) }],
    })),
  ],
  standIn: [{ material: 'plaster', geometry: place(box(4, height, 4, { stand: true }), at(x, 0, 0)) }],
});

const mass = (structure: string, x: number): Mass => ({
  structure,
  minX: x - 2,
  maxX: x + 2,
  minZ: -2,
  maxZ: 2,
  foot: 0,
  eaves: 3,
  ridge: 3,
  along: 'x',
});

let root = '';
let said: string[] = [];
let builds: Record<string, () => StructureModel> = {};
let masses: Mass[] = [];
/** Structures besides the usual ones. */
let more: StructureSource[] = [];

const source = (id: string, more: Partial<StructureSource> = {}): StructureSource => ({
  id,
  file: `${id}.ts`,
  build: () => builds[id]!(),
  periods: ['then'],
  zones: ['yard'],
  ...more,
});
/** Two huts side by side, one far off, and two things that share a group. */
const context = (): StageContext => ({
  source: {
    manifest: {
      light: { sun: { azimuth: 270, elevation: 30 } },
    } as StageContext['source']['manifest'],
    structures: [
      source('hut', { near: 12 }),
      source('barn'),
      source('far', { light: 'coarse', near: 'always' }),
      source('pot', { group: 'barn', plot: { minX: 8, maxX: 10, minZ: -1, maxZ: 1 } }),
      ...more,
    ],
    masses,
    lamps: [{ id: 'lamp', position: [300, 1, 0], size: [0.02, 0.02], strength: 0.2 }],
  },
  root,
  sources: join(root, 'src'),
  pack: join(root, 'pack'),
  cache: join(root, 'cache'),
  log: (line) => said.push(line),
});
const make = () => build([stage], context());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yaohuo-models-'));
  mkdirSync(join(root, 'src'));
  said = [];
  for (const id of ['hut', 'barn', 'far', 'pot']) writeFileSync(join(root, `${id}.ts`), `// ${id}\n`);
  masses = [mass('hut', 0), mass('barn', 8), mass('far', 300)];
  more = [];
  builds = {
    hut: () => hut('hut', 0),
    barn: () => hut('barn', 8),
    far: () => ({ ...hut('far', 300), standIn: undefined }),
    pot: () => ({ ...hut('pot', 9, 0.4), standIn: undefined }),
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the models stage', () => {
  it('makes again only the group whose source changed, and none for a mass out of its reach', async () => {
    expect((await make()).failed).toEqual([]);
    writeFileSync(join(root, 'hut.ts'), '// taller\n');
    expect((await make()).ran).toEqual(['model/hut']);
    writeFileSync(join(root, 'pot.ts'), '// rounder\n');
    expect((await make()).ran).toEqual(['model/barn', 'model/pot']);
    masses = [mass('hut', 0), mass('barn', 8), { ...mass('far', 300), ridge: 4 }];
    expect((await make()).ran).toEqual([]);
    masses = [mass('hut', 0), { ...mass('barn', 8), ridge: 4 }, mass('far', 300)];
    // The pot's stand-in, had it one, would feel it too.
    expect((await make()).ran).toEqual(['model/hut', 'model/pot']);
  });

  it('shades a structure by its neighbour’s mass, from the side the sun is on', async () => {
    // The sun stands in the west (−X), 30° up: the barn is in the hut's shade at its foot.
    await make();
    const foot = async () => {
      const glb = await readGlb(readFileSync(join(root, 'pack/models/barn.glb')));
      const body = glb
        .getRoot()
        .listNodes()
        .find((n) => n.getName() === 'walls--body')!;
      const primitive = body
        .getMesh()!
        .listPrimitives()
        .find((p) => p.getMaterial()!.getName() === 'ground')!;
      const light = primitive.getAttribute('_LIGHT')!;
      // The vertex furthest west, in the middle from north to south.
      const position = primitive.getAttribute('POSITION')!;
      const far = (i: number) => {
        const [x = 0, , z = 0] = position.getElement(i, [] as number[]);
        return x + Math.abs(z);
      };
      let west = 0;
      for (let i = 0; i < position.getCount(); i += 1) if (far(i) < far(west)) west = i;
      return light.getElement(west, [])[1]!;
    };
    const shaded = await foot();
    masses = [mass('barn', 8), mass('far', 300)];
    await make();
    expect([shaded, await foot()]).toEqual([0, 1]);
  });

  it('lights what stands within a group by the group as it is built, and makes it again with that', async () => {
    // A cup in an open shed: under the shed's roof, but not in the solid block that the shed is to its neighbours.
    const roof = place(box(4, 0.2, 4), at(0, 2.9, 0));
    builds.hut = () => ({
      ...hut('hut', 0),
      elements: [{ id: 'roof', title, evidence: 'none', parts: [{ material: 'board', geometry: roof }] }],
    });
    builds.cup = () => ({
      ...hut('cup', 0),
      elements: [
        {
          id: 'cup',
          title,
          evidence: 'none',
          parts: [{ material: 'plain', geometry: place(grid(0.2, 0.2, 1, 1), at(0, 1, 0)) }],
        },
      ],
      standIn: undefined,
    });
    writeFileSync(join(root, 'cup.ts'), '// cup\n');
    const plot = { minX: 0, maxX: 0, minZ: 0, maxZ: 0 };
    const sky = async () => {
      const glb = await readGlb(readFileSync(join(root, 'pack/models/cup.glb')));
      const [body] = glb.getRoot().listMeshes();
      return body!.listPrimitives()[0]!.getAttribute('_LIGHT')!.getElement(0, [])[0]!;
    };
    more = [source('cup', { plot })];
    expect((await make()).failed).toEqual([]);
    const buried = await sky();
    more = [source('cup', { plot, within: 'hut' })];
    expect((await make()).ran).toEqual(['model/cup']);
    const inShed = await sky();
    expect(buried).toBeLessThan(0.1);
    expect(inShed).toBeGreaterThan(0.3);
    expect(inShed).toBeLessThan(0.95);
    writeFileSync(join(root, 'hut.ts'), '// other\n');
    expect((await make()).ran).toEqual(['model/hut', 'model/cup']);
    writeFileSync(join(root, 'cup.ts'), '// other\n');
    expect((await make()).ran).toEqual(['model/cup']);
    more = [source('cup', { plot, within: 'nowhere' })];
    expect((await make()).failed.map(({ message }) => message)).toEqual([
      'cup stands within `nowhere`, which is no other group',
    ]);
  });

  it('writes stand-ins with colour and light on every primitive, and takes them away again', async () => {
    await make();
    const file = join(root, 'pack/models/hut.far.glb');
    const glb = await readGlb(readFileSync(file));
    const primitives = glb
      .getRoot()
      .listMeshes()
      .flatMap((m) => m.listPrimitives());
    expect(primitives.length).toBe(1);
    for (const p of primitives)
      for (const name of ['COLOR_0', '_LIGHT']) expect(p.getAttribute(name)).toBeTruthy();
    expect(existsSync(join(root, 'pack/models/far.far.glb'))).toBe(false);
    builds.hut = () => ({ ...hut('hut', 0), standIn: undefined });
    writeFileSync(join(root, 'hut.ts'), '// without\n');
    expect((await make()).failed).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect((await make()).ran).toEqual([]);
  });

  it('tells the manifest of stand-ins, bounds, reach and motion', async () => {
    await make();
    const { site, failed } = assemble(context());
    expect(failed).toEqual([]);
    const [first, , far] = (site as { structures: Record<string, unknown>[] }).structures;
    expect(first).toMatchObject({
      standIn: 'models/hut.far.glb',
      near: 12,
      bounds: { min: [-4, 0, -4], max: [4, 3, 4] },
    });
    expect(first!.standInBytes).toBeGreaterThan(100);
    expect((first!.elements as { motion?: Motion }[])[1]!.motion).toEqual(motion);
    expect(far).not.toHaveProperty('bounds');
    expect(far).not.toHaveProperty('standIn');
  });

  it('keeps what moves apart from everything else, even where two are alike', async () => {
    await make();
    const glb = await readGlb(readFileSync(join(root, 'pack/models/hut.glb')));
    const names = glb
      .getRoot()
      .listScenes()[0]!
      .listChildren()
      .map((n) => n.getName());
    expect(names).toEqual(['walls', 'hammer-1', 'hammer-2']);
    for (const child of glb.getRoot().listScenes()[0]!.listChildren()) {
      expect(child.listChildren()).toHaveLength(1);
      expect(child.getMatrix()).toEqual([...new Matrix4().elements]);
    }
  });

  it('bakes a coarse group without finer cuts', async () => {
    await make();
    const count = async (id: string) => {
      const glb = await readGlb(readFileSync(join(root, `pack/models/${id}.glb`)));
      const vertices = glb
        .getRoot()
        .listMeshes()
        .flatMap((m) => m.listPrimitives());
      return vertices.reduce((sum, p) => sum + p.getAttribute('POSITION')!.getCount(), 0);
    };
    expect(await count('far')).toBeLessThan(100);
    expect(await count('hut')).toBeGreaterThan(2 * (await count('far')));
  });

  it('lets a structure that cannot be built cost itself alone', async () => {
    builds.pot = () => {
      throw new Error('no clay');
    };
    builds.hut = () => hut('other', 0);
    const { ran, failed } = await make();
    expect(ran).toEqual(['model/barn', 'model/far']);
    expect(failed.map((f) => f.message)).toEqual([expect.stringContaining('another id'), 'no clay']);
  });
});
