import { describe, expect, it } from 'vitest';
import { createBuffers, NoRoom } from './buffers.ts';
import { decodedBytes, guessedBytes, type Held, heldBytes, KEEP, makeRoom, stale } from './memory.ts';

const held = (...list: [string, Partial<Held>][]) =>
  new Map(list.map(([key, one]) => [key, { bytes: 10, uses: 0, heard: 0, ...one }]));

describe('memory for sound', () => {
  it('is counted by what is decoded', () => {
    expect(decodedBytes({ length: 48000, numberOfChannels: 2 })).toBe(384000);
    expect(guessedBytes(11.5, 48000)).toBe(12 * 192000);
    expect(heldBytes(held(['a', {}], ['b', { bytes: 5 }]))).toBe(15);
  });

  it('is made by what was heard longest ago, and by no more than is needed', () => {
    const all = held(['a', { heard: 3 }], ['b', { heard: 1 }], ['c', { heard: 2 }]);
    expect(makeRoom(all, 5, 40)).toEqual([]);
    expect(makeRoom(all, 15, 40)).toEqual(['b']);
    expect(makeRoom(all, 25, 40)).toEqual(['b', 'c']);
  });

  it('is never taken from what sounds', () => {
    const all = held(['a', { heard: 3 }], ['b', { heard: 1, uses: 1 }]);
    expect(makeRoom(all, 15, 30)).toEqual(['a']);
    expect(makeRoom(all, 25, 30)).toBeNull();
  });

  it('is given up when nobody has heard a thing for long', () => {
    const all = held(['old', {}], ['sounds', { uses: 1 }], ['new', { heard: KEEP }]);
    expect(stale(all, KEEP + 1)).toEqual(['old']);
  });
});

/** One channel of so many bytes. */
const buffer = (bytes: number) => ({ length: bytes / 4, numberOfChannels: 1 }) as AudioBuffer;
const sound = (name: string, loopSeconds = 0.5) => ({ files: [name], loopSeconds, kind: 'spot' as const });

/** At a rate of 1 a sound of half a second is guessed at 4 bytes. */
function library(sizes: Record<string, number>, cap: number) {
  let time = 0;
  const asked: string[] = [];
  const buffers = createBuffers(
    async ({ files }) => {
      asked.push(files[0]!);
      const size = sizes[files[0]!];
      if (size === undefined) throw new Error('HTTP 404');
      return buffer(size);
    },
    1,
    () => time,
    cap,
  );
  return {
    buffers,
    asked,
    wait: (seconds: number) => {
      time += seconds;
    },
  };
}

describe('buffers', () => {
  it('are decoded once while they are held, and again after', async () => {
    const { buffers, asked, wait } = library({ a: 40 }, 100);
    const [first, second] = await Promise.all([buffers.take(sound('a')), buffers.take(sound('a'))]);
    expect(second).toBe(first);
    expect(buffers.bytes).toBe(40);
    buffers.give(sound('a'));
    wait(KEEP + 1);
    buffers.sweep();
    expect(buffers.bytes).toBe(40);
    buffers.give(sound('a'));
    wait(KEEP + 1);
    buffers.sweep();
    expect(buffers.bytes).toBe(0);
    await buffers.take(sound('a'));
    expect(asked).toEqual(['a', 'a']);
  });

  it('never hold more than the cap, whatever comes', async () => {
    const { buffers, wait } = library({ a: 40, b: 40, c: 40 }, 100);
    for (const name of ['a', 'b', 'c']) {
      await buffers.take(sound(name));
      buffers.give(sound(name));
      wait(1);
      expect(buffers.bytes).toBeLessThanOrEqual(100);
    }
    expect(buffers.bytes).toBe(80);
  });

  it('have no room while all that is held sounds', async () => {
    const { buffers } = library({ a: 50, b: 49, c: 4 }, 100);
    await buffers.take(sound('a'));
    await buffers.take(sound('b'));
    await expect(buffers.take(sound('c'))).rejects.toBeInstanceOf(NoRoom);
    buffers.give(sound('b'));
    await expect(buffers.take(sound('c'))).resolves.toBeTruthy();
    expect(buffers.bytes).toBe(54);
  });

  it('find out when a sound is longer than was thought', async () => {
    const { buffers } = library({ a: 48, b: 16, c: 40, long: 60 }, 100);
    await buffers.take(sound('a'));
    await expect(buffers.take(sound('long'))).rejects.toThrow('MB decoded');
    expect(buffers.bytes).toBe(48);
    await buffers.take(sound('b'));
    await expect(buffers.take(sound('c'))).rejects.toBeInstanceOf(NoRoom);
    expect(buffers.bytes).toBe(64);
  });

  it('forget what could not be had, so that it may be asked for again', async () => {
    const { buffers, asked } = library({}, 100);
    for (let n = 0; n < 2; n += 1) await expect(buffers.take(sound('a'))).rejects.toThrow('404');
    expect(asked.length).toBe(2);
    expect(buffers.bytes).toBe(0);
  });
});
