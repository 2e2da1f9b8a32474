import { describe, expect, it } from 'vitest';
import { bearingTo, edgeTowards, offSight, viewOnArrival, wayOf } from './lookout.ts';

/** At (0, 1.6, 0), looking north along −Z. */
const eyes = (heading = 0, pitch = 0) => ({ head: { x: 0, y: 1.6, z: 0 }, heading, pitch });
const edgeOf = (point: [number, number, number], heading = 0, pitch = 0) =>
  edgeTowards(eyes(heading, pitch), point, 60, 16 / 9, 0.05);

describe('where to look', () => {
  it('says how far to turn and tilt, the shorter way round', () => {
    const there = bearingTo(eyes(350), [10, 1.6, 0]);
    expect(there.turn).toBeCloseTo(100);
    expect(there.rise).toBeCloseTo(0);
    expect(bearingTo(eyes(0, 20), [0, 11.6, -10]).rise).toBeCloseTo(25);
    expect(bearingTo(eyes(0, 20), [0, 1.6, 0])).toEqual({ turn: 0, rise: 0 });
  });
  it('measures the angle off the line of sight', () => {
    expect(offSight(eyes(), [0, 1.6, -5])).toBeCloseTo(0);
    expect(offSight(eyes(90, 45), [3, 4.6, 0])).toBeCloseTo(0);
    expect(offSight(eyes(), [0, 1.6, 5])).toBeCloseTo(180);
    expect(offSight(eyes(), [0, 1.6, 0])).toBe(0);
  });
});

describe('arriving', () => {
  const own = { heading: 70, pitch: -5 };
  const at = (...position: [number, number, number]) => ({ position, ...own });
  it('keeps the view of the place while that shows what is to be seen', () => {
    expect(viewOnArrival(at(0, 0, 0), 1.6, [5, 1, -1])).toEqual(own);
    expect(viewOnArrival(at(0, 0, 0), 1.6)).toEqual(own);
  });
  it('faces what the view of the place would leave behind', () => {
    const { heading, pitch } = viewOnArrival(at(10, 2, 10), 1.6, [5, 3.6, 10]);
    expect(heading).toBeCloseTo(270);
    expect(pitch).toBeCloseTo(0);
  });
  it('looks neither at its own feet nor into the sky', () => {
    expect(viewOnArrival(at(0, 0, 0), 1.6, [-1, 0, 0]).pitch).toBe(-30);
    expect(viewOnArrival(at(0, 0, 0), 1.6, [-1, 30, 0]).pitch).toBe(30);
  });
});

describe('the edge of the picture', () => {
  it('shows nothing while the point is in the picture', () => {
    expect(edgeOf([0, 1.6, -5]).out).toBe(false);
    // 45.75° to each side, 30° up: what the field of view holds, less a margin.
    expect(edgeOf([4.5, 1.6, -5]).out).toBe(false);
    expect(edgeOf([5.1, 1.6, -5]).out).toBe(true);
    expect(edgeOf([0, 1.6 + 2.6, -5]).out).toBe(false);
    expect(edgeOf([0, 1.6 + 2.8, -5]).out).toBe(true);
  });
  it('points to the side on which it lies', () => {
    expect(edgeOf([5, 1.6, 0])).toMatchObject({ out: true, x: 1, angle: 90 });
    expect(edgeOf([-5, 1.6, 0])).toMatchObject({ out: true, x: -1, angle: -90 });
    const above = edgeOf([0, 20, -5]);
    expect(above).toMatchObject({ out: true, x: 0, y: 1, angle: 0 });
    const below = edgeOf([0, 0, -0.5]);
    expect([below.x, below.y]).toEqual([0, -1]);
    expect(Math.abs(below.angle)).toBe(180);
  });
  it('leads round to what is behind, however high it is', () => {
    const high = edgeOf([1, 30, 5]);
    expect(high.x).toBe(1);
    expect(high.y).toBeCloseTo(0);
    expect(edgeOf([-1, 1.6, 5]).x).toBe(-1);
  });
  it('never leaves the frame', () => {
    for (let a = 0; a < 360; a += 7)
      for (const y of [-20, 0, 1.6, 9, 60]) {
        const { x, y: up } = edgeOf([8 * Math.sin(a), y, 8 * Math.cos(a)], 40, -30);
        expect(Math.max(Math.abs(x), Math.abs(up))).toBeCloseTo(1);
      }
  });
});

describe('the way in a word', () => {
  it('is the larger part of the turn, and behind beyond a quarter and a bit', () => {
    const words = (
      [
        [-60, 5],
        [60, 5],
        [150, 60],
        [10, 40],
        [10, -40],
      ] as const
    ).map(([turn, rise]) => wayOf({ turn, rise }));
    expect(words).toEqual(['left', 'right', 'behind', 'up', 'down']);
  });
});
