import { describe, expect, it } from 'vitest';
import { part, RESTS_MS } from './part.ts';

/** A part whose server can be switched off, with a clock that is set by hand. */
function world() {
  const state = { time: 0, asked: 0, up: true };
  const own = part(
    async () => {
      state.asked += 1;
      if (!state.up) throw new Error(`gone ${state.asked}`);
      return { name: 'part' };
    },
    () => state.time,
  );
  return { state, own };
}

const failing = (promise: Promise<unknown>) =>
  promise.then(
    () => 'came',
    (error: Error) => error.message,
  );

describe('a part that is fetched', () => {
  it('is fetched once, however often it is asked for', async () => {
    const { state, own } = world();
    expect(own.now()).toBeNull();
    const [a, b] = await Promise.all([own.get(), own.get(true)]);
    expect(a).toBe(b);
    expect(await own.get()).toBe(a);
    expect(own.now()).toBe(a);
    expect(state.asked).toBe(1);
  });

  it('does not use the line while it rests after a failure, and rests longer after each', async () => {
    const { state, own } = world();
    state.up = false;
    for (const [i, rest] of RESTS_MS.entries()) {
      expect(await failing(own.get())).toBe(`gone ${i + 1}`);
      state.time += rest - 1;
      for (let again = 0; again < 100; again += 1) expect(await failing(own.get())).toBe(`gone ${i + 1}`);
      expect(state.asked).toBe(i + 1);
      state.time += 1;
    }
    // Ten minutes of asking a hundred times a second.
    const before = state.asked;
    for (let i = 0; i < 60_000; i += 1, state.time += 10) await failing(own.get());
    expect(state.asked - before).toBeLessThanOrEqual(600_000 / RESTS_MS.at(-1)! + 1);
  });

  it('is asked for by a press without the long rests, and comes when the server is back', async () => {
    const { state, own } = world();
    state.up = false;
    for (let i = 0; i < 6; i += 1, state.time += 60_000) await failing(own.get());
    state.time -= 60_000;
    expect(await failing(own.get(true))).toBe('gone 6');
    expect(state.asked).toBe(6);
    state.time += RESTS_MS[0]!;
    state.up = true;
    expect(await failing(own.get())).toBe('gone 6');
    expect(await own.get(true)).toEqual({ name: 'part' });
    expect(await own.get()).toBe(own.now());
    expect(state.asked).toBe(7);
  });
});
