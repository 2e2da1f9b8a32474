import { describe, expect, it } from 'vitest';
import { editsOf } from './edits.ts';

const of = (...files: string[]) => {
  const { tours, sounds, recipes, other } = editsOf(files);
  return {
    tours: tours === 'all' ? 'all' : [...tours],
    sounds: [...sounds],
    recipes: [...recipes],
    other: [...other],
  };
};
const none = { tours: [], sounds: [], recipes: [], other: [] };

describe('an edit concerns', () => {
  it.each([
    ['tours/one-bowl/tour.json', { tours: ['one-bowl'] }],
    ['tours/one-bowl/zh-Hans.md', { tours: ['one-bowl'] }],
    ['tours/one-bowl/voice/en/quarry.wav', { tours: ['one-bowl'] }],
    ['tours/reading.en.json', { tours: 'all' }],
    ['sounds/fire-roar.wav', { sounds: ['fire-roar'] }],
    ['sounds/recipes/kiln.ts', { recipes: ['sounds/recipes/kiln.ts'] }],
    ['sounds/recipes.ts', { recipes: ['sounds/recipes.ts'] }],
    // Read afresh each time.
    ['hotspots/kiln-house.json', {}],
    ['sounds/works.json', {}],
    ['structures/egg-kiln-1743.ts', { other: ['structures/egg-kiln-1743.ts'] }],
    ['structures/egg-kiln-1743.test.ts', {}],
  ])('by %s', (file, what) => {
    expect(of(file)).toEqual({ ...none, ...what });
  });

  it('also what still waits', () => {
    const waits = editsOf(['tours/a/en.md', 'sounds/x.wav']);
    const both = editsOf(['tours/b/en.md'], waits);
    expect([...both.tours]).toEqual(['a', 'b']);
    expect([...both.sounds]).toEqual(['x']);
    expect(editsOf(['tours/reading.en.json'], both).tours).toBe('all');
    expect(editsOf(['tours/c/en.md'], editsOf(['tours/reading.en.json'])).tours).toBe('all');
  });
});
