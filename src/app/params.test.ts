import { describe, expect, it } from 'vitest';
import { changeParams, readParams } from './params.ts';

describe('readParams', () => {
  it('reads every name', () => {
    const p = readParams('?site=a&place=b&period=c&hour=d&lang=zh-Hans&tour=e&stop=f&cut=g&quality=high');
    expect(p).toMatchObject({ site: 'a', place: 'b', period: 'c', hour: 'd', lang: 'zh-Hans' });
    expect(p).toMatchObject({ tour: 'e', stop: 'f', cut: 'g', quality: 'high', probe: false, clock: 1 });
  });
  it('takes empty and unknown values as absent', () => {
    expect(readParams('?site=&place=%20&quality=ultra')).toMatchObject({
      site: null,
      place: null,
      quality: null,
    });
  });
  it('changes the clock only for the probe, and never to nonsense', () => {
    expect(readParams('?clock=8').clock).toBe(1);
    expect(readParams('?probe&clock=8').clock).toBe(8);
    expect(readParams('?probe&clock=-3').clock).toBe(1);
    expect(readParams('?probe&clock=soon').clock).toBe(1);
    expect(readParams('?probe&clock=1e9').clock).toBe(100);
  });
});

describe('changeParams', () => {
  it('sets, removes and keeps', () => {
    expect(changeParams('?probe&place=a&x=1', { place: 'b', tour: null, lang: 'en' })).toBe(
      '?probe&place=b&x=1&lang=en',
    );
    expect(changeParams('?tour=a', { tour: null })).toBe('');
  });
  it('escapes what would break the address', () => {
    expect(readParams(changeParams('', { place: 'a&tour=b' })).place).toBe('a&tour=b');
  });
});
