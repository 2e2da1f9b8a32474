import { beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../pack/schema.ts';
import { pack } from '../../state/pack.ts';
import { choose, resetSettings } from '../../state/settings.ts';
import { travelTo, visit } from '../../state/visit.ts';
import { mark } from '../mark.ts';
import { PACE } from '../maths/walker.ts';
import { advanceVeil, veil } from '../veil.ts';
import { buildWalkMesh } from '../walk/mesh.ts';
import { findPath } from '../walk/path.ts';
import { walk } from '../walk/store.ts';
import { ways } from '../walk/ways.ts';
import { body, faceAt, standAt } from './body.ts';
import { drive } from './drive.ts';
import { isWalkingKey, keys } from './keys.ts';
import { carryOut } from './travel.ts';

/** A floor 40 m long and 4 m wide, from z = 0 northwards. */
const floor = buildWalkMesh([-2, 0, 0, 2, 0, 0, 2, 0, -40, -2, 0, -40], [0, 1, 2, 0, 2, 3]);
const place = (id: string, z: number) => ({
  id,
  title: { en: id },
  zone: 'z',
  position: [0, 0, z],
  heading: 90,
  pitch: -5,
});
const held = keys();
const go = (...wish: Parameters<typeof travelTo>) => {
  travelTo(...wish);
  carryOut(visit.getState().travel!);
};
const run = (seconds: number, each = () => {}) => {
  let moving = true;
  for (let t = 0; t < seconds && moving; t += 1 / 60) {
    moving = drive(held, 1 / 60);
    each();
  }
  return moving;
};

beforeEach(() => {
  resetSettings();
  choose({ motion: 'full' });
  held.down.clear();
  veil.blink.phase = 'open';
  veil.blink.dark = 0;
  visit.setState({ travel: null });
  pack.setState({ site: { places: [place('near', -6), place('far', -30)], zones: [] } as unknown as Site });
  walk.setState({ state: 'ready', mesh: floor, surface: null, solid: null });
  ways.find = findPath;
  standAt(0, 0, -1);
  faceAt(0, 0);
});

describe('travel on the desktop', () => {
  it('walks to a near place at a visitor’s pace and ends looking as the place says', () => {
    go({ place: 'near' });
    let [last, fastest] = [body.walker.at.z, 0];
    expect(mark.kind).toBe('way');
    const moving = run(12, () => {
      fastest = Math.max(fastest, Math.abs(body.walker.at.z - last) * 60);
      last = body.walker.at.z;
    });
    expect(moving).toBe(false);
    expect(body.walker.at.z).toBeCloseTo(-6, 3);
    expect(fastest).toBeLessThan(PACE * 1.01);
    expect(body.look.heading).toBeCloseTo(90, 1);
    expect(visit.getState().travel).toBeNull();
    expect(mark.kind).toBe('none');
  });

  it('blinks to a near one, too, before there is anybody who finds ways', () => {
    ways.find = null;
    go({ place: 'near' });
    const seen = new Set<number>();
    run(3, () => seen.add(body.walker.at.z));
    expect([...seen]).toEqual([-1, -6]);
    expect(visit.getState().travel).toBeNull();
  });

  it('blinks to a far place: seen nowhere in between', () => {
    go({ place: 'far' });
    const seen = new Set<number>();
    run(3, () => seen.add(body.walker.at.z));
    expect([...seen]).toEqual([-1, -30]);
    expect(visit.getState().travel).toBeNull();
    expect(advanceVeil(1)).toBe(false);
  });

  it('never glides under reduced motion', () => {
    choose({ motion: 'reduced' });
    go({ point: [0, 0, -4] });
    const seen = new Set<number>();
    run(3, () => seen.add(body.walker.at.z));
    expect([...seen]).toEqual([-1, -4]);
  });

  it('gives the walk up when a key takes over, and stays on the floor', () => {
    go({ point: [0, 0, -8] });
    run(0.5);
    held.down.add('KeyS');
    run(8);
    expect(visit.getState().travel).toBeNull();
    expect(body.walker.at.z).toBeCloseTo(0, 2);
    held.down.clear();
    expect(run(3)).toBe(false);
  });

  it('a place that is not there ends the wish', () => {
    go({ place: 'nowhere' });
    expect(visit.getState().travel).toBeNull();
    expect(body.walker.at.z).toBe(-1);
  });

  it('turns by the arrow keys and Q and E, and knows its keys', () => {
    held.down.add('KeyE');
    run(1);
    expect(body.look.heading).toBeGreaterThan(40);
    expect(isWalkingKey('ArrowUp')).toBe(true);
    expect(isWalkingKey('Tab')).toBe(false);
  });
});
