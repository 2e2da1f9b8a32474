import { describe, expect, it } from 'vitest';
import { speaker } from './translate.ts';

describe('the interface speaks', () => {
  it('the language asked for, and English where it has none', () => {
    expect(speaker('en')('bar.home')).toBe('Home');
    expect(speaker('zh-Hans')('bar.home')).not.toBe('Home');
    expect(speaker('fr')('bar.home')).toBe('Home');
  });
  it('with plurals', () => {
    expect(speaker('en')('tours.stops', { count: 1 })).toBe('1 stop');
    expect(speaker('en')('tours.stops', { count: 3 })).toBe('3 stops');
    expect(speaker('zh-Hans')('tours.stops', { count: 1 })).toMatch(/^1/);
  });
  it('with a count in a sentence that has no plural', () => {
    expect(speaker('en')('tour.progress', { stop: 2, count: 5 })).toBe('Stop 2 of 5');
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
