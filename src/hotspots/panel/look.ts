/** Paper, ink and one cobalt; the interface's typefaces. The same in the headset as on the page. */
export const PAPER = '#f4efe4';
export const INK = '#26221c';
export const QUIET = '#6b6255';
export const COBALT = '#1f3f94';
export const COBALT_LIGHT = '#dfe6f2';
export const RULE = '#cfc5b2';

const fallback = (language: string) =>
  language.startsWith('zh')
    ? '"Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"'
    : '"Noto Sans"';

export const FONTS = {
  serif: (language: string) =>
    language.startsWith('zh')
      ? '"Yaohuo Serif", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", serif'
      : '"Yaohuo Serif", "Noto Serif", Georgia, serif',
  sans: (language: string) => `"Yaohuo Sans", ${fallback(language)}, system-ui, sans-serif`,
} as const;
