import { describe, expect, it } from 'vitest';
import { type Figure, Posture } from '../pack/schema.ts';
import { body, joint } from './body.ts';
import { createFigures, crowd, FADE_SECONDS } from './figures.ts';
import { POSTURES } from './postures.ts';

const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  title: { en: id },
  posture: 'stoker',
  position: [10, 2, -5],
  heading: 0,
  zones: ['yard'],
  evidence: 'e',
  ...more,
});

describe.each(Posture.options)('%s', (id) => {
  const man = POSTURES[id];
  const made = body(man);
  const ys = made.position.filter((_, i) => i % 3 === 1);

  it('stands on the ground, and is as large as a person of 1.6 m can be', () => {
    expect(Math.min(...ys)).toBeGreaterThan(-0.06);
    expect(Math.min(...ys)).toBeLessThan(0.08);
    const high = Math.max(...ys) / (man.size ?? 1);
    expect(high).toBeLessThan(1.78);
    expect(high).toBeGreaterThan(0.6);
  });
  it('is a few thousand triangles that all face outwards', () => {
    expect(made.index.length / 3).toBeLessThan(2600);
    let wrong = 0;
    const at = (from: number[], i: number) => from.slice(i * 3, i * 3 + 3) as [number, number, number];
    for (let k = 0; k < made.index.length; k += 3) {
      const [a, b, c] = [0, 1, 2].map((n) => at(made.position, made.index[k + n]!));
      const [u, v] = [b!.map((x, i) => x - a![i]!), c!.map((x, i) => x - a![i]!)];
      const n = [
        u![1]! * v![2]! - u![2]! * v![1]!,
        u![2]! * v![0]! - u![0]! * v![2]!,
        u![0]! * v![1]! - u![1]! * v![0]!,
      ];
      const mean = at(made.normal, made.index[k]!);
      if (n[0]! * mean[0] + n[1]! * mean[1] + n[2]! * mean[2] < -1e-7) wrong += 1;
    }
    expect(wrong / (made.index.length / 3)).toBeLessThan(0.03);
  });
  it('reaches what it holds: hands are no farther off than arms are long', () => {
    // The last ring of an arm is at the wrist, just before the hand.
    const near = (p: readonly number[]) => {
      let best = 9;
      for (let i = 0; i < made.position.length; i += 3) {
        const k = man.size ?? 1;
        const far = Math.hypot(
          made.position[i]! - p[0]! * k,
          made.position[i + 1]! - p[1]! * k,
          made.position[i + 2]! + p[2]! * k,
        );
        if (made.move[i / 3] === 1 || !man.move) best = Math.min(best, far);
      }
      return best;
    };
    for (const hand of man.hands) expect(near(hand)).toBeLessThan(0.09);
    const lean = (man.lean * Math.PI) / 180;
    for (const side of [0, 1] as const) {
      const s = side === 0 ? -1 : 1;
      const shoulder = [
        man.hip[0] + s * 0.175,
        man.hip[1] + 0.44 * Math.cos(lean),
        man.hip[2] + 0.44 * Math.sin(lean),
      ];
      const hand = man.hands[side];
      const far = Math.hypot(hand[0] - shoulder[0]!, hand[1] - shoulder[1]!, hand[2] - shoulder[2]!);
      expect(far).toBeLessThan(0.58);
    }
  });
});

describe('a joint', () => {
  it('keeps the lengths of both bones, bent towards its side', () => {
    const knee = joint([0, 1, 0], [0, 0.3, 0], 0.4, 0.4, [0, 0, 1]);
    expect(Math.hypot(knee[0], knee[1] - 1, knee[2])).toBeCloseTo(0.4, 6);
    expect(Math.hypot(knee[0], knee[1] - 0.3, knee[2])).toBeCloseTo(0.4, 6);
    expect(knee[2]).toBeGreaterThan(0.1);
  });
});

describe('a crowd', () => {
  it('stands where each is placed, turned as headings go', () => {
    const box = (heading: number) => {
      const geometry = crowd([figure('a', { heading })]);
      geometry.computeBoundingBox();
      return geometry.boundingBox!;
    };
    // The billet points ahead: to the north at heading 0, to the east at 90.
    expect(box(0).min.z).toBeLessThan(-5.9);
    expect(box(90).max.x).toBeGreaterThan(10.9);
    expect(box(0).min.y).toBeGreaterThan(1.9);
  });
  it('is two draws, and comes within its time; who was there does not come again', () => {
    const figures = createFigures([figure('a'), figure('b')]);
    const shown = () => figures.root.children.filter((mesh) => mesh.visible).length;
    expect(shown()).toBe(0);
    figures.show(['a'], false);
    expect(shown()).toBe(2);
    expect(figures.step(1000)).toBe(true);
    expect(figures.step(1000 + FADE_SECONDS * 500)).toBe(true);
    figures.step(1000 + FADE_SECONDS * 1000);
    expect(figures.step(3000)).toBe(false);
    figures.show(['a', 'b'], false);
    const fresh = (figures.root.children[0] as unknown as { geometry: ReturnType<typeof crowd> }).geometry;
    const values = new Set(fresh.getAttribute('aNew').array);
    expect(values).toEqual(new Set([0, 1]));
    figures.show([], false);
    expect(shown()).toBe(0);
  });
  it('is there at once under reduced motion', () => {
    const figures = createFigures([figure('a')]);
    figures.show(['a'], true);
    expect(figures.step(5)).toBe(false);
  });
});
