import { describe, expect, it } from 'vitest';
import { decide, distanceTo, nearness, REACH, REACH_END, worldBox } from './nearness.ts';

const bounds = { min: [-1, 0, -4] as [number, number, number], max: [1, 3, 0] as [number, number, number] };

describe('worldBox', () => {
  it('moves and turns the bounds clockwise, as headings go', () => {
    const box = worldBox({ bounds, position: [10, 5, 0], heading: 90 })!;
    // What reached four metres north reaches four metres east.
    [10, 5, -1].forEach((value, i) => {
      expect(box.min[i]).toBeCloseTo(value, 6);
    });
    [14, 8, 1].forEach((value, i) => {
      expect(box.max[i]).toBeCloseTo(value, 6);
    });
  });
  it('holds the corners of a box that stands askew', () => {
    const box = worldBox({ bounds, position: [0, 0, 0], heading: 45 })!;
    expect(box.max[0]).toBeCloseTo(5 * Math.SQRT1_2, 6);
    expect(box.min[2]).toBeCloseTo(-5 * Math.SQRT1_2, 6);
  });
  it('is none where there are no bounds, and that is near everywhere', () => {
    expect(worldBox({ position: [0, 0, 0], heading: 0 })).toBeNull();
    expect(distanceTo(null, 1e6, 0, 0)).toBe(0);
  });
});

it('the distance is to the nearest point of the box, and nothing inside', () => {
  const box = worldBox({ bounds, position: [0, 0, 0], heading: 0 });
  expect(distanceTo(box, 0, 1, -2)).toBe(0);
  expect(distanceTo(box, 4, 1, 4)).toBeCloseTo(5, 6);
  expect(distanceTo(box, 0, 13, -2)).toBeCloseTo(10, 6);
});

describe('decide', () => {
  const walk = (distances: number[], stands = true) => {
    const now = nearness();
    return distances.map((d) => {
      decide(now, d, 20, stands);
      return `${now.wanted ? 'had' : '-'} ${now.close ? 'model' : '-'} ${now.inReach ? 'stand-in' : '-'}`;
    });
  };
  it('loads before it shows, shows at near, and lets go later than it took', () => {
    expect(walk([400, 319, 33, 32, 21, 20, 24.9, 25.1, 49.9, 50.1, 369, 371])).toEqual([
      '- - -',
      '- - stand-in',
      '- - stand-in',
      'had - stand-in',
      'had - stand-in',
      'had model stand-in',
      'had model stand-in',
      'had - stand-in',
      'had - stand-in',
      '- - stand-in',
      '- - stand-in',
      '- - -',
    ]);
    expect([REACH, REACH_END]).toEqual([320, 370]);
  });
  it('fetches nothing that does not stand in this period, and keeps what it has', () => {
    expect(walk([5], false)).toEqual(['- model -']);
    const now = nearness();
    decide(now, 5, 20, true);
    decide(now, 6, 20, false);
    expect(now).toMatchObject({ wanted: true, inReach: true });
    decide(now, 60, 20, false);
    expect(now.wanted).toBe(false);
  });
});
