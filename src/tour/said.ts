/**
 * What the live region says of a tour, to who cannot see the bar: where one has come to and what is to be seen there,
 * what is asked, each hint, the ways to choose from, what was found. Everything once. Pure.
 */
import { listing } from '../i18n/format.ts';
import type { Say } from '../i18n/translate.ts';
import type { TourSnapshot } from '../state/tour.ts';
import { askWords, progressWords, rewarded, stateWords } from './words.ts';

/** What was said already. */
export interface Said {
  /** The stop that was told of, with its tour. */
  at: string;
  state: TourSnapshot['state'] | null;
  hints: number;
  found: number;
}
export const SAID_NOTHING: Said = { at: '', state: null, hints: 0, found: 0 };

/** What the pack says of a hunt, in the visitor's language. */
export interface HuntWords {
  title: string;
  reward: string;
}

/**
 * @param way where to look, as a sentence, if that is out of sight
 * @returns what has been said by then, and the new sentences; none if there is nothing new
 */
export function sayOf(
  before: Said,
  now: TourSnapshot,
  way: string,
  hunt: HuntWords | null,
  language: string,
  say: Say,
): [Said, string] {
  const at = `${now.id}/${now.stop}`;
  const fresh = at !== before.at;
  const found = now.found?.stops.length ?? 0;
  const hints = now.ask?.hints.length ?? 0;
  const lines: string[] = [];
  if (found > before.found && now.found) lines.push(say('tour.foundOne', { found, of: now.found.of }));
  // Nothing of a stop before the visitor stands there.
  if (now.state === 'travelling') return [{ ...before, state: now.state, found }, lines.join(' ')];
  if (fresh) lines.push(...arrival(now, way, say));
  if (fresh || now.state !== before.state) lines.push(...change(now, hunt, language, say));
  else if (now.ask && hints > before.hints) lines.push(now.ask.hints[hints - 1]!);
  return [{ at, state: now.state, hints, found }, lines.join(' ')];
}

const sentence = (text: string) =>
  /[.!?。！？…]$/.test(text) ? text : /[\u2e80-\u9fff]$/.test(text) ? `${text}。` : `${text}.`;

const arrival = (now: TourSnapshot, way: string, say: Say): string[] =>
  [
    sentence(say('tour.at', { progress: progressWords(now, say), title: now.stopTitle })),
    now.alt && sentence(say('tour.seen', { text: now.alt })),
    way,
  ].filter(Boolean);

function change(now: TourSnapshot, hunt: HuntWords | null, language: string, say: Say): string[] {
  if (now.ask && now.state === 'asking') return [askWords(now.ask, say), ...now.ask.hints.slice(-1)];
  if (now.state === 'choosing') {
    const list = listing(
      now.choices.map(({ label }) => label.replace(/[.。]$/, '')),
      language,
    );
    return [say('tour.chooseFrom', { list })];
  }
  if (rewarded(now) && hunt) return [stateWords(now.state, say), hunt.reward];
  return [stateWords(now.state, say)].filter(Boolean);
}
