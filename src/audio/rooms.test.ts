import { describe, expect, it } from 'vitest';
import { createRooms, fadeAt, ROOM_FADE } from './rooms.ts';

/** As much of Web Audio as rooms need; the clock is ours. */
function stub() {
  const wired = new Set<string>();
  let made = 0;
  const node = (name: string) => ({
    name,
    buffer: null,
    gain: {
      value: 0,
      events: [] as [number, number][],
      cancelScheduledValues(this: { events: [number, number][] }) {
        this.events.length = 0;
      },
      setValueAtTime(this: { events: [number, number][] }, value: number, time: number) {
        this.events.push([time, value]);
      },
      linearRampToValueAtTime(this: { events: [number, number][] }, value: number, time: number) {
        this.events.push([time, value]);
      },
    },
    connect(to: { name: string }) {
      wired.add(`${name}>${to.name}`);
      return to;
    },
    disconnect(to?: { name: string }) {
      for (const wire of wired) if (wire.startsWith(`${name}>${to?.name ?? ''}`)) wired.delete(wire);
    },
  });
  const gains: ReturnType<typeof node>[] = [];
  const context = {
    currentTime: 0,
    sampleRate: 100,
    createConvolver: () => node(`room${made}`),
    createGain: () => {
      const one = node(`level${made}`);
      made += 1;
      gains.push(one);
      return one;
    },
    impulses: 0,
    createBuffer() {
      this.impulses += 1;
      return { copyToChannel: () => undefined };
    },
  };
  const rooms = createRooms(
    context as unknown as BaseAudioContext,
    node('world') as unknown as AudioNode,
    node('ear') as unknown as AudioNode,
  );
  return { context, rooms, gains, wired };
}

const SHED = { decay: 0.7, damping: 0.6, wet: 0.2 };
const VAULT = { decay: 1.6, damping: 0.3, wet: 0.2 };
const OPEN = { decay: 0, damping: 0.5, wet: 0 };

/** Level of a gain at a time, by its ramps. */
const levelAt = (events: readonly [number, number][], time: number): number => {
  const after = events.findIndex(([t]) => t >= time);
  if (after < 0) return events.at(-1)?.[1] ?? 0;
  if (after === 0) return events[0]![1];
  const [t0, v0] = events[after - 1]!;
  const [t1, v1] = events[after]!;
  return v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
};

describe('a fade', () => {
  it('goes from level to level, slowly at both ends', () => {
    const fade = { from: 0, to: 0.4, start: 10 };
    expect(fadeAt(fade, 9)).toBe(0);
    expect(fadeAt(fade, 10 + ROOM_FADE / 2)).toBeCloseTo(0.4 * Math.SQRT1_2, 9);
    expect(fadeAt(fade, 20)).toBeCloseTo(0.4, 9);
  });

  it('keeps the power of both together, also when it is turned round halfway', () => {
    const up = { from: 0, to: 1, start: 0 };
    const down = { from: 1, to: 0, start: 0 };
    for (const t of [0, 0.1, 0.2, 0.3, 0.5])
      expect(fadeAt(up, t) ** 2 + fadeAt(down, t) ** 2).toBeCloseTo(1, 9);
    const back = { from: fadeAt(up, 0.2), to: 0, start: 0.2 };
    const again = { from: fadeAt(down, 0.2), to: 1, start: 0.2 };
    for (const t of [0.2, 0.3, 0.45, 0.7])
      expect(fadeAt(back, t) ** 2 + fadeAt(again, t) ** 2).toBeCloseTo(1, 9);
  });
});

describe('rooms', () => {
  it('cross-fade at a threshold: both sound at once, with the power of one', () => {
    const { context, rooms, gains } = stub();
    rooms.enter(SHED);
    context.currentTime = 5;
    rooms.enter(VAULT);
    const [shed, vault] = gains.map((one) => one.gain.events);
    for (const t of [5, 5.1, 5.25, 5.4, 5.5]) {
      const power = levelAt(shed!, t) ** 2 + levelAt(vault!, t) ** 2;
      expect(10 * Math.log10(power / 0.2 ** 2)).toBeGreaterThan(-0.3);
      expect(10 * Math.log10(power / 0.2 ** 2)).toBeLessThan(0.3);
    }
    expect(levelAt(shed!, 5.25)).toBeGreaterThan(0.1);
    expect(levelAt(shed!, 5.5)).toBe(0);
  });

  it('take down what has faded, and no sooner', () => {
    const { context, rooms, wired } = stub();
    rooms.enter(SHED);
    rooms.enter(OPEN);
    context.currentTime = 0.3;
    rooms.tidy();
    expect(rooms.alive).toBe(1);
    context.currentTime = 0.6;
    rooms.tidy();
    expect(rooms.alive).toBe(0);
    expect([...wired]).toEqual([]);
  });

  it('are made once, and the same one is kept by who turns back', () => {
    const { context, rooms, gains } = stub();
    rooms.enter(SHED);
    context.currentTime = 5;
    rooms.enter(VAULT);
    context.currentTime = 5.2;
    rooms.enter(SHED);
    expect(gains.length).toBe(2);
    expect(levelAt(gains[0]!.gain.events, 5.2)).toBeGreaterThan(0.05);
    context.currentTime = 9;
    rooms.tidy();
    expect(rooms.alive).toBe(1);
    rooms.enter(VAULT);
    expect(gains.length).toBe(3);
    expect(context.impulses).toBe(2);
    // The same room again is no change.
    const before = [...gains[2]!.gain.events];
    context.currentTime = 9.1;
    rooms.enter(VAULT);
    expect(gains[2]!.gain.events).toEqual(before);
  });
});
