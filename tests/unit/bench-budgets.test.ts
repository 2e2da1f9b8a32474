import { describe, expect, it } from 'vitest';
import { memoryBudgets, scalingBudgets } from '../bench/budgets.ts';

const round = (n: number) => ({ geometry: n, textures: 100, heap: 100 });
const broken = (list: { what: string; kept: boolean }[]) => list.filter((b) => !b.kept).map((b) => b.what);

describe('memory', () => {
  it('may grow in the first round and no more', () => {
    expect(broken(memoryBudgets({ places: 2, rounds: [round(1), round(9), round(9)] }))).toEqual([]);
    expect(broken(memoryBudgets({ places: 2, rounds: [round(1), round(9), round(10)] }))).toEqual([
      'geometry after 2 rounds more over all places',
    ]);
  });
  it('is not judged by fewer rounds than can show it', () => {
    expect(memoryBudgets({ places: 2, rounds: [round(1), round(9)] })).toEqual([]);
  });
});

describe('scaling', () => {
  const cost = (copies: number, calls: number, geometryBytes = 10) => ({
    copies,
    calls,
    triangles: 1,
    geometryBytes,
    textureBytes: 10,
    scriptMs: 1,
  });
  it('is held against the site as it is', () => {
    expect(broken(scalingBudgets([cost(1, 100), cost(4, 125), cost(16, 126, 12)]))).toEqual([
      'draw calls, 16 × the site',
      'geometry memory, 16 × the site',
    ]);
    expect(scalingBudgets([cost(4, 1)])).toEqual([]);
  });
});
