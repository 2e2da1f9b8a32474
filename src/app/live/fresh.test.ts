import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playable } from '../../audio/files.ts';
import { parseSite } from '../../pack/parse.ts';
import { freshFile, freshNarration, freshSounds, needsReload, withChanges } from './fresh.ts';

const site = () => parseSite(JSON.parse(readFileSync('tests/sites/tiny-kiln/site.json', 'utf8'))).value!;

describe('a file that was changed', () => {
  const changes = withChanges(withChanges(new Map(), ['sounds/wind.wav']), ['sounds/wind.wav', 'a/b.webm']);

  it('has a new address each time, and others keep theirs', () => {
    expect(freshFile('sounds/wind.wav', changes)).toBe('sounds/wind.wav?live=2.wav');
    expect(freshFile('a/b.webm', changes)).toBe('a/b.webm?live=1.webm');
    expect(freshFile('a/b.m4a', changes)).toBe('a/b.m4a');
  });

  it('is still known for what it is', () => {
    const files = ['a/b.m4a', freshFile('a/b.webm', changes)];
    expect(playable(files, (type) => (type.startsWith('audio/webm') ? 'probably' : ''))).toBe(files[1]);
  });

  it('is found by sounds and voices', () => {
    const wind = freshSounds(site().sounds, changes).find(({ id }) => id === 'wind')!;
    expect(wind.files).toEqual(['sounds/wind.wav?live=2.wav']);
    const stop = { title: 'A', hints: [], choices: {}, seconds: 1, captions: 'a.vtt', sentences: [] };
    const told = {
      tour: 't',
      language: 'en',
      synthetic: true,
      stops: { a: { ...stop, files: ['a/b.webm'] } },
    };
    expect(freshNarration(told, changes).stops.a!.files).toEqual(['a/b.webm?live=1.webm']);
  });
});

describe('a page must be loaded again', () => {
  it('for a place, not for a text or a sound', () => {
    const now = site();
    now.hotspots[0]!.title.en = 'Another title';
    now.sounds[0]!.gainDb -= 3;
    expect(needsReload(site(), now)).toBe(false);
    now.places[0]!.heading += 10;
    expect(needsReload(site(), now)).toBe(true);
  });
});
