/** Text of the pack in the visitor's language. Plain: the scene's panels use it as well as the page. */
import type { Text } from '../pack/schema.ts';

export interface LocalText {
  text: string;
  /** The language it is really in, for the `lang` attribute. */
  lang: string;
}

/**
 * A dictionary's text in `language`; if that is missing, in `fallback`, then English, then whatever there is. An
 * absent dictionary is an empty text in the wished language.
 */
export function localText(text: Text | undefined, language: string, fallback = 'en'): LocalText {
  if (text) {
    for (const lang of [language, fallback, 'en', ...Object.keys(text)]) {
      const found = text[lang];
      if (found) return { text: found, lang };
    }
  }
  return { text: '', lang: language };
}
