/** Numbers and names of languages as a reader of `language` writes them, by Intl. */

/** Megabytes (10⁶ bytes) with one decimal, without the unit. */
export const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);

/** A number with at most so many decimals. */
export const decimal = (value: number, language: string, decimals = 1): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);

/** Things in a row: “a, b and c”. */
export const listing = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** A language's name in that language: `zh-Hans` → 简体中文. The tag itself if the browser knows no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
