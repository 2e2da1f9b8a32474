import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersIn, interfaceCharacters, titlesIn } from './characters.ts';
import { charactersOf } from './cmap.ts';
import { missingFrom } from './cut.ts';
import { interfaceFont, without } from './stage.ts';
import { faceOf } from './ttc.ts';

const root = join(import.meta.dirname, '../../..');

describe('the interface’s fonts', () => {
  const needed = interfaceCharacters(root);
  for (const role of ['sans', 'serif'] as const)
    it(`${role} has every character of the interface`, async () => {
      const path = join(root, interfaceFont(role));
      expect(await missingFrom(readFileSync(path), needed[role])).toEqual([]);
    });

  it('would notice one that is missing', async () => {
    const font = readFileSync(join(root, interfaceFont('sans')));
    expect(await missingFrom(font, '进龘')).toEqual(['龘']);
  });

  it('is not carried twice by a site', () => {
    expect(without('窑火a旅', 'a火')).toBe('窑旅');
  });

  it('weighs at most 400 kB with those of every site', () => {
    const files = [
      ...(['sans', 'serif'] as const).map(interfaceFont),
      'public/sites/jingdezhen/fonts/site-sans.woff2',
      'public/sites/jingdezhen/fonts/site-serif.woff2',
    ].map((file) => join(root, file));
    const bytes = files
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(400_000);
  });
});

describe('characters', () => {
  it('are sorted, single, and printable', () => {
    expect(charactersIn(['窑\n火', '火a'])).toBe('a火窑');
  });
  it('of titles come from titles alone, however deep', () => {
    const data = { a: { title: { en: 'X' }, text: { en: 'Y' } }, b: [{ action: { label: { en: 'Z' } } }] };
    expect([...titlesIn(data)]).toEqual(['X', 'Z']);
  });
});

describe('bad input', () => {
  it('says that a file is no collection', () => {
    expect(() => faceOf(Buffer.from('OTTO and more of it'), 'x')).toThrow('not a font collection');
  });
  it('says that a font has no cmap', () => {
    expect(() => charactersOf(Buffer.alloc(12))).toThrow('no cmap');
  });
});
