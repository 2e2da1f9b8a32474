/**
 * The interface's own words. Every language is in the first chunk: switching never waits and never reloads. A part that
 * is fetched later brings its words along, in every language too.
 */
import en from './en.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };

/** A word or sentence of the interface by its key, such as `bar.home`, with what is to stand in its `{{…}}`. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

type Tree = { readonly [key: string]: string | Tree };
const WORDS: Readonly<Record<string, Tree>> = { en, 'zh-Hans': zhHans };

/** Languages the interface speaks. A pack may offer more; its text is then shown under English buttons. */
export const INTERFACE_LANGUAGES = ['en', 'zh-Hans'] as const;

/** Adds the words of a part that came later, by language. */
export const learn = (words: Readonly<Record<string, Tree>>): void => {
  for (const language in words) Object.assign(WORDS[language]!, words[language]);
};

const find = (words: Tree | undefined, key: string): string | undefined => {
  let at: string | Tree | undefined = words;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
};

/** The plural of `key` that `count` takes in `language`, or the only form there is. */
function form(language: string, key: string, count: unknown): string | undefined {
  const words = WORDS[language];
  if (typeof count !== 'number') return find(words, key);
  const plural = new Intl.PluralRules(language).select(count);
  return find(words, `${key}_${plural}`) ?? find(words, `${key}_other`) ?? find(words, key);
}

const made = new Map<string, Say>();

/**
 * How to speak `language` (BCP 47); the same function for the same language. What it lacks is said in English, what
 * English lacks by its key. A sentence with a value nobody gave is still a sentence. The value `count` chooses the
 * plural.
 */
export function speaker(language: string): Say {
  let say = made.get(language);
  if (!say) {
    say = (key, values = {}) =>
      (form(language, key, values.count) ?? form('en', key, values.count) ?? key).replace(
        /\{\{(\w+)\}\}/g,
        (_all, name: string) => String(values[name] ?? ''),
      );
    made.set(language, say);
  }
  return say;
}
