import { describe, expect, it } from 'vitest';
import { distance, nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['', '', 0],
    ['kiln', '', 4],
    ['kiln-dor', 'kiln-door', 1],
    ['klin', 'kiln', 1],
    ['vault', 'fault', 1],
    ['abc', 'xyz', 3],
  ])('%s → %s takes %i edits', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  it('offers the closest name, and none that is far off', () => {
    expect(nearest('kiln-dor', ['kiln-house', 'kiln-door', 'kiln-yard'])).toBe('kiln-door');
    expect(nearest('Vault', ['vault'])).toBe('vault');
    expect(nearest('chimney', ['vault', 'floor'])).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });
});
