import { describe, expect, it } from 'vitest';
import type { SiteInput } from '../../src/pack/schema.ts';
import { multiplied } from '../bench/scaling.ts';

const site = (...sizes: number[]) =>
  ({
    id: 's',
    structures: sizes.map((size, i) => ({
      id: `s${i}`,
      position: [5, 1, 0],
      bounds: { min: [0, 0, 0], max: [size, 3, 10] },
    })),
  }) as unknown as SiteInput;

describe('multiplied', () => {
  it('leaves the first alone and sets the others far apart, under names of their own', () => {
    const { structures } = multiplied(site(20, 30), 4);
    expect(structures.map((s) => s.position)).toEqual([
      ...[0, 1].map(() => [5, 1, 0]),
      ...[0, 1].map(() => [705, 1, 0]),
      ...[0, 1].map(() => [5, 1, 700]),
      ...[0, 1].map(() => [705, 1, 700]),
    ]);
    expect(new Set(structures.map((s) => s.id)).size).toBe(8);
    expect(structures[0]!.id).toBe('s0');
  });
  it('sets wide things further apart than they are wide, and one copy is the site itself', () => {
    expect(multiplied(site(2000), 4).structures[1]!.position).toEqual([2405, 1, 0]);
    expect(multiplied(site(20), 1)).toEqual(site(20));
  });
});
