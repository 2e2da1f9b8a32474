import { describe, expect, it } from 'vitest';
import { chooseLanguage, matchLanguage } from './language.ts';

const offered = ['en', 'zh-Hans'];

describe('matchLanguage', () => {
  it('finds what a browser says under the name a pack uses', () => {
    expect(matchLanguage('zh-CN', offered)).toBe('zh-Hans');
    expect(matchLanguage('zh', offered)).toBe('zh-Hans');
    expect(matchLanguage('en-GB', offered)).toBe('en');
    expect(matchLanguage('ZH-hans', offered)).toBe('zh-Hans');
  });
  it('prefers the other script to another language', () => {
    expect(matchLanguage('zh-TW', offered)).toBe('zh-Hans');
    expect(matchLanguage('zh-TW', ['zh-Hans', 'zh-Hant'])).toBe('zh-Hant');
  });
  it('finds nothing for a language not offered', () => {
    expect(matchLanguage('fr', offered)).toBeNull();
    expect(matchLanguage('z', offered)).toBeNull();
  });
});

describe('chooseLanguage', () => {
  it('takes the first wish that can be met', () => {
    expect(chooseLanguage(['xx', null, 'zh-CN', 'en'], offered)).toBe('zh-Hans');
    expect(chooseLanguage(['en', 'zh-CN'], offered)).toBe('en');
  });
  it('falls back to English, then to whatever there is', () => {
    expect(chooseLanguage(['fr'], offered)).toBe('en');
    expect(chooseLanguage([], ['ja', 'ko'])).toBe('ja');
    expect(chooseLanguage([], [])).toBe('en');
  });
});
