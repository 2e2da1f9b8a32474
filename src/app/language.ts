/** Which of the offered languages a visitor gets. Pure. */

/** Script a bare Chinese tag most likely means, by region (CLDR likely subtags, the part we need). */
const TRADITIONAL = new Set(['TW', 'HK', 'MO']);

/** A tag with its script said out loud for Chinese: `zh-CN` → `zh-Hans-CN`. Others are returned as they are. */
function withScript(tag: string): string {
  const [primary = '', ...rest] = tag.split('-');
  if (primary.toLowerCase() !== 'zh' || rest.some((part) => part.length === 4)) return tag;
  const region = rest.find((part) => part.length === 2)?.toUpperCase();
  return ['zh', region && TRADITIONAL.has(region) ? 'Hant' : 'Hans', ...rest].join('-');
}

/**
 * Best offered language for one wish, or `null`. Exact first, then with the end of the tag cut off piece by piece
 * (RFC 4647 lookup), then any offered language with the same first part: a reader of `zh-TW` reads `zh-Hans` sooner
 * than English.
 */
export function matchLanguage(wish: string, offered: readonly string[]): string | null {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const parts = withScript(wish).split('-');
  for (let n = parts.length; n > 0; n -= 1) {
    const tag = parts.slice(0, n).join('-');
    const hit = offered.find((o) => same(o, tag));
    if (hit) return hit;
  }
  return offered.find((o) => same(o.split('-')[0]!, parts[0]!)) ?? null;
}

/**
 * The language of the visit: the first wish (address, kept choice, browser's list, in that order) that the offer
 * can meet; else English; else whatever comes first.
 */
export function chooseLanguage(
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[],
): string {
  for (const wish of wishes) {
    const hit = wish ? matchLanguage(wish, offered) : null;
    if (hit) return hit;
  }
  return matchLanguage('en', offered) ?? offered[0] ?? 'en';
}

const KEY = 'yaohuo-language';

/** The language chosen at an earlier visit, if the browser keeps such things. */
export function keptLanguage(): string | null {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? null;
  } catch {
    return null; // storage refused (private window, kiosk policy): the visit needs none
  }
}

export function keepLanguage(language: string): void {
  try {
    globalThis.localStorage?.setItem(KEY, language);
  } catch {
    // as above
  }
}
