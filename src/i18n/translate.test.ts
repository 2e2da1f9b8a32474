import { describe, expect, it } from 'vitest';
import { learn, speaker } from './translate.ts';

describe('the interface speaks', () => {
  it('the language asked for, and English where it has none', () => {
    expect(speaker('en')('bar.home')).toBe('Home');
    expect(speaker('zh-Hans')('bar.home')).not.toBe('Home');
    expect(speaker('fr')('bar.home')).toBe('Home');
  });
  it('with plurals', () => {
    expect(speaker('en')('start.sources', { count: 1 })).toBe('1 source');
    expect(speaker('en')('start.sources', { count: 3 })).toBe('3 sources');
    expect(speaker('zh-Hans')('start.sources', { count: 1 })).toMatch(/^1/);
  });
  it('with a count in a sentence that has no plural', () => {
    expect(speaker('en')('progress.coming', { count: 5 })).toBe('Bringing in what is near (5)');
  });
  it('what a part that came later brought along', () => {
    learn({ en: { late: { word: 'Here' } } });
    expect(speaker('en')('late.word')).toBe('Here');
  });
  it('a whole sentence where a value is missing, nothing of it where it is strange', () => {
    expect(speaker('en')('progress.bytes', { loaded: '1.0' })).toBe('1.0 of  MB');
    expect(speaker('en')('app.title', { site: '{{site}} $& <b>' })).toBe('{{site}} $& <b> · Yaohuo');
  });
  it('the key of what nobody has written, or of a group', () => {
    expect(speaker('en')('bar.nothing-of-this')).toBe('bar.nothing-of-this');
    expect(speaker('en')('bar')).toBe('bar');
    expect(speaker('en')('toString.length')).toBe('toString.length');
  });
  it('with the same function for the same language', () => {
    expect(speaker('en')).toBe(speaker('en'));
  });
});
