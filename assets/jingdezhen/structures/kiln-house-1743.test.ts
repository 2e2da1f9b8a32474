import { readFileSync } from 'node:fs';
import { type BufferGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { Evidence } from '../../../src/pack/schema.ts';
import { random } from '../../kit/random.ts';
import { HOUSE } from '../layout.ts';
import { SIZES } from './kiln-house-1743/dimensions.ts';
import { ROOF, roofY } from './kiln-house-1743/frame-plan.ts';
import { clayY } from './kiln-house-1743/ground.ts';
import { buildLoft } from './kiln-house-1743/loft.ts';
import { heartAt, posts } from './kiln-house-1743/posts.ts';
import { NECK, PASSAGE } from './kiln-house-1743/walls.ts';
import build from './kiln-house-1743.ts';

const model = build();
const geometry = (id: string, part = 0): BufferGeometry =>
  model.elements.find((e) => e.id === id)!.parts[part]!.geometry;

/** Every vertex of a geometry. */
function* points(g: BufferGeometry): Generator<Vector3> {
  const position = g.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) yield new Vector3().fromBufferAttribute(position, i);
}
/** Highest, lowest… of what passes the filter. */
const extent = (g: BufferGeometry, axis: 'x' | 'y' | 'z', where: (p: Vector3) => boolean = () => true) => {
  let [min, max] = [Infinity, -Infinity];
  for (const p of points(g)) if (where(p)) [min, max] = [Math.min(min, p[axis]), Math.max(max, p[axis])];
  return { min, max };
};
const size = (id: string): number => model.dimensions.find((d) => d.id === id)!.metres;

describe('the kiln house measured against its table', () => {
  it('raises the ridge to its height at the ends and lets it sag between', () => {
    const ends = extent(geometry('roof'), 'y', (p) => p.z > ROOF.southZ - 1);
    expect(Math.abs(ends.max - size('ridge'))).toBeLessThan(0.2);
    expect(roofY(0, 4.5)).toBeLessThan(roofY(0, ROOF.southZ) - 0.03);
  });

  it('hangs the eaves at their height and overhang, on both sides', () => {
    for (const side of [-1, 1]) {
      const eave = extent(geometry('roof'), 'y', (p) => p.x * side > 7.6);
      expect(eave.min).toBeGreaterThan(size('eave') - 0.25);
      expect(eave.max).toBeLessThan(size('eave') + 0.3);
    }
    const out = extent(geometry('roof'), 'x');
    expect(out.max).toBeGreaterThan(HOUSE.maxX + size('overhang') - 0.05);
    expect(out.min).toBeLessThan(HOUSE.minX - size('overhang') + 0.05);
  });

  it('lays the loft boards with their tops at the loft height', () => {
    const tops = extent(geometry('loft'), 'y');
    expect(Math.abs(tops.max - size('loft'))).toBeLessThan(0.04);
  });

  it('spaces the joists as the table says', () => {
    const { joists } = buildLoft();
    for (const row of [joists.east, joists.south]) {
      expect(row.length).toBeGreaterThan(20);
      for (let i = 1; i < row.length; i += 1) expect(row[i]! - row[i - 1]!).toBeCloseTo(size('joists'), 3);
    }
  });

  it('stands on posts of the thickness of the table, no two alike, each bent', () => {
    const all = posts(random('kiln-house-1743/frame'));
    const mean = all.reduce((sum, p) => sum + 2 * p.radius, 0) / all.length;
    expect(Math.abs(mean - size('post'))).toBeLessThan(0.02);
    expect(new Set(all.map((p) => p.radius)).size).toBe(all.length);
    for (const post of all) {
      expect(2 * post.radius).toBeGreaterThan(0.29);
      expect(2 * post.radius).toBeLessThan(0.39);
    }
    const strays = all.map((p) => Math.hypot(heartAt(p, 2.2)[0] - p.x, heartAt(p, 2.2)[2] - p.z));
    expect(strays.filter((s) => s > 0.03).length).toBeGreaterThan(all.length / 2);
  });

  it('builds the walls to their heights', () => {
    const brick = geometry('walls');
    const top = (where: (p: Vector3) => boolean) => extent(brick, 'y', where).max;
    expect(Math.abs(top((p) => p.x > 6.3 && p.z > -7 && p.z < 8.2) - size('parapet'))).toBeLessThan(0.15);
    expect(Math.abs(top((p) => p.z < -7 && Math.abs(p.x) < 6) - size('north-wall'))).toBeLessThan(0.15);
    expect(Math.abs(top((p) => p.x < -6.3 && p.z > -6.8 && p.z < 8) - size('west-wall'))).toBeLessThan(0.2);
  });

  it('climbs the steps by risers that the visitor can climb', () => {
    expect(size('rise')).toBeLessThanOrEqual(0.2);
    expect(size('rise') * 15).toBeCloseTo(size('loft'), 2);
  });
});

