import { expect, it } from 'vitest';
import { localText } from './localText.ts';

it('gives the wished language, then the fallback, then anything', () => {
  expect(localText({ en: 'kiln', 'zh-Hans': '窑' }, 'zh-Hans')).toEqual({ text: '窑', lang: 'zh-Hans' });
  expect(localText({ en: 'kiln', ja: '窯' }, 'zh-Hans', 'ja')).toEqual({ text: '窯', lang: 'ja' });
  expect(localText({ ja: '窯' }, 'zh-Hans')).toEqual({ text: '窯', lang: 'ja' });
});
it('survives what is not there', () => {
  expect(localText(undefined, 'en')).toEqual({ text: '', lang: 'en' });
  expect(localText({}, 'en')).toEqual({ text: '', lang: 'en' });
});
