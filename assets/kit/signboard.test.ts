import { describe, expect, it } from 'vitest';
import { writing } from './signboard.ts';
import { strokesOf } from './strokes.ts';

describe('strokes', () => {
  it('stay on the square, and every stroke goes somewhere', () => {
    for (const character of '御窯廠奉上旨佑陶靈祠大堂茶卜關帝廟')
      for (const { points } of strokesOf(character)) {
        expect(points.length).toBeGreaterThan(1);
        for (const p of points)
          for (const v of p) {
            expect(v, character).toBeGreaterThanOrEqual(0);
            expect(v, character).toBeLessThanOrEqual(100);
          }
      }
  });

  it('has as many strokes as a copybook says', () => {
    const counts = { 上: 3, 大: 3, 旨: 6, 卜: 2, 奉: 8 };
    for (const [character, n] of Object.entries(counts)) expect(strokesOf(character)).toHaveLength(n);
  });

  it('says so when a character has not been written', () => {
    expect(() => strokesOf('龍')).toThrow(/nobody has written/);
  });
});

describe('writing', () => {
  const box = (text: string, way: 'down' | 'leftward', raise = 0) => {
    const g = writing(text, { size: 0.5, way, pitch: 1, raise, colour: [1, 1, 1] });
    g.computeBoundingBox();
    return { ...g.boundingBox!, g };
  };

  it('runs down, or from right to left', () => {
    const down = box('上大堂', 'down');
    expect(down.max.y - down.min.y).toBeGreaterThan(1.3);
    expect(down.max.x - down.min.x).toBeLessThan(0.6);
    const alone = box('上', 'leftward').g.getAttribute('position').count;
    // The first character stands on the right.
    const position = box('上大', 'leftward').g.getAttribute('position');
    for (let i = 0; i < alone; i += 1) expect(position.getX(i)).toBeGreaterThan(0);
  });

  it('looks to the front, in relief as when painted', () => {
    for (const raise of [0, 0.03]) {
      const { g } = box('大', 'down', raise);
      const p = g.getAttribute('position').array;
      const index = g.getIndex()!.array;
      let front = 0;
      let back = 0;
      for (let k = 0; k < index.length; k += 3) {
        const [a, b, c] = [index[k]! * 3, index[k + 1]! * 3, index[k + 2]! * 3];
        const cross = (p[b]! - p[a]!) * (p[c + 1]! - p[a + 1]!) - (p[b + 1]! - p[a + 1]!) * (p[c]! - p[a]!);
        if (cross > 1e-7) front += 1;
        if (cross < -1e-7) back += 1;
      }
      expect(front).toBeGreaterThan(10);
      expect(back).toBe(0);
    }
  });

  it('refuses nothing, and no size', () => {
    expect(() => writing('', { size: 1, way: 'down', colour: [1, 1, 1] })).toThrow(RangeError);
    expect(() => writing('上', { size: 0, way: 'down', colour: [1, 1, 1] })).toThrow(RangeError);
  });
});
