import { describe, expect, it } from 'vitest';
import { markFaults } from './marks.ts';

const faults = (text: string, key = 'zh-Hans') =>
  markFaults({ file: 'site.json', root: { places: [{ id: 'gate', title: { [key]: text } }] } });

describe('marks of Chinese text', () => {
  it('passes full-width marks, numbers and foreign words with their own', () => {
    expect(faults('窑膛如一口水瓮\uff1a深6.4米\uff0c宽3.2米\uff08约\uff09。')).toEqual([]);
    expect(faults('d\u2019Entrecolles, 1712')).toEqual([]);
    expect(faults('A jar (large), 3:1', 'en')).toEqual([]);
  });
  it.each(['水瓮:深', '高,宽', '前穹(狮子头)', '好!'])('warns of %s and says where', (text) => {
    const [fault, ...more] = faults(text);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ weight: 'warning', code: 'language', path: 'places.gate.title.zh-Hans' });
    expect(fault!.message).toContain('half-width');
  });
  it('looks into a text alone, not into what merely begins with zh', () => {
    expect(faults('水瓮:深', 'zhushan')).toEqual([]);
  });
  it('looks into every text of a narration in Chinese, and into none of another language', () => {
    const root = { stops: { gate: { title: '窑屋', hints: ['看,窑门'] } } };
    expect(markFaults({ file: 'zh-Hans.json', root }, 'zh-Hans')).toMatchObject([
      { path: 'stops.gate.hints.1', params: { language: 'zh-Hans' } },
    ]);
    expect(markFaults({ file: 'en.json', root }, 'en')).toEqual([]);
  });
});
