import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../pack/schema.ts';
import { isCold, kilns, performFiring, runKiln, stepKilns, stepRun, switchKiln } from './kilns.ts';
import { pack } from './pack.ts';
import { setFiring, visit } from './visit.ts';

const clock = () => visit.getState().firing.k?.clock ?? null;
const firing = { strong: 7, phases: [{ id: 'fire', from: 0, to: 20, burning: true, closed: true }] };

beforeEach(() => {
  pack.setState({ site: { kilns: [{ id: 'k', firing }] } as unknown as Site });
  visit.setState({ firing: {} });
  kilns.setState({ runs: {}, instrument: null });
});
afterEach(() => pack.setState({ site: null }));

describe('a running clock', () => {
  it('steps to its end and no further, forwards and back', () => {
    const run = { kiln: 'k', clock: 0, to: 2, rate: 0.5, by: 'visitor' as const };
    expect(stepRun(run, 1)).toBe(false);
    expect(run.clock).toBe(0.5);
    expect(stepRun(run, 99)).toBe(true);
    expect(run.clock).toBe(2);
    const back = { ...run, to: 1, rate: -0.5 };
    expect(stepRun(back, 1)).toBe(false);
    expect(stepRun(back, 1)).toBe(true);
    expect(back.clock).toBe(1);
  });
  it('moves the kiln, and rests once it has arrived', () => {
    runKiln('k', 2, 6, 4, 'visitor');
    expect(clock()).toBe(2);
    stepKilns(1);
    expect(visit.getState().firing.k).toEqual({ clock: 3, phase: 'fire', burning: true, closed: true });
    stepKilns(10);
    expect(clock()).toBe(6);
    expect(kilns.getState().runs).toEqual({});
  });
  it('gives way to any other hand', () => {
    runKiln('k', 2, 6, 4, 'visitor');
    setFiring('k', 5);
    stepKilns(1);
    expect(clock()).toBe(5);
    expect(kilns.getState().runs).toEqual({});
  });
  it('rests while its tour is paused; a visitor’s does not', () => {
    runKiln('k', 2, 6, 4, 'tour');
    stepKilns(1, true);
    expect(clock()).toBe(2);
    stepKilns(1, false);
    expect(clock()).toBe(3);
    runKiln('k', 2, 6, 4, 'visitor');
    stepKilns(1, true);
    expect(clock()).toBe(3);
  });
});

describe('a cue', () => {
  it('sets a clock, the strong fire, or a cold kiln', () => {
    performFiring({ kiln: 'k', clock: 3 });
    expect(clock()).toBe(3);
    performFiring({ kiln: 'k', clock: 'strong' });
    expect(clock()).toBe(7);
    performFiring({ kiln: 'k', clock: 'cold' });
    expect(isCold(visit.getState().firing, 'k')).toBe(true);
    expect(kilns.getState().instrument).toBeNull();
  });
  it('lets time run and brings out the instrument; cold puts it away', () => {
    performFiring({ kiln: 'k', clock: 0, to: 10, seconds: 5 });
    expect(kilns.getState().instrument).toBe('k');
    stepKilns(1);
    expect(clock()).toBe(2);
    performFiring({ kiln: 'k', clock: 'cold' });
    stepKilns(1);
    expect(clock()).toBeNull();
    expect(kilns.getState()).toEqual({ runs: {}, instrument: null });
  });
});

it('a plain switch brings a cold kiln to strong fire, and lets any other go cold', () => {
  switchKiln('k');
  expect(clock()).toBe(7);
  setFiring('k', 15);
  switchKiln('k');
  expect(clock()).toBeNull();
});
