import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../pack/schema.ts';
import { keepTour, recallTour } from './keepsake.ts';
import { degreesOff } from './sight.ts';
import { wishOf } from './wish.ts';

const gaze = (heading: number, pitch = 0) => ({ head: { x: 0, y: 1.6, z: 0 }, heading, pitch });

describe('degrees between the eyes and a thing', () => {
  it('are none straight ahead, whichever way that is', () => {
    expect(degreesOff(gaze(0), [0, 1.6, -5])).toBeCloseTo(0, 3);
    expect(degreesOff(gaze(90), [5, 1.6, 0])).toBeCloseTo(0, 3);
    expect(degreesOff(gaze(0, 45), [0, 6.6, -5])).toBeCloseTo(0, 3);
  });
  it('count to the side and behind', () => {
    expect(degreesOff(gaze(0), [5, 1.6, -5])).toBeCloseTo(45);
    expect(degreesOff(gaze(0), [0, 1.6, 5])).toBeCloseTo(180);
  });
});

describe('a wish', () => {
  const element = { structure: 's', element: 'cup' };
  const site = {
    hotspots: [
      { id: 'cup', position: [1, 2, 3], element },
      { id: 'rim', position: [1, 3, 3], element },
      { id: 'sky', position: [0, 9, 0] },
    ],
    places: [{ id: 'hill', position: [4, 10, 4] }],
  } as unknown as Site;
  it('is done at every mark of what is sought', () => {
    expect(wishOf({ touch: element }, site)).toMatchObject({ hotspots: ['cup', 'rim'], elements: [element] });
    expect(wishOf({ find: { hotspot: 'sky' } }, site)).toMatchObject({
      kind: 'find',
      hotspots: ['sky'],
      target: [0, 9, 0],
      elements: [],
    });
  });
  it('may be a point or a place', () => {
    expect(wishOf({ find: { point: [1, 1, 1] } }, site)).toMatchObject({ target: [1, 1, 1], hotspots: [] });
    expect(wishOf({ reach: 'hill' }, site)).toMatchObject({ place: 'hill', target: [4, 11.2, 4] });
    expect(wishOf({ press: true }, site)).toMatchObject({ kind: 'press', target: null });
  });
});

describe('where a tour was left', () => {
  afterEach(() => vi.unstubAllGlobals());
  const kept = new Map<string, string>();
  const storage = {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => kept.set(k, v),
    removeItem: (k: string) => kept.delete(k),
  };
  const left = { id: 'walk', stop: 'gate', cut: null, time: 2, found: ['cup'] };

  it('is kept by site and forgotten when it is over', () => {
    vi.stubGlobal('localStorage', storage);
    keepTour('here', left);
    expect(recallTour('here')).toEqual(left);
    expect(recallTour('there')).toBeNull();
    keepTour('here', null);
    expect(recallTour('here')).toBeNull();
  });
  it('is nothing if what was kept is nonsense', () => {
    vi.stubGlobal('localStorage', storage);
    for (const text of ['{', '3', '{"id":"walk"}', JSON.stringify({ ...left, found: 'cup' })]) {
      kept.set('yaohuo-tour-1:here', text);
      expect(recallTour('here')).toBeNull();
    }
  });
  it('is nothing where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    });
    expect(() => keepTour('here', left)).not.toThrow();
    expect(recallTour('here')).toBeNull();
  });
});
