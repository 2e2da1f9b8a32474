import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  drawsOn,
  holdAnimation,
  idleSeconds,
  isHeld,
  onWake,
  REST_AFTER,
  touchActivity,
} from './animation.ts';

const rest = { presenting: false, moving: false, fading: false, held: false, lively: false, idle: 0 };

describe('drawsOn', () => {
  it('draws nothing when nothing happens, however lately the visitor came', () => {
    expect(drawsOn(rest)).toBe(false);
  });
  it('goes on for each reason alone', () => {
    for (const key of ['presenting', 'moving', 'fading', 'held'] as const)
      expect(drawsOn({ ...rest, idle: 999, [key]: true }), key).toBe(true);
  });
  it('lets smoke rest when the visitor has rested long enough', () => {
    expect(drawsOn({ ...rest, lively: true, idle: REST_AFTER - 0.1 })).toBe(true);
    expect(drawsOn({ ...rest, lively: true, idle: REST_AFTER })).toBe(false);
  });
});

describe('activity', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  it('wakes the scene and starts the idle time anew', () => {
    const ask = vi.fn();
    const forget = onWake(ask);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(100_000);
    touchActivity();
    expect(ask).toHaveBeenCalledTimes(1);
    clock.mockReturnValue(107_000);
    expect(idleSeconds()).toBeCloseTo(7);
    touchActivity();
    expect(idleSeconds()).toBe(0);
    forget();
    touchActivity();
    expect(ask).toHaveBeenCalledTimes(2);
  });
  it('is held until every holder lets go; letting go twice frees no other', () => {
    const one = holdAnimation();
    const two = holdAnimation();
    one();
    one();
    expect(isHeld()).toBe(true);
    two();
    expect(isHeld()).toBe(false);
  });
});
