/** The tour in the headset: its pages of the menu, and the question that comes to the visitor by itself. Pure. */
import type { Say } from '../../i18n/translate.ts';
import type { Text, Tour } from '../../pack/schema.ts';
import { type Settings, TOUR_SPEEDS } from '../../state/settings.ts';
import type { TourLeft, TourSnapshot } from '../../state/tour.ts';
import { leftAt, waysOf } from '../../tour/offer.ts';
import type { Titles } from '../../tour/useTitles.ts';
import {
  askWords,
  foundWords,
  hintWords,
  lengthWords,
  moreHints,
  progressWords,
  rewarded,
  stateWords,
  timesWords,
} from '../../tour/words.ts';
import type { Block, Button } from './layout.ts';
import { drawSeals, SEALS_HEIGHT } from './seals.ts';

/** What a page says of a tour that may begin. */
export interface OfferState {
  tour: Tour;
  language: string;
  text: (of: Text | undefined) => string;
  left: TourLeft | null;
}

const rowOf = (...buttons: (Button | false | null)[]): Block => ({
  kind: 'row',
  buttons: buttons.filter((b): b is Button => !!b),
});

/** A tour before it begins: how long, whole or cut, and on from where it was left. */
export function offerBlocks({ tour, language, text, left }: OfferState, say: Say): Block[] {
  const [whole, ...cuts] = waysOf(tour, language);
  const stop = leftAt(tour, left);
  return [
    { kind: 'title', text: text(tour.title) },
    { kind: 'text', text: text(tour.summary) },
    { kind: 'note', text: whole ? lengthWords(whole, say) : '' },
    rowOf(
      stop !== null && { id: 'resume', label: say('tours.resume', { stop }), look: 'primary' },
      stop !== null
        ? { id: 'begin', label: say('tours.again') }
        : { id: 'begin', label: say('tours.start'), look: 'primary' },
    ),
    ...cuts.map(({ cut, ...length }) =>
      rowOf({ id: `cut:${cut?.id}`, label: `${text(cut?.title)} · ${lengthWords(length, say)}` }),
    ),
    rowOf({ id: 'doors', label: `${say('tours.enter')} ›` }),
    rowOf({ id: 'tours', label: say('panel.back') }, { id: 'close', label: say('panel.close') }),
  ];
}

/** The stops of a tour, to enter at. */
export const doorButtons = (
  stops: readonly { id: string; number: number }[],
  titles: Titles,
  say: Say,
): Button[] =>
  stops.map(({ id, number }) => ({
    id: `enter:${id}`,
    label: titles[id] ? `${number} · ${titles[id]}` : say('tours.stop', { stop: number }),
  }));

const seals = (now: TourSnapshot): Block[] =>
  now.found
    ? [
        {
          kind: 'picture',
          height: SEALS_HEIGHT,
          draw: drawSeals(now.found.stops.length, now.found.of),
        },
      ]
    : [];

/** What the tour wants of the visitor now; empty while it only tells. */
export function questionBlocks(now: TourSnapshot, hunt: HuntTexts | null, perRow: number, say: Say): Block[] {
  const { ask } = now;
  const line = stateWords(now.state, say);
  if (now.state === 'asking' && ask)
    return [
      { kind: 'text', text: askWords(ask, say) },
      ...hintWords(ask, say).map((text): Block => ({ kind: 'note', text })),
      rowOf(
        ask.kind === 'press' && { id: 'tour:ready', label: say('tour.ready'), look: 'primary' },
        moreHints(ask) && { id: 'tour:hint', label: say('tour.hint') },
        ask.kind !== 'press' && { id: 'tour:next', label: say('tour.goOn') },
      ),
    ];
  if (now.state === 'choosing')
    return [
      { kind: 'text', text: say('tour.choose') },
      ...inRows(
        now.choices.map(({ id, label }) => ({ id: `choose:${id}`, label })),
        perRow,
      ),
    ];
  if (!line) return [];
  return [
    ...(rewarded(now) && hunt ? [{ kind: 'text', text: hunt.reward } as const] : []),
    { kind: 'note', text: line },
    ...(now.state === 'strayed'
      ? [rowOf({ id: 'tour:comeBack', label: say('tour.back'), look: 'primary' })]
      : []),
  ];
}

const inRows = (buttons: readonly Button[], perRow: number): Block[] =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, i) =>
    rowOf(...buttons.slice(i * perRow, i * perRow + perRow)),
  );

/** What the pack says of the hunt, in the visitor's language. */
export interface HuntTexts {
  title: string;
  reward: string;
}

