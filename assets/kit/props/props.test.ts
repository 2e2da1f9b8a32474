import { describe, expect, it } from 'vitest';
import { facing } from '../facing.ts';
import { random } from '../random.ts';
import type { Prop } from '../setting.ts';
import * as props from './index.ts';

const MADE: Record<string, () => Prop> = {
  jar: () => props.jar(random('a')),
  vat: () => props.vat(random('a')),
  settlingJar: () => props.settlingJar(random('a')),
  basin: () => props.basin(random('a')),
  lidded: () => props.lidded(random('a')),
  tub: () => props.tub(random('a')),
  bucket: () => props.bucket(random('a')),
  packingTub: () => props.packingTub(random('a')),
  stool: () => props.stool(random('a')),
  bench: () => props.bench(random('a')),
  table: () => props.table(random('a')),
  trestle: () => props.trestle(random('a')),
  chest: () => props.chest(random('a')),
  rack: () => props.rack(random('a')),
  dryingRack: () => props.dryingRack(random('a')),
  cups: () => props.wareBoard(random('a')),
  bowls: () => props.wareBoard(random('a'), { kind: 'bowl', state: 'fired' }),
  wareStack: () => props.wareStack(random('a'), 'bowl', 'fired', 6),
  wheel: () => props.wheel(random('a')),
  basket: () => props.basket(random('a'), { fill: [0.1, 0.1, 0.1], bail: true }),
  tray: () => props.tray(random('a'), { fill: [0.1, 0.1, 0.1] }),
  sheaf: () => props.sheaf(random('a')),
  strawHeap: () => props.strawHeap(random('a')),
  strawBundle: () => props.strawBundle(random('a')),
  carryingPole: () => props.carryingPole(random('a')),
  clothBar: () => props.clothBar(random('a')),
  foldedCloth: () => props.foldedCloth(random('a')),
  lampStand: () => props.lampStand(random('a')),
  ladder: () => props.ladder(random('a')),
  broom: () => props.broom(random('a')),
  rake: () => props.rake(random('a')),
  sieve: () => props.sieve(random('a')),
  spade: () => props.spade(random('a')),
  clayLump: () => props.clayLump(random('a')),
  clayBricks: () => props.clayBricks(random('a')),
  mould: () => props.mould(random('a')),
  pressBox: () => props.pressBox(random('a')),
  mortarBench: () => props.mortarBench(random('a')),
  stoneSlab: () => props.stoneSlab(random('a')),
  brickStack: () => props.brickStack(random('a')),
  billets: () => props.billets(random('a')),
  sherdHeap: () => props.sherdHeap(random('a')),
  heap: () => props.heap(random('a')),
};

describe('props', () => {
  for (const [name, make] of Object.entries(MADE))
    it(`${name} stands on the floor, within its size, made of few triangles that look outwards; the same each time`, () => {
      const made = make();
      let triangles = 0;
      let low = Infinity;
      for (const { geometry, material } of made.parts) {
        const { triangles: n, turned, flat } = facing(geometry);
        triangles += n;
        expect(turned, `turned, ${material}`).toBe(0);
        expect(flat / n, `flat, ${material}`).toBeLessThan(0.1);
        geometry.computeBoundingBox();
        const { min, max } = geometry.boundingBox!;
        low = Math.min(low, min.y);
        if (made.size) {
          const [w, , d] = made.size;
          expect(Math.max(-min.x, max.x)).toBeLessThan(w / 2 + 0.32);
          expect(Math.max(-min.z, max.z)).toBeLessThan(d / 2 + 0.5);
        }
        for (const x of geometry.getAttribute('color').array) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1.1);
        }
      }
      expect(low).toBeGreaterThan(-0.08);
      expect(low).toBeLessThan(0.06);
      expect(triangles).toBeGreaterThan(20);
      expect(triangles).toBeLessThanOrEqual(1100);
      const again = make();
      made.parts.forEach(({ geometry }, i) => {
        expect(again.parts[i]!.geometry.getAttribute('position').array).toEqual(
          geometry.getAttribute('position').array,
        );
      });
    });

  it('another stream makes another piece', () => {
    const color = (seed: string) => props.jar(random(seed)).parts[0]!.geometry.getAttribute('color').array;
    expect(color('a')).not.toEqual(color('b'));
  });

  it('a board holds 26 cups of 8 cm (duhalde-279), a stool is 45 cm high', () => {
    const board = props.wareBoard(random('a'));
    const one = props.piece('cup').getAttribute('position').count;
    const ware = board.parts.find((p) => p.material === 'raw')!;
    expect(ware.geometry.getAttribute('position').count / one).toBe(26);
    expect(props.onBoard('cup')).toMatchObject({ rows: 2, along: 13 });
    expect(props.stool(random('a')).size![1]).toBeCloseTo(0.45, 1);
  });

  it('boards on a rack lie on its tiers', () => {
    const places = props.rackPlaces({ length: 3, depth: 0.6 });
    expect(places).toHaveLength(4 * 2 * 2);
    for (const [, y] of places)
      expect(props.RACK_TIERS.some((t) => Math.abs(t + 0.021 - y) < 1e-6)).toBe(true);
  });

  it('hung cloth hangs by V = 0', () => {
    const g = props.hungCloth(random('a')).parts[0]!.geometry;
    const [p, uv] = [g.getAttribute('position'), g.getAttribute('uv')];
    for (let i = 0; i < p.count; i += 1) expect(Math.abs(uv.getY(i) + p.getY(i))).toBeLessThan(0.06);
  });
});
