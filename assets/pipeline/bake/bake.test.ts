import { Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import { box, grid, lathe, place } from '../../kit/mesh.ts';
import type { Part, StructureModel } from '../../kit/model.ts';
import type { LitPart } from '../models/lit.ts';
import { BAKE_DEFAULTS, type BakeOptions, bake } from './bake.ts';
import { encode, settle } from './vertices.ts';

const at = (x: number, y: number, z: number) => new Matrix4().makeTranslation(x, y, z);

/** Sun from the west (−X), 30° up; no threads, so that the test needs no loader in them. */
const OPTIONS: BakeOptions = {
  ...BAKE_DEFAULTS,
  threads: 0,
  skyRays: 48,
  sunDirection: [-Math.cos(Math.PI / 6), 0.5, 0],
  fires: [],
  lamps: [],
  refine: { ...BAKE_DEFAULTS.refine, rounds: 0 },
  log: () => {},
};

const site = (
  elements: { id: string; parts: Part[]; when?: { kiln: string; firing: boolean } }[],
): StructureModel[] => [
  {
    id: 'toy',
    title: { en: 'Toy' },
    dimensions: [],
    floors: [],
    solids: [],
    elements: elements.map((element) => ({ title: { en: element.id }, evidence: 'none', ...element })),
  },
];

const ground: Part = { material: 'ground', geometry: grid(12, 12, 24, 24) };
const block: Part = { material: 'plaster', geometry: place(box(1, 2, 1, { stand: true }), at(0, 0, 0)) };

/** Linear light of the part's vertex nearest to a point. */
function near(part: LitPart, x: number, y: number, z: number) {
  const p = part.geometry.getAttribute('position');
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < p.count; i += 1) {
    const d = Math.hypot(p.getX(i) - x, p.getY(i) - y, p.getZ(i) - z);
    if (d < least) [best, least] = [i, d];
  }
  const value = (c: number) => (part.light![best * 4 + c]! / 255) ** 2;
  // Whole parts are adapted; prototypes hold plain self-shade.
  const plain = part.instances ? 1 : 1 / 0.66;
  return { sky: value(0) ** plain, sun: value(1), fire: value(2), spare: value(3) };
}

