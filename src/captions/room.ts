/** How many letters two lines hold. Pure. Whoever cuts sentences into captions keeps to it, so that no word is lost. */
import type { CaptionRoom } from '../state/caption.ts';

export const LINES = 2;
/** Mean width of a Latin letter of our typeface, in ems; a little more than measured. */
const LETTER = 0.55;
/** What a line loses at most as it breaks before a word, or before a mark that may not begin one; letters. */
const LOSS = { wide: 1, narrow: 6 } as const;
/** However narrow: fewer would make captions flash by. */
const LEAST = { wide: 8, narrow: 20 } as const;

/** @param line width of a line @param em size of the type, in the same unit */
export function roomFor(line: number, em: number): CaptionRoom {
  const wide = Math.floor(line / em);
  const narrow = Math.floor(line / (em * LETTER));
  return {
    wide: Math.max(LEAST.wide, LINES * (wide - LOSS.wide)),
    narrow: Math.max(LEAST.narrow, LINES * (narrow - LOSS.narrow)),
  };
}
