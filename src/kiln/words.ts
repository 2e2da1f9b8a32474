/** A moment of a firing in words, for page and headset alike. Brings its words along (i18n). */
import { decimal } from '../i18n/format.ts';
import kilnEn from '../i18n/kiln.en.json' with { type: 'json' };
import kilnZhHans from '../i18n/kiln.zh-Hans.json' with { type: 'json' };
import { localText } from '../i18n/localText.ts';
import { learn, type Say } from '../i18n/translate.ts';
import { phaseAt } from '../pack/firing.ts';
import { celsiusAt } from '../pack/heat.ts';
import type { Firing, FiringPhase } from '../pack/schema.ts';

learn({ en: kilnEn, 'zh-Hans': kilnZhHans });

const AIR = {
  air: 'kiln.air',
  oxidising: 'kiln.oxidising',
  reducing: 'kiln.reducing',
  clearing: 'kiln.clearing',
  shut: 'kiln.shut',
  opening: 'kiln.opening',
} as const satisfies Record<FiringPhase['atmosphere'], string>;

/** “14.5 hours after lighting”. */
export function hourWords(clock: number, language: string, say: Say): string {
  if (clock === 0) return say('kiln.lit');
  const hours = decimal(Math.abs(clock), language);
  return say(clock < 0 ? 'kiln.before' : 'kiln.after', { hours, count: Math.abs(clock) });
}

/** °C to the nearest ten: the curve is no thermometer. */
const tens = (celsius: number) => Math.round(celsius / 10) * 10;

export const heatWords = (firing: Firing, clock: number | null, say: Say): string =>
  say('kiln.heat', {
    front: tens(celsiusAt(firing, clock)),
    rear: tens(celsiusAt(firing, clock, 'rear')),
  });

export interface Reading {
  /** Title of the phase, or that the kiln is cold. */
  phase: string;
  /** Hour, temperatures and atmosphere, each in words; the first is empty when cold. */
  hour: string;
  heat: string;
  air: string;
  /** What one sees and hears. */
  text: string;
}

export function readingOf(firing: Firing, clock: number | null, language: string, say: Say): Reading {
  const heat = heatWords(firing, clock, say);
  if (clock === null) return { phase: say('kiln.cold'), hour: '', heat, air: '', text: '' };
  const phase = phaseAt(firing, clock);
  return {
    phase: localText(phase.title, language).text,
    hour: hourWords(clock, language, say),
    heat,
    air: say(AIR[phase.atmosphere]),
    text: localText(phase.text, language).text,
  };
}

/** In one line, for a slider's value and for the headset. */
export const readingLine = ({ phase, hour, heat, air }: Reading): string =>
  [phase, hour, heat, air].filter(Boolean).join(' · ');

/** First and last hour of a firing. */
export const spanOf = ({ phases }: Firing) => ({
  from: phases[0]!.from,
  to: phases[phases.length - 1]!.to,
});
