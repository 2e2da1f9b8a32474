/**
 * A source as a line of text, from CSL-JSON. Not a full citation processor: the fields the schema prints, in
 * author–title–container–publisher–date–page order, with the punctuation of the reader's language.
 */
import type { Source } from '../pack/schema.ts';

/** The words a citation needs; the interface hands in its own. */
export interface CiteWords {
  noDate: string;
  in: (title: string) => string;
  page: (page: string) => string;
}

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Family and given name as the name's own script has them: 唐英 is one word, Tang Ying two. */
function personName(name: NonNullable<Source['author']>[number]): string {
  if (name.literal) return name.literal;
  const parts = [name.family, name.given].filter((part): part is string => Boolean(part));
  if (parts.some((part) => CJK.test(part))) return parts.join('');
  return parts.join(', ');
}

/** Year (negative ones as BCE are not needed), or the words for none. */
export function citeYear(source: Source, words: CiteWords): string {
  const year = source.issued?.['date-parts'][0]?.[0];
  return year === undefined ? words.noDate : String(year);
}

/** "p. 12" for a number; anything else ("image 296", "juan 3") says itself what it is. */
function pages({ page }: Source, words: CiteWords): string | null {
  if (!page) return null;
  return /^[\divxlc]+\b/.test(page) ? words.page(page) : page;
}

/**
 * One source as a sentence, with the place in it (`locator`, as written by the pack's author: "p. 12", "ch. 4").
 * Chinese titles stand in 《》; others plain, since the page sets them in italics.
 */
export function cite(
  source: Source,
  words: CiteWords,
  locator?: string,
): { before: string; title: string; after: string } {
  const chinese = CJK.test(source.title);
  const authors = (source.author ?? []).map(personName).filter(Boolean);
  const stop = chinese ? '，' : '. ';
  const comma = chinese ? '，' : ', ';
  const container = source['container-title'];
  const rest = [
    container ? words.in(container) : null,
    source.publisher ?? null,
    citeYear(source, words),
    locator ?? pages(source, words),
  ].filter((part): part is string => Boolean(part));
  return {
    before: authors.length > 0 ? authors.join(chinese ? '、' : '; ') + stop : '',
    title: chinese && !source.title.startsWith('《') ? `《${source.title}》` : source.title,
    // "n.d." ends in a full stop of its own.
    after: `${chinese ? '，' : '. '}${rest.join(comma)}${chinese ? '。' : '.'}`.replace(/\.\.$/, '.'),
  };
}
