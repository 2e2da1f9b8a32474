import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { facing } from './facing.ts';
import { DOOR } from './hall/walls.ts';
import { type HallOptions, hall } from './hall.ts';
import type { Part } from './model.ts';

const OPTIONS: HallOptions = {
  seed: 'test/hall',
  rect: { minX: 10, maxX: 22, minZ: -4, maxZ: 4 },
  floor: 1,
  faces: 180,
  bays: 4,
  columns: [0, 2.2, 5.8, 8],
  eaves: 2.9,
  ridge: 4.7,
  gable: 'plain',
  walls: {
    front: ['open', 'door', 'window', 'low'],
    back: ['plaster', 'window', 'plaster', 'door'],
    left: 'brick',
    right: ['plaster', 'boards', 'saggar'],
  },
  floorKind: 'clay',
  finish: 'rough',
};

const triangles = (parts: readonly Part[]) =>
  parts.reduce((sum, p) => sum + p.geometry.getIndex()!.count / 3, 0);
const bounds = (parts: readonly Part[]) => {
  const all = new Box3();
  for (const { geometry } of parts) {
    geometry.computeBoundingBox();
    all.union(geometry.boundingBox!);
  }
  return all;
};
const made = hall(OPTIONS);
const everything = (h: typeof made) => [...h.frame, ...h.roof, ...h.walls, ...h.floor];

