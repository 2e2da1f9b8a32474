import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { lumps, mix, smooth } from './lumps.ts';
import { boardFloor, plank } from './planks.ts';
import { random } from './random.ts';
import { tileRidge } from './ridge.ts';
import { type TiledSlope, tiledSlope } from './roof.ts';
import { type P3, Skin } from './skin.ts';
import { flight, risersFor } from './steps.ts';
import { heart, type Trunk, trunk } from './timber.ts';

const white = (): P3 => [1, 1, 1];
const skinOf = (fill: (skin: Skin) => void) => {
  const skin = new Skin();
  fill(skin);
  return skin.geometry();
};
const position = (g: ReturnType<Skin['geometry']>, i: number) =>
  new Vector3().fromBufferAttribute(g.getAttribute('position'), i);
/** Share of triangles whose winding agrees with their vertices' normals. */
const agreeing = (g: ReturnType<Skin['geometry']>): number => {
  const index = g.getIndex()!;
  let good = 0;
  for (let k = 0; k < index.count; k += 3) {
    const [a, b, c] = [0, 1, 2].map((j) => position(g, index.getX(k + j))) as [Vector3, Vector3, Vector3];
    const n = b.sub(a).cross(c.sub(a));
    const sum = new Vector3();
    for (let j = 0; j < 3; j += 1)
      sum.add(new Vector3().fromBufferAttribute(g.getAttribute('normal'), index.getX(k + j)));
    if (n.dot(sum) > 0) good += 1;
  }
  return good / (index.count / 3);
};

describe('lumps', () => {
  it('is the same for the same seed, another for another, and stays within ±1', () => {
    const [a, b, c] = [lumps(3), lumps(3), lumps(4)];
    let differs = 0;
    for (let i = 0; i < 200; i += 1) {
      const p = [i * 0.37, -i * 0.11, i * 0.05] as const;
      expect(a(...p)).toBe(b(...p));
      expect(Math.abs(a(...p))).toBeLessThanOrEqual(1);
      if (a(...p) !== c(...p)) differs += 1;
    }
    expect(differs).toBeGreaterThan(190);
  });

  it('has no jumps', () => {
    const a = lumps(9);
    for (let x = -2; x < 2; x += 0.01) expect(Math.abs(a(x + 0.01) - a(x))).toBeLessThan(0.05);
  });

  it('eases between bounds', () => {
    expect([smooth(1, 2, 0), smooth(1, 2, 1.5), smooth(1, 2, 3)]).toEqual([0, 0.5, 1]);
    expect(mix(2, 4, 0.5)).toBe(3);
  });
});

describe('skin', () => {
  it('faces a block outwards on all six sides', () => {
    const g = skinOf((s) => s.block([2, 1, 0.5], (x, y, z) => [x, y, z], white, [4, 2, 1]));
    expect(agreeing(g)).toBe(1);
    const n = g.getAttribute('normal');
    for (let i = 0; i < n.count; i += 1)
      expect(position(g, i).dot(new Vector3().fromBufferAttribute(n, i))).toBeGreaterThan(0);
  });

  it('leaves out the cells it is told to, and turns with flip', () => {
    const at = (i: number, j: number): P3 => [i, 0, -j];
    const options = { paint: white, uv: () => [0, 0] as const };
    const up = skinOf((s) => s.grid(2, 2, at, { ...options, keep: (i, j) => i + j > 0 }));
    expect(up.getIndex()!.count / 3).toBe(6);
    expect(up.getAttribute('normal').getY(0)).toBeCloseTo(1);
    const down = skinOf((s) => s.grid(2, 2, at, { ...options, flip: true }));
    expect(down.getAttribute('normal').getY(0)).toBeCloseTo(-1);
    expect(agreeing(down)).toBe(1);
  });

  it('holds colours to 0…1', () => {
    const g = skinOf((s) => s.vertex([0, 0, 0], [0, 1, 0], 0, 0, [2, -1, 0.5]));
    expect([...(g.getAttribute('color').array as Float32Array)]).toEqual([1, 0, 0.5]);
  });
});

describe('trunk', () => {
  const one = (name: string): Trunk => ({
    from: [0, 0, 0],
    to: [0, 4, 0],
    foot: 0.17,
    top: 0.12,
    random: random(name),
    paint: white,
    crook: 0.1,
    knots: 6,
    stubs: 2,
    ends: [true, true],
  });

  it('begins and ends where it is told, and strays between, each trunk its own way', () => {
    const a = heart(one('a'));
    expect(new Vector3(...a(0)).length()).toBeCloseTo(0, 6);
    expect(new Vector3(...a(1)).distanceTo(new Vector3(0, 4, 0))).toBeCloseTo(0, 6);
    const stray = (f: (t: number) => P3) => Math.hypot(f(0.5)[0], f(0.5)[2]);
    expect(stray(a)).toBeGreaterThan(0.02);
    expect(stray(heart(one('b')))).not.toBe(stray(a));
  });

  it('is wound outwards all round, ends too', () => {
    expect(agreeing(skinOf((s) => trunk(s, one('c'))))).toBeGreaterThan(0.97);
  });

  it('refuses a trunk of no length', () => {
    expect(() => trunk(new Skin(), { ...one('d'), to: [0, 0, 0] })).toThrow(/two different ends/);
  });
});

