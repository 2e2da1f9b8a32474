import { describe, expect, it } from 'vitest';
import { ownerOf } from './live.ts';

const SITES = [
  { id: 'works', sources: '/p/assets/works', pack: '/p/public/sites/works' },
  { id: 'tiny', sources: null, pack: '/elsewhere/tiny' },
];

describe('a file that was edited', () => {
  it.each([
    ['/p/assets/works/tours/a/en.md', 'works'],
    ['/elsewhere/tiny/site.json', 'tiny'],
    // What the pipeline has just written is nobody's edit, or it would go round for ever.
    ['/p/public/sites/works/site.json', null],
    ['/p/assets/works-of-others/en.md', null],
    ['/p/src/main.ts', null],
  ])('%s belongs to %s', (file, id) => {
    expect(ownerOf(file, SITES)).toBe(id);
  });
});
