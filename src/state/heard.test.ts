import { describe, expect, it } from 'vitest';
import { type Heard, heard, pickHeard, setHeard } from './heard.ts';

const at = (id: string, gainDb: number): Heard => ({ id, gainDb, title: { en: id }, position: [0, 0, 0] });
const ids = (list: readonly Heard[]) => list.map((one) => one.id);

describe('what is heard', () => {
  it('is the loudest three, loudest first, and nothing faint', () => {
    const now = pickHeard([at('a', -20), at('b', -3), at('c', -12), at('d', -25), at('e', -50)]);
    expect(ids(now)).toEqual(['b', 'c', 'a']);
    expect(ids(pickHeard([at('e', -50)]))).toEqual([]);
  });

  it('names a thing once, as loud as it is loudest', () => {
    expect(pickHeard([at('a', -20), at('a', -6.4)])).toEqual([at('a', -6)]);
  });

  it('stays the same list while nothing changes by a step', () => {
    const before = pickHeard([at('a', -10), at('b', -20)]);
    expect(pickHeard([at('a', -11.9), at('b', -18.2)], before)).toBe(before);
    const louder = pickHeard([at('a', -10), at('b', -14)], before);
    expect(louder).not.toBe(before);
    expect(louder[0]).toBe(before[0]);
    expect(louder[1]!.gainDb).toBe(-14);
  });

  it('keeps its place against one that is hardly louder, and while it grows faint at the border', () => {
    const before = pickHeard([at('a', -10), at('b', -12), at('c', -14)]);
    expect(ids(pickHeard([at('a', -10), at('b', -12), at('c', -14), at('d', -12.5)], before))).not.toContain(
      'd',
    );
    expect(ids(pickHeard([at('a', -10), at('b', -12), at('c', -14), at('d', -10.5)], before))).toContain('d');
    const faint = pickHeard([at('a', -31)]);
    expect(ids(pickHeard([at('a', -34)], faint))).toEqual(['a']);
    expect(ids(pickHeard([at('a', -36)], faint))).toEqual([]);
  });

  it('is told through the store only when it changed', () => {
    let told = 0;
    const stop = heard.subscribe(() => {
      told += 1;
    });
    setHeard([at('a', -10)]);
    setHeard([at('a', -10.5)]);
    setHeard([]);
    setHeard([]);
    stop();
    expect(told).toBe(2);
    expect(heard.getState().now).toEqual([]);
  });
});