describe('tiled slope', () => {
  const slope = (more: Partial<TiledSlope> = {}): TiledSlope => ({
    width: 4,
    length: 3,
    at: (w, s) => [s * 0.86, -s * 0.5, w],
    pitch: 0.28,
    row: 0.28,
    random: random('slope'),
    tone: white,
    ...more,
  });
  const count = (more: Partial<TiledSlope> = {}) => {
    const skin = new Skin();
    const holes = tiledSlope(skin, slope(more));
    return { triangles: skin.triangles, holes };
  };

  it('lays fewer tiles where there are holes, says where those are, and none where there is no roof', () => {
    const whole = count();
    const holed = count({ holes: 5 });
    expect(holed.holes).toHaveLength(5);
    expect(holed.triangles).toBeLessThan(whole.triangles);
    expect(count({ there: () => false }).triangles).toBe(0);
  });

  it('stays near its bed: nothing floats, nothing hangs', () => {
    const g = skinOf((s) => tiledSlope(s, slope({ slipped: 0 })));
    for (let i = 0; i < g.getAttribute('position').count; i += 1) {
      const p = position(g, i);
      const above = p.x * 0.5 + p.y * 0.86;
      expect(above).toBeGreaterThan(-0.06);
      expect(above).toBeLessThan(0.12);
    }
  });

  it('refuses a slope smaller than a tile, and more holes than it can bear', () => {
    expect(() => count({ length: 0.05 })).toThrow(/at least one tile/);
    expect(() => count({ holes: 500 })).toThrow(/more holes/);
  });

  it('sets a ridge on top that runs its whole length', () => {
    const g = skinOf((s) => tileRidge(s, (t) => [0, 5, t], 6, random('ridge'), white));
    g.computeBoundingBox();
    expect(g.boundingBox!.max.z).toBeGreaterThan(5.9);
    expect(g.boundingBox!.max.y).toBeLessThan(5.25);
  });
});

describe('boards', () => {
  it('cover a floor without passing its edges, tops at the height', () => {
    const g = skinOf((s) =>
      boardFloor(s, {
        corner: [1, 2, 3],
        along: [5, 0, 0],
        across: [0, 0, 2],
        thickness: 0.04,
        random: random('floor'),
        paint: () => white,
      }),
    );
    g.computeBoundingBox();
    const { min, max } = g.boundingBox!;
    expect(min.x).toBeGreaterThan(0.95);
    expect(max.x).toBeLessThan(6.05);
    expect(max.z - min.z).toBeGreaterThan(1.9);
    expect(max.z).toBeLessThan(5.05);
    expect(Math.abs(max.y - 2)).toBeLessThan(0.03);
    expect(agreeing(g)).toBe(1);
  });

  it('refuses a board without thickness', () => {
    const bad = { from: [0, 0, 0], to: [1, 0, 0], across: [0, 0, 1], width: 0.2, thickness: 0 } as const;
    expect(() => plank(new Skin(), { ...bad, random: random('x'), paint: white })).toThrow(/thickness/);
  });
});

describe('flight', () => {
  const steps = { foot: [0, 0, 0], heading: [0, 0, -1], width: 1.2, rise: 0.18, run: 0.27 } as const;

  it('climbs along its heading to the height of its last riser', () => {
    const g = skinOf((s) => flight(s, { ...steps, risers: 5, random: random('f'), paint: () => white }));
    g.computeBoundingBox();
    const { min, max } = g.boundingBox!;
    expect(Math.abs(max.y - 0.9)).toBeLessThan(0.03);
    expect(min.z).toBeLessThan(-4 * 0.27 - 0.2);
    expect(max.z).toBeLessThan(0.1);
    expect(agreeing(g)).toBe(1);
  });

  it('counts risers, and refuses nonsense', () => {
    expect(risersFor(2.75, 0.2)).toBe(14);
    expect(risersFor(2.6, 0.2)).toBe(13);
    expect(() => risersFor(2, 0)).toThrow(RangeError);
    const bad = { ...steps, risers: 0, random: random('f'), paint: () => white };
    expect(() => flight(new Skin(), bad)).toThrow(/at least one riser/);
  });
});
