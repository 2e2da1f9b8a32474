/** What a running tour says of itself, for page, headset and ears alike. Brings its words along (i18n). */
import { decimal } from '../i18n/format.ts';
import tourEn from '../i18n/tour.en.json' with { type: 'json' };
import tourZhHans from '../i18n/tour.zh-Hans.json' with { type: 'json' };
import { learn, type Say } from '../i18n/translate.ts';
import type { TourAsk, TourPhase, TourSnapshot } from '../state/tour.ts';

learn({ en: tourEn, 'zh-Hans': tourZhHans });

/** “Stop 4 of 20 · 12 minutes left”; aside, that it is a way aside. */
export function progressWords(now: TourSnapshot, say: Say): string {
  const left = Math.max(1, Math.ceil(now.minutesLeft));
  return [
    say('tour.progress', { stop: now.index + 1, count: now.count }),
    now.aside ? say('tour.aside') : '',
    now.state === 'ended' || !(now.minutesLeft > 0) ? '' : say('tour.left', { count: left }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const ASKED = {
  press: 'tour.askPress',
  find: 'tour.askFind',
  touch: 'tour.askTouch',
  reach: 'tour.askReach',
} as const satisfies Record<TourAsk['kind'], string>;

/** What is asked: in the script's words, or in ours where it has none. */
export const askWords = (ask: TourAsk, say: Say): string => ask.text || say(ASKED[ask.kind]);

/** Hints given so far, each with its number. */
export const hintWords = (ask: TourAsk, say: Say): string[] =>
  ask.hints.map((text, i) => say('tour.hintNumber', { hint: i + 1, text }));

export const moreHints = (ask: TourAsk): boolean => ask.hints.length < ask.hintCount;

/** @param title what is found on this hunt, in the visitor's language */
export const foundWords = (found: NonNullable<TourSnapshot['found']>, title: string, say: Say): string =>
  say('tour.found', { title, found: found.stops.length, of: found.of });

/** Everything there is to find was found, and the tour is over: the reward is due. */
export const rewarded = ({ state, found }: TourSnapshot): boolean =>
  state === 'ended' && found !== null && found.of > 0 && found.stops.length >= found.of;

const LINES: Readonly<Partial<Record<TourPhase, string>>> = {
  travelling: 'tour.travelling',
  strayed: 'tour.strayed',
  ended: 'tour.finished',
};
/** A line about where the tour stands, if there is anything to say of it. */
export const stateWords = (state: TourPhase, say: Say): string => {
  const key = LINES[state];
  return key ? say(key) : '';
};

/** “1.25 ×”. */
export const timesWords = (speed: number, language: string, say: Say): string =>
  say('settings.times', { speed: decimal(speed, language, 2) });

/** “about 18 minutes · 20 stops”. */
export const lengthWords = (length: { minutes: number | null; stops: number }, say: Say): string =>
  [
    length.minutes === null ? '' : say('tours.minutes', { count: length.minutes }),
    say('tours.stops', { count: length.stops }),
  ]
    .filter(Boolean)
    .join(' · ');