describe('what must stay clear', () => {
  const inside = (x: number, y: number, z: number) =>
    model.solids.some(
      (s) =>
        Math.abs(x - s.centre[0]) < s.size[0] / 2 &&
        Math.abs(y - s.centre[1]) < s.size[1] / 2 &&
        Math.abs(z - s.centre[2]) < s.size[2] / 2,
    );

  it('keeps posts and walls out of the kiln, the stoker’s floor and the entrance', () => {
    for (let x = -2.6; x <= 2.6; x += 0.2)
      for (let z = -7; z <= 5; z += 0.2) expect(inside(x, 1, z)).toBe(false);
    for (let x = HOUSE.entrance.minX + 0.1; x < HOUSE.entrance.maxX; x += 0.1)
      expect(inside(x, 1, HOUSE.southZ)).toBe(false);
  });

  it('leaves the neck’s opening and the west passage open', () => {
    for (const p of points(geometry('walls')))
      if (p.z < -6.8) expect(p.x < NECK.minX + 0.12 || p.x > NECK.maxX - 0.12).toBe(true);
    expect(PASSAGE.maxZ - PASSAGE.minZ).toBeGreaterThanOrEqual(1.2);
    for (let z = PASSAGE.minZ + 0.05; z < PASSAGE.maxZ; z += 0.1)
      expect(inside(HOUSE.minX, 0.5, z)).toBe(false);
  });

  it('has no floor over the chute, in the kiln, or past the edge of the loft', () => {
    const { chute, loft } = HOUSE;
    for (const floor of model.floors) {
      const index = floor.getIndex()!;
      const position = floor.getAttribute('position');
      for (let k = 0; k < index.count; k += 3) {
        const c = new Vector3();
        for (let j = 0; j < 3; j += 1)
          c.add(new Vector3().fromBufferAttribute(position, index.getX(k + j)).divideScalar(3));
        if (c.y > 2.7) {
          expect(c.x > chute.minX && c.x < chute.maxX && c.z < chute.maxZ && c.z > chute.minZ).toBe(false);
          if (c.z < loft.south.minZ) expect(c.x).toBeGreaterThan(loft.east.minX);
        }
        if (c.y < 0.01) expect(Math.abs(c.x) < 2.2 && c.z < -0.1).toBe(false);
      }
    }
  });

  it('faces every floor upwards and no steeper than 42°', () => {
    for (const floor of model.floors) {
      const index = floor.getIndex()!;
      const position = floor.getAttribute('position');
      const at = (i: number) => new Vector3().fromBufferAttribute(position, index.getX(i));
      for (let k = 0; k < index.count; k += 3) {
        const n = at(k + 1)
          .sub(at(k))
          .cross(at(k + 2).sub(at(k)))
          .normalize();
        expect(n.y).toBeGreaterThan(Math.cos((42 * Math.PI) / 180));
      }
    }
  });

  it('joins yard, steps and loft: the ramp reaches from the ground to the loft floor', () => {
    const ramp = model.floors[2]!;
    expect(extent(ramp, 'y').min).toBeCloseTo(0, 3);
    expect(extent(ramp, 'y').max).toBeCloseTo(HOUSE.loft.height, 3);
    expect(extent(ramp, 'z').min).toBeCloseTo(HOUSE.southZ, 3);
  });

  it('leaves head room where feet can go in the loft', () => {
    for (const p of points(model.floors[1]!)) expect(roofY(p.x, p.z) - p.y).toBeGreaterThan(1.75);
  });

  it('keeps the clay within two centimetres, and level at the edges', () => {
    for (let x = -6.6; x <= 6.6; x += 0.37)
      for (let z = -7.2; z <= 8.4; z += 0.41) expect(Math.abs(clayY(x, z))).toBeLessThanOrEqual(0.0201);
    expect(Math.abs(clayY(HOUSE.maxX, 1))).toBe(0);
    expect(Math.abs(clayY(0, HOUSE.southZ))).toBe(0);
  });
});