export interface PlayerState {
  now: TourSnapshot;
  hunt: HuntTexts | null;
  settings: Pick<Settings, 'autoAdvance' | 'tourSpeed'>;
  language: string;
}

/** The lever that changes: back to the tour, or pause, or play. */
function lever(now: TourSnapshot, say: Say): Button {
  if (now.state === 'strayed') return { id: 'tour:comeBack', label: say('tour.back'), look: 'primary' };
  const playing = now.state === 'playing' || now.state === 'travelling';
  return playing
    ? { id: 'tour:pause', label: say('tour.pause'), look: 'primary' }
    : {
        id: 'tour:play',
        label: say('tour.play'),
        look: 'primary',
        // While the visitor is asked there is nothing to play.
        disabled: now.state === 'asking' || now.state === 'choosing',
      };
}

/** Previous, the lever, next. */
export const leverRow = (now: TourSnapshot, say: Say): Block =>
  rowOf(
    { id: 'tour:previous', label: say('tour.previous'), disabled: now.index === 0 && !now.aside },
    lever(now, say),
    {
      id: 'tour:next',
      label: say('tour.next'),
      disabled: now.index + 1 >= now.count && !now.aside && now.state === 'ended',
    },
  );

/** Where a running tour stands, in a note. */
export const tourNote = (now: TourSnapshot, say: Say): string => `${now.title} · ${progressWords(now, say)}`;

/** The page of a running tour: all its levers. */
export function playerBlocks({ now, hunt, settings, language }: PlayerState, say: Say): Block[] {
  const question = now.state === 'strayed' ? [] : questionBlocks(now, hunt, 2, say);
  const found = now.found && hunt ? ` · ${foundWords(now.found, hunt.title, say)}` : '';
  return [
    { kind: 'title', text: now.stopTitle || now.title },
    { kind: 'note', text: `${tourNote(now, say)}${found}` },
    ...seals(now),
    ...question,
    leverRow(now, say),
    rowOf(
      { id: 'tour:replay', label: say('tour.replay') },
      { id: 'tour:replaySentence', label: say('tour.sentence') },
      now.alt !== '' && { id: 'seen', label: say('tour.describe') },
    ),
    rowOf(
      { id: 'set:auto', label: say('tour.auto'), look: settings.autoAdvance ? 'on' : 'plain' },
      {
        id: 'set:speed',
        label: say('tour.speed', { times: timesWords(settings.tourSpeed, language, say) }),
      },
    ),
    rowOf(
      { id: 'doors', label: `${say('tour.stops')} ›` },
      { id: 'tour:leave', label: say('tour.leave') },
      { id: 'menu', label: say('panel.back') },
      { id: 'close', label: say('panel.close') },
    ),
  ];
}

/** What is to be seen here, in words. */
export const seenBlocks = (now: TourSnapshot, say: Say): Block[] => [
  { kind: 'title', text: now.stopTitle || now.title },
  { kind: 'text', text: now.alt },
  rowOf({ id: 'player', label: say('panel.back') }, { id: 'close', label: say('panel.close') }),
];

/** The panel that comes by itself: a question, the way back, the end; and where the visitor goes on by hand, that. */
export function comingBlocks(
  now: TourSnapshot,
  hunt: HuntTexts | null,
  autoAdvance: boolean,
  say: Say,
): Block[] {
  const head: Block[] = now.found && now.state !== 'strayed' ? seals(now) : [];
  if (now.state === 'waiting' && !autoAdvance)
    return [
      { kind: 'note', text: tourNote(now, say) },
      rowOf(
        { id: 'tour:replay', label: say('tour.replay') },
        { id: 'tour:next', label: say('tour.next'), look: 'primary' },
      ),
    ];
  if (now.state === 'travelling') return [];
  const question = questionBlocks(now, hunt, 1, say);
  if (question.length === 0) return [];
  if (now.state === 'ended')
    return [...head, ...question, rowOf({ id: 'tour:leave', label: say('tour.leave') })];
  return [...head, ...question];
}

/** The next of the speeds, round to the first. */
export const nextSpeed = (speed: number): number =>
  TOUR_SPEEDS[(TOUR_SPEEDS.indexOf(speed as (typeof TOUR_SPEEDS)[number]) + 1) % TOUR_SPEEDS.length]!;

/** Says whether what the headset shows of a tour has changed: its clock ticks several times a second and is not shown. */
export const shownOf = (now: TourSnapshot | null): string =>
  now
    ? JSON.stringify([
        now.id,
        now.title,
        now.stop,
        now.stopTitle,
        now.index,
        now.count,
        now.aside,
        Math.ceil(now.minutesLeft),
        now.alt,
        now.ask,
        now.choices,
        now.found,
        now.state,
      ])
    : '';
