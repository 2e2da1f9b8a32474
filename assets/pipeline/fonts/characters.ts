/** Which characters are needed, read from the sources of the interface and of a site. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Always there: what people type, numbers, and what `Intl` puts between words. */
const ALWAYS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'\u00a0°²³·×éèàçöüß–—‘’“”…−、。，：；？！（）〔〕《》“”·和窑火简体中文繁體',
].join('');

/** Printable characters of some texts, in code point order, each once. */
export function charactersIn(texts: Iterable<string>): string {
  const set = new Set<string>();
  for (const text of texts) for (const c of text) if (c >= ' ' && c !== '\u007f') set.add(c);
  return [...set].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
}

/** Every string in some JSON data. */
export function* stringsIn(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  else if (data && typeof data === 'object') for (const value of Object.values(data)) yield* stringsIn(value);
}

const NAMES = new Set(['title', 'label', 'labelBack', 'role']);

/** Every string of the titles and labels in some data: what is set in the serif. */
export function* titlesIn(data: unknown): Generator<string> {
  if (!data || typeof data !== 'object') return;
  for (const [key, value] of Object.entries(data)) yield* NAMES.has(key) ? stringsIn(value) : titlesIn(value);
}

/** Files under `folder` with one of these endings, sorted, as paths that start with `folder`. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesUnder(path, endings);
      return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
    });
}

const read = (path: string) => readFileSync(path, 'utf8');
const readData = (path: string): unknown => JSON.parse(read(path));

/** The interface's words; those short enough to be a label or a title may stand in the serif. */
export function interfaceCharacters(root: string): { sans: string; serif: string } {
  const words = filesUnder(join(root, 'src/i18n'), ['.json']).flatMap((path) => [
    ...stringsIn(readData(path)),
  ]);
  return {
    sans: charactersIn([ALWAYS, ...words]),
    serif: charactersIn([ALWAYS, ...words.filter((text) => text.length <= 12)]),
  };
}

/**
 * A site's words. All text sources are read as they stand, code too: a few letters more than needed, and nothing
 * that a structure's or a tour's author writes can be forgotten.
 */
export function siteCharacters(sources: string, manifest: unknown): { sans: string; serif: string } {
  const texts = filesUnder(sources, ['.json', '.md', '.ts']);
  const data = texts.filter((path) => path.endsWith('.json') && !path.endsWith('sources.json')).map(readData);
  const headings = texts
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => read(path).match(/^#.*$/gm) ?? []);
  return {
    sans: charactersIn([ALWAYS, ...texts.map(read)]),
    serif: charactersIn([
      ALWAYS,
      ...titlesIn(manifest),
      ...data.flatMap((d) => [...titlesIn(d)]),
      ...headings,
    ]),
  };
}
