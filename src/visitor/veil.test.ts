import { afterEach, describe, expect, it, vi } from 'vitest';
import { setComing } from '../state/loading.ts';
import { advanceVeil, blinkAnd, veil } from './veil.ts';

/** Frames of a tenth of a second until the eyes are open, at most `most`. */
const framesShut = (most = 100): number => {
  for (let i = 0; i < most; i += 1) if (!advanceVeil(0.1)) return i;
  return most;
};

describe('the veil', () => {
  afterEach(() => {
    setComing(0, false);
    framesShut();
  });
  it('moves once, in the dark, and opens when nothing is awaited', () => {
    const move = vi.fn(() => expect(veil.blink.dark).toBe(1));
    blinkAnd(move);
    expect(framesShut()).toBeLessThan(12);
    expect(move).toHaveBeenCalledTimes(1);
  });
  it('asks for a frame after the one in which it opens, which may still be drawn dark', () => {
    blinkAnd(() => {});
    let last = true;
    for (let i = 0; i < 20 && veil.blink.phase !== 'open'; i += 1) last = advanceVeil(0.1);
    expect([veil.blink.phase, last]).toEqual(['open', true]);
    expect(advanceVeil(0.1)).toBe(false);
  });
  it('stays dark until what is near has come', () => {
    blinkAnd(() => setComing(1, true));
    for (let i = 0; i < 30; i += 1) advanceVeil(0.1);
    expect(veil.blink.dark).toBe(1);
    setComing(1, false);
    expect(framesShut()).toBeLessThan(5);
  });
  it('opens after four seconds whatever has not come', () => {
    blinkAnd(() => setComing(1, true));
    const shut = framesShut();
    expect(shut).toBeGreaterThan(38);
    expect(shut).toBeLessThan(48);
  });
  it('counts the seconds of a slow machine as they are', () => {
    blinkAnd(() => setComing(1, true));
    let frames = 0;
    while (advanceVeil(0.1, 1) && frames < 100) frames += 1;
    expect(frames).toBeLessThan(16);
  });
  it('is moved on by a new wish while it waits', () => {
    blinkAnd(() => setComing(1, true));
    for (let i = 0; i < 10; i += 1) advanceVeil(0.1);
    const second = vi.fn(() => setComing(0, false));
    blinkAnd(second);
    advanceVeil(0.1);
    expect(second).toHaveBeenCalledTimes(1);
    expect(framesShut()).toBeLessThan(12);
  });
});
