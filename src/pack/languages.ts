/** Finds texts that lack one of the pack's languages. */
import { type Document, type Fault, faultAt } from './fault.ts';
import type { Path } from './where.ts';

/** Keys whose value is a text by language wherever they stand in a pack; where it is a plain string it is none. */
const TEXTS = new Set('title summary hint text claim reasoning label labelBack alt role'.split(' '));

const NAMES: Record<string, string> = {
  en: 'English',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
};

/** "Simplified Chinese (`zh-Hans`)" */
const called = (tag: string) => (NAMES[tag] ? `${NAMES[tag]} (\`${tag}\`)` : `language \`${tag}\``);

/** A fault for each text and language that is missing or blank, and a warning for languages the pack does not list. */
export function languageFaults(doc: Document, languages: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const look = (value: unknown, path: Path): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      const isText = TEXTS.has(key) && item !== null && typeof item === 'object' && !Array.isArray(item);
      if (isText) textFaults(item as Record<string, unknown>, at);
      else look(item, at);
    }
  };
  const textFaults = (text: Record<string, unknown>, path: Path) => {
    for (const tag of languages) {
      const words = text[tag];
      if (typeof words === 'string' && words.trim() !== '') continue;
      const params = { language: tag };
      faults.push(faultAt(doc, path, 'language', `there is no text in ${called(tag)}`, { params }));
    }
    for (const tag of Object.keys(text)) {
      if (languages.includes(tag)) continue;
      const note = `has a text in ${called(tag)}, which is not among the pack's languages (${languages.join(', ')})`;
      faults.push(faultAt(doc, path, 'language', note, { params: { language: tag }, weight: 'warning' }));
    }
  };
  look(doc.root, []);
  return faults;
}