describe('hall', () => {
  it('stands on its rectangle: walls reach its faces, the roof the eaves and the ridge that were asked for', () => {
    const walls = bounds(made.walls);
    expect(walls.max.x).toBeCloseTo(22, 1);
    expect(walls.min.x).toBeGreaterThan(10 - 0.1);
    expect(walls.max.z).toBeLessThan(4.1);
    expect(walls.min.z).toBeGreaterThan(-4.1);
    const roof = bounds(made.roof);
    expect(roof.max.z).toBeGreaterThan(4.7);
    expect(roof.max.z).toBeLessThan(5);
    // Ridge: tiles and their bed stand about 0.3 m over it.
    expect(roof.max.y - 1).toBeGreaterThan(4.7);
    expect(roof.max.y - 1).toBeLessThan(5.1);
    // Over the front wall's face, on the slope that leads from eaves to ridge: covers, pans and undersides.
    const over = tilesNear(made.roof, 4, 0.6).map(({ y, z }) => y - 1 + ((z - 4) * 1.8) / 4);
    expect(over.length).toBeGreaterThan(100);
    expect(Math.min(...over)).toBeGreaterThan(2.7);
    expect(Math.max(...over)).toBeLessThan(3.15);
  });

  it('is the same every time, and another with another seed', () => {
    const again = hall(OPTIONS);
    everything(made).forEach((part, i) => {
      expect(everything(again)[i]!.geometry.getAttribute('position').array).toEqual(
        part.geometry.getAttribute('position').array,
      );
    });
    const other = hall({ ...OPTIONS, seed: 'test/other' });
    expect(other.roof[0]!.geometry.getAttribute('position').array).not.toEqual(
      made.roof[0]!.geometry.getAttribute('position').array,
    );
  });

  it('keeps its budgets', () => {
    expect(triangles(made.roof) + rafters()).toBeLessThanOrEqual(9000);
    expect(triangles(everything(made))).toBeLessThan(20_000);
    for (const gable of ['plain', 'stepped', 'hipped', 'open'] as const)
      for (const finish of ['rough', 'oiled'] as const)
        expect(
          triangles(hall({ ...OPTIONS, gable, finish }).standIn),
          `${gable}, ${finish}`,
        ).toBeLessThanOrEqual(300);
    const allowed = ['roof-rows', 'plaster', 'board', 'kiln-brick', 'saggar-wall', 'hill'];
    for (const { material } of made.standIn) expect(allowed).toContain(material);
  });

  it('shows every triangle from the side that its normals say, and no number is lost', () => {
    for (const finish of ['rough', 'oiled'] as const)
      for (const gable of ['plain', 'stepped', 'hipped'] as const) {
        const h = hall({ ...OPTIONS, gable, finish, plinth: 0.5 });
        for (const part of [...everything(h), ...h.standIn]) {
          const { triangles: n, turned, flat } = facing(part.geometry);
          const name = `${finish} ${gable} ${part.material}`;
          // A leaning normal of a tile's rim may lose to a steep little face: very few do.
          expect(turned / n, `turned, ${name}`).toBeLessThan(0.006);
          expect(flat / n, `flat, ${name}`).toBeLessThan(h.standIn.includes(part) ? 0.15 : 0.02);
          for (const x of part.geometry.getAttribute('position').array)
            if (!Number.isFinite(x)) throw new Error(name);
          for (const x of part.geometry.getAttribute('color')?.array ?? [])
            if (x > 1.001) throw new Error(`${name}: tint ${x}`);
        }
      }
  });

  it('roofs cover what is below them: tiles look up outside, and there is an underside', () => {
    const g = made.roof[0]!.geometry;
    const normal = g.getAttribute('normal');
    let up = 0;
    let down = 0;
    for (let i = 0; i < normal.count; i += 1)
      if (normal.getY(i) > 0.3) up += 1;
      else if (normal.getY(i) < -0.3) down += 1;
    expect(up).toBeGreaterThan(down);
    expect(down).toBeGreaterThan(300);
  });

  for (const faces of [0, 90, 180, 270] as const)
    it(`lets a visitor through its doors and open bays, facing ${faces}`, () => {
      const turned = faces === 90 || faces === 270;
      const rect = turned ? { minX: -4, maxX: 4, minZ: 10, maxZ: 22 } : OPTIONS.rect;
      const h = hall({ ...OPTIONS, rect, faces });
      const span = h.lines[1]! - h.lines[0]!;
      const door = (h.lines[1]! + h.lines[2]!) / 2;
      const open = (h.lines[0]! + h.lines[1]!) / 2;
      const back = (h.lines[3]! + h.lines[4]!) / 2;
      for (const [x, z, width] of [
        [door, 3.83, 1],
        [open, 3.83, span - 0.6],
        [back, -3.83, 1],
      ] as const) {
        const way = new Box3().setFromPoints(
          [h.toSite(x - width / 2, 0.12, z - 0.4), h.toSite(x + width / 2, 1.85, z + 0.4)].map(
            (p) => new Vector3(...p),
          ),
        );
        for (const { centre, size } of h.solids) {
          const solid = new Box3().setFromCenterAndSize(new Vector3(...centre), new Vector3(...size));
          expect(solid.intersectsBox(way), `a solid at ${centre.join()} stands in a way`).toBe(false);
        }
        for (const { geometry } of [...h.walls, ...h.frame]) {
          const p = geometry.getAttribute('position');
          const v = new Vector3();
          let inside = 0;
          for (let i = 0; i < p.count; i += 1)
            if (way.containsPoint(v.fromBufferAttribute(p, i))) inside += 1;
          // Door leaves lean against the jambs, inside of the middle metre.
          expect(inside, `${x}, ${z}`).toBe(0);
        }
      }
      // Where there is a wall, there is a solid.
      const shut = new Vector3(...h.toSite((h.lines[2]! + h.lines[3]!) / 2, 1, 3.83));
      expect(
        h.solids.some(({ centre, size }) =>
          new Box3().setFromCenterAndSize(new Vector3(...centre), new Vector3(...size)).containsPoint(shut),
        ),
      ).toBe(true);
    });

  it('doors are 1.9 m and more, a metre and more wide', () => {
    expect(DOOR.height).toBeGreaterThanOrEqual(1.9);
    expect(DOOR.width).toBeGreaterThanOrEqual(1.1);
  });

  it('left and right are those of somebody inside who looks out of the front', () => {
    // Facing south, the left hand is to the east.
    const right = bounds(
      hall({ ...OPTIONS, walls: { front: 'open', back: 'open', left: 'brick', right: 'open' } }).walls.filter(
        (p) => p.material === 'kiln-brick',
      ),
    );
    expect(right.min.x).toBeGreaterThan(21);
    const [x] = hall(OPTIONS).toSite(1, 0, 0);
    expect(x).toBeGreaterThan(16);
  });

  it('floors: one level, as high as asked; steps no higher than 0.2 m where it stands high', () => {
    const [floor] = made.floors;
    floor!.computeBoundingBox();
    expect(floor!.boundingBox!.min.y).toBe(1);
    expect(made.floors).toHaveLength(1);
    const high = hall({ ...OPTIONS, plinth: 0.55 });
    const levels = [
      ...new Set(high.floors.map((g) => Math.round(g.getAttribute('position').getY(0) * 1000))),
    ].sort((a, b) => b - a);
    expect(levels[0]).toBe(1000);
    levels.push(450);
    for (let i = 1; i < levels.length; i += 1) expect(levels[i - 1]! - levels[i]!).toBeLessThanOrEqual(200);
  });

  it('says what it is to the light of others', () => {
    expect(made.mass('x-1743')).toEqual({
      structure: 'x-1743',
      ...OPTIONS.rect,
      foot: 0.88,
      eaves: 3.9,
      ridge: 5.7,
      along: 'x',
    });
    expect(
      hall({ ...OPTIONS, walls: { front: 'open', back: 'open', left: 'open', right: 'open' } }).mass('x')
        .open,
    ).toBe(true);
  });

  it.each([
    ['ridge under the eaves', { ridge: 2.9 }],
    ['eaves too low to walk under', { eaves: 1.5 }],
    ['no rectangle', { rect: { minX: 0, maxX: 0, minZ: 0, maxZ: 4 } }],
    ['no number', { floor: Number.NaN }],
    ['a front to nowhere', { faces: 45 as unknown as 0 }],
    ['no bays', { bays: 0 }],
    ['half a bay', { bays: 2.5 }],
    ['one row of posts', { columns: 1 }],
    ['rows of posts in disorder', { columns: [0, 5, 3, 8] }],
    [
      'a wall too many',
      { walls: { ...OPTIONS.walls, front: ['open', 'open', 'open', 'open', 'open'] as const } },
    ],
    ['a wall of glass', { walls: { ...OPTIONS.walls, left: 'glass' as unknown as 'brick' } }],
  ])('rejects %s', (_, bad) => {
    expect(() => hall({ ...OPTIONS, ...bad } as HallOptions)).toThrow(RangeError);
  });
});

/** Tiles' points near a depth z of the site. */
function tilesNear(parts: readonly Part[], z: number, near: number): { y: number; z: number }[] {
  const p = parts[0]!.geometry.getAttribute('position');
  const out: { y: number; z: number }[] = [];
  for (let i = 0; i < p.count; i += 1)
    if (Math.abs(p.getZ(i) - z) < near) out.push({ y: p.getY(i), z: p.getZ(i) });
  return out;
}

/** Triangles of the rafters, which are drawn with the frame: what the frame has beyond a hall with no roof slope to speak of. */
function rafters(): number {
  return Math.round((12.9 / 0.24) * 2 * 14);
}
