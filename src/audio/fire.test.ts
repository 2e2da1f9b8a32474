import { describe, expect, it } from 'vitest';
import { FIRING } from '../../assets/jingdezhen/firing.ts';
import { firingAt } from '../pack/firing.ts';
import type { Kiln } from '../pack/schema.ts';
import { createFire } from './fire.ts';
import { chance, varied } from './mix.ts';

const site = { kilns: [{ id: 'egg', firing: FIRING } as Kiln] };
const at = (clock: number | null) => ({ egg: firingAt(FIRING, clock) });

describe('a sound that follows a fire', () => {
  it('is silent before and after it, and as loud as it burns', () => {
    const roar = createFire(site, { kiln: 'egg', as: 'roar' });
    expect(roar.step({})).toBe(false);
    expect(roar.level).toBe(0);
    expect(roar.step(at(1))).toBe(true);
    const small = roar.level;
    expect(small).toBeGreaterThan(0);
    roar.step(at(FIRING.strong));
    expect(roar.level).toBeGreaterThan(5 * small);
    expect(roar.step(at(50))).toBe(true);
    expect(roar.level).toBe(0);
  });

  it('crackles most while the fire is small, against its roar', () => {
    const [roar, crackle] = (['roar', 'crackle'] as const).map((as) => createFire(site, { kiln: 'egg', as }));
    for (const fire of [roar!, crackle!]) fire.step(at(1));
    expect(crackle!.level).toBeGreaterThan(roar!.level);
    for (const fire of [roar!, crackle!]) fire.step(at(FIRING.strong));
    expect(crackle!.level).toBeLessThan(roar!.level);
  });

  it('does not tell of what nobody would hear', () => {
    const roar = createFire(site, { kiln: 'egg', as: 'roar' });
    roar.step(at(6));
    expect(roar.step(at(6.001))).toBe(false);
  });

  it('has no kiln but its own', () => {
    const roar = createFire(site, { kiln: 'egg', as: 'roar' });
    expect(roar.step({ other: firingAt(undefined, 3) })).toBe(false);
  });
});

describe('a blow struck again', () => {
  it('is a little other each time, and the same in each visit', () => {
    const list = Array.from({ length: 50 }, (_, n) => varied('bowl-ring', n, 0.03));
    expect(new Set(list).size).toBeGreaterThan(45);
    for (const value of list) expect(Math.abs(value - 1)).toBeLessThanOrEqual(0.03);
    expect(varied('bowl-ring', 7, 0.03)).toBe(list[7]);
    expect(chance('a', 1)).not.toBe(chance('b', 1));
    const mean = list.reduce((sum, v) => sum + v, 0) / list.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.008);
  });
});
