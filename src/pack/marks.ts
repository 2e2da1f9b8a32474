/**
 * Chinese is set with full-width marks. Editors and keyboards slip half-width ones in; nobody sees them on the screen of
 * an office, everybody on a wall. Pure.
 */
import { type Document, type Fault, faultAt } from './fault.ts';
import type { Path } from './where.ts';

/** A half-width mark right after a Han character, or brackets round one. */
const HALF = /[\u3400-\u9fff\u300b\u300d\u201d][,;:?!]|\((?=[^()]*[\u3400-\u9fff])/;

/**
 * One warning for each Chinese text with a half-width mark in it: `zh…` in a dictionary of texts, or everything, if the
 * document as a whole is in `language` and that is Chinese.
 */
export function markFaults(doc: Document, language = ''): Fault[] {
  const whole = /^zh(-|$)/.test(language);
  const faults: Fault[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (typeof inner === 'string' && (whole || /^zh(-|$)/.test(key))) {
        const found = HALF.exec(inner);
        if (found) {
          const near = inner.slice(Math.max(0, found.index - 6), found.index + 4);
          const text = `a half-width mark stands in Chinese text, near \u201c${near}\u201d; use \uff0c\uff1b\uff1a\uff1f\uff01\uff08\uff09`;
          faults.push(
            faultAt(doc, at, 'language', text, {
              params: { language: whole ? language : key },
              weight: 'warning',
            }),
          );
        }
      } else visit(inner, at);
    }
  };
  visit(doc.root, []);
  return faults;
}