describe('what it costs', () => {
  const parts = model.elements.flatMap((e) => e.parts.map((p) => ({ id: e.id, ...p })));
  const triangles = (g: BufferGeometry) => g.getIndex()!.count / 3;

  it('keeps to 18 primitives, 120 k triangles, 55 k of them in the roof', () => {
    expect(parts.length).toBeLessThanOrEqual(18);
    expect(parts.reduce((sum, p) => sum + triangles(p.geometry), 0)).toBeLessThanOrEqual(120_000);
    const roof = parts.filter((p) => p.id === 'roof').reduce((sum, p) => sum + triangles(p.geometry), 0);
    expect(roof).toBeLessThanOrEqual(55_000);
  });

  it('has one part per material in an element', () => {
    for (const e of model.elements) expect(new Set(e.parts.map((p) => p.material)).size).toBe(e.parts.length);
  });

  it('holds only finite numbers, unit normals and colours between 0 and 1', () => {
    for (const { geometry: g } of parts) {
      for (const name of ['position', 'normal', 'uv', 'color'])
        expect((g.getAttribute(name).array as Float32Array).every(Number.isFinite)).toBe(true);
      const normal = g.getAttribute('normal');
      let worst = 0;
      for (let i = 0; i < normal.count; i += 1)
        worst = Math.max(worst, Math.abs(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i)) - 1));
      expect(worst).toBeLessThan(1e-4);
      expect((g.getAttribute('color').array as Float32Array).every((c) => c >= 0 && c <= 1)).toBe(true);
    }
  });

  it('is the same house every time', () => {
    const again = build();
    model.elements.forEach((e, k) => {
      e.parts.forEach((p, i) => {
        const other = again.elements[k]!.parts[i]!.geometry;
        expect(other.getAttribute('position').array).toEqual(p.geometry.getAttribute('position').array);
        expect(other.getAttribute('color').array).toEqual(p.geometry.getAttribute('color').array);
      });
    });
    expect(again.solids).toEqual(model.solids);
  });
});

describe('what it stands on', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const records = (read('../evidence/kiln-house-1743.json') as unknown[]).map((r) => Evidence.parse(r));
  const sources = new Set((read('../sources.json') as { id: string }[]).map((s) => s.id));

  it('has a record in both languages for every element, and no record without one', () => {
    expect(model.elements.map((e) => e.evidence).sort()).toEqual(records.map((r) => r.id).sort());
    for (const record of records)
      for (const text of [record.claim, record.reasoning])
        expect(Object.keys(text)).toEqual(['en', 'zh-Hans']);
  });

  it('cites only sources that are listed, and passes off nothing as excavated', () => {
    for (const record of records) {
      for (const { id } of record.sources) expect(sources).toContain(id);
      expect(['compared', 'conjectured']).toContain(record.level);
    }
    for (const d of Object.values(SIZES) as { source?: string; note?: string }[]) {
      if (d.source) expect(sources).toContain(d.source);
      else expect(d.note).toMatch(/^Conjectured/);
    }
  });
});