describe('bake', () => {
  it('shades the ground beside a box, from sun and from sky, and leaves the far ground open', async () => {
    const [toy] = await bake(site([{ id: 'all', parts: [ground, block] }]), OPTIONS);
    const floor = toy!.elements[0]!.parts[0]!;
    expect(near(floor, 1.5, 0, 0).sun).toBe(0);
    expect(near(floor, -1.5, 0, 0).sun).toBe(1);
    expect(near(floor, 5.5, 0, 0).sun).toBe(1);
    expect(near(floor, 5.5, 0, 5.5).sky).toBeGreaterThan(0.97);
    expect(near(floor, 1, 0, 0).sky).toBeLessThan(0.92);
    expect(near(floor, 1, 0, 0).sky).toBeGreaterThan(0.3);
    expect(near(floor, 1, 0, 0).spare).toBe(0);
  });

  it('gives thrown-back light: a sunlit wall foot is brighter over pale ground than over none', async () => {
    const sky = async (parts: Part[]) => {
      const [toy] = await bake(site([{ id: 'all', parts }]), { ...OPTIONS, skyRays: 96 });
      return near(toy!.elements[0]!.parts[0]!, -0.5, 2, 0.5).sky;
    };
    const black: Part = { material: 'kiln-glaze', geometry: ground.geometry };
    expect(await sky([block, ground])).toBeGreaterThan((await sky([block, black])) + 0.05);
  });

  it('lets a host stand in the way of light, and lights it not', async () => {
    const [host] = site([{ id: 'host', parts: [block] }]);
    const lit = await bake(site([{ id: 'all', parts: [ground] }]), OPTIONS, [{ ...host!, id: 'host' }]);
    expect(lit.map(({ id }) => id)).toEqual(['toy']);
    const floor = lit[0]!.elements[0]!.parts[0]!;
    expect(near(floor, 1.5, 0, 0).sun).toBe(0);
    expect(near(floor, -1.5, 0, 0).sun).toBe(1);
    expect(near(floor, 1, 0, 0).sky).toBeLessThan(0.92);
  });

  it('lets no light under a lid and none through a wall', async () => {
    const lid: Part = { material: 'plaster', geometry: place(box(14, 0.2, 14), at(0, 0.6, 0)) };
    const skirt = [box(14, 0.8, 0.2), box(14, 0.8, 0.2)].map(
      (g, i): Part => ({ material: 'plaster', geometry: place(g, at(0, 0.3, i ? 6.5 : -6.5)) }),
    );
    const sides = [0, 1].map(
      (i): Part => ({
        material: 'plaster',
        geometry: place(box(0.2, 0.8, 14), at(i ? 6.5 : -6.5, 0.3, 0)),
      }),
    );
    const [toy] = await bake(
      site([{ id: 'all', parts: [{ ...ground, geometry: grid(16, 16, 20, 20) }, lid, ...skirt, ...sides] }]),
      OPTIONS,
    );
    const floor = toy!.elements[0]!.parts[0]!;
    for (const [x, z] of [
      [0, 0],
      [6, 6],
      [-6, 0],
      [0, -6],
    ] as const) {
      // What is left stands in for light thrown back many times.
      expect(near(floor, x, 0, z).sky).toBeLessThan(0.08);
      expect(near(floor, x, 0, z).sun).toBe(0);
    }
  });

  const stoke = {
    id: 'hole',
    position: [-3, 1, 0],
    facing: [1, 0, 0],
    size: [0.3, 0.3],
    strength: 1,
  } as const;

  it('firelight falls off with distance, shines one way, and a wall stops it', async () => {
    const wall: Part = { material: 'plaster', geometry: place(box(0.2, 3, 4, { stand: true }), at(2, 0, 0)) };
    const [toy] = await bake(site([{ id: 'all', parts: [ground, wall] }]), { ...OPTIONS, fires: [stoke] });
    const floor = toy!.elements[0]!.parts[0]!;
    const [close, far] = [near(floor, -1.5, 0, 0).fire, near(floor, 1, 0, 0).fire];
    expect(close).toBeGreaterThan(0.05);
    expect(far).toBeLessThan(close / 3);
    expect(far).toBeGreaterThan(0);
    expect(near(floor, 4, 0, 0).fire).toBeLessThan(0.001);
    expect(near(floor, -5, 0, 0).fire).toBeLessThan(close / 10);
  });

  it('lamps burn in a channel of their own, and a wall stops them too', async () => {
    const wall: Part = { material: 'plaster', geometry: place(box(0.2, 3, 4, { stand: true }), at(2, 0, 0)) };
    const lamp = { id: 'lamp', position: [-2, 0.6, 0] as const, size: [0.02, 0.02] as const, strength: 0.4 };
    const [toy] = await bake(site([{ id: 'all', parts: [ground, wall] }]), { ...OPTIONS, lamps: [lamp] });
    const floor = toy!.elements[0]!.parts[0]!;
    expect(near(floor, -2, 0, 0).spare).toBeGreaterThan(0.05);
    expect(near(floor, -2, 0, 0).fire).toBe(0);
    expect(near(floor, 4, 0, 0).spare).toBeLessThan(0.002);
  });

  it('firelight meets what stands there only while the kiln fires; daylight does not', async () => {
    const wall: Part = {
      material: 'plaster',
      geometry: place(box(0.2, 3, 12, { stand: true }), at(-1, 0, 0)),
    };
    const closed = site([
      { id: 'floor', parts: [ground] },
      { id: 'bricks', parts: [wall], when: { kiln: 'egg-kiln', firing: true } },
    ]);
    const [toy] = await bake(closed, { ...OPTIONS, fires: [stoke] });
    const floor = toy!.elements[0]!.parts[0]!;
    expect(near(floor, 0.5, 0, 0).fire).toBeLessThan(0.002);
    expect(near(floor, 0, 0, 0).sun).toBe(1);
  });

  it('cuts the ground where shade ends, and nowhere near as fine elsewhere', async () => {
    const coarse: Part = { material: 'ground', geometry: grid(12, 12, 6, 6) };
    const [toy] = await bake(site([{ id: 'all', parts: [coarse, block] }]), {
      ...OPTIONS,
      skyRays: 16,
      refine: { ...BAKE_DEFAULTS.refine, rounds: 3 },
    });
    const p = toy!.elements[0]!.parts[0]!.geometry.getAttribute('position');
    const count = (x: number, z: number) => {
      let n = 0;
      for (let i = 0; i < p.count; i += 1) if (Math.hypot(p.getX(i) - x, p.getZ(i) - z) < 1) n += 1;
      return n;
    };
    expect(count(2, 0)).toBeGreaterThan(3 * count(-4, 4));
  });

  it('lights instances each by its own place, and prototypes by their own hollows', async () => {
    const cup = lathe(
      [
        [0, 0],
        [0.1, 0],
        [0.1, 0.2],
        [0.09, 0.2],
        [0.09, 0.02],
        [0, 0.02],
      ],
      12,
    );
    const cups: Part = {
      material: 'raw',
      geometry: cup,
      instances: [{ matrix: at(1.2, 0, 0) }, { matrix: at(-4, 0, 3) }],
    };
    const [toy] = await bake(site([{ id: 'all', parts: [ground, block, cups] }]), OPTIONS);
    const part = toy!.elements[0]!.parts[2]!;
    expect(part.instanceLight!.length).toBe(8);
    expect(part.instanceLight![1]).toBe(0);
    expect(part.instanceLight![5]).toBe(255);
    expect(part.instanceLight![0]!).toBeLessThan(part.instanceLight![4]!);
    expect(near(part, 0, 0.02, 0).sky).toBeLessThan(0.4);
    expect(near(part, 0.1, 0.2, 0).sky).toBeGreaterThan(0.9);
  });

  it('is the same every time', async () => {
    const once = await bake(site([{ id: 'all', parts: [ground, block] }]), OPTIONS);
    const again = await bake(site([{ id: 'all', parts: [ground, block] }]), OPTIONS);
    expect(once[0]!.elements[0]!.parts[0]!.light).toEqual(again[0]!.elements[0]!.parts[0]!.light);
  });
});

describe('vertices', () => {
  it('buried vertices take their neighbours’ light, dimmed', () => {
    const g = grid(1, 1, 1, 1);
    const values = new Float32Array([0, 0, 0, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    settle(g, values);
    expect(values[0]).toBeCloseTo(0.65);
    expect(values[3]).toBeCloseTo(0.7);
  });

  it('codes by square root and clamps', () => {
    expect([...encode(new Float32Array([0.25, 2, -1, 1]))]).toEqual([128, 255, 0, 255]);
  });
});
