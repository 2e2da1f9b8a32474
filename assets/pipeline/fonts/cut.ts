/** Cuts a face to the characters we use. */
import { existsSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { charactersOf } from './cmap.ts';
import { faceOf } from './ttc.ts';

/**
 * Noto CJK as Debian packs it (fonts-noto-cjk; SIL Open Font License 1.1). Its Latin is Source Serif and Source Sans,
 * drawn to stand beside the Chinese at equal weight.
 */
export const FACES = {
  serif: {
    family: 'Yaohuo Serif',
    weight: '400 900',
    file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc',
    face: 'Noto Serif CJK SC',
  },
  sans: {
    family: 'Yaohuo Sans',
    weight: '100 900',
    file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    face: 'Noto Sans CJK SC',
  },
} as const;

export type Role = keyof typeof FACES;

/**
 * Kept of the layout features: kerning, ligatures, and the narrow forms by which quotation marks in Latin text are
 * not as wide as a Chinese character. The rest (other countries' forms, vertical setting) would double the file.
 */
const FEATURES = ['kern', 'liga', 'pwid', 'palt', 'mark', 'ccmp'];

/** The face as WOFF2 with these characters. Throws if the machine has no such font. */
export async function cut(role: Role, characters: string): Promise<Buffer> {
  const { file, face } = FACES[role];
  if (!existsSync(file))
    throw new Error(`${file} is not on this machine; it comes with Debian's fonts-noto-cjk package`);
  return subsetFont(faceOf(readFileSync(file), face), characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    dropTables: ['DSIG', 'VORG', 'vhea', 'vmtx'],
  });
}

/** Characters of `wanted` that a font (any format) does not have. */
export async function missingFrom(font: Buffer, wanted: string): Promise<string[]> {
  const plain = await subsetFont(font, '', { keepAllGlyphs: true, targetFormat: 'truetype' });
  const has = charactersOf(plain);
  return [...wanted].filter((c) => !has.has(c.codePointAt(0)!));
}
