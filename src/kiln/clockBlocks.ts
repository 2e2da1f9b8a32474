/**
 * The clock of a firing on a card in the headset: reading, a track to press and drag along, and big buttons for those
 * who point with their gaze. What a button does is here, too.
 */
import type { Block } from '../hotspots/panel/layout.ts';
import type { Say } from '../i18n/translate.ts';
import type { Firing } from '../pack/schema.ts';
import { moveClock, movePhase, setClock, toggleInstrument, toggleRun } from './deeds.ts';
import { drawTrack } from './paintChart.ts';
import type { ToldKiln } from './useKiln.ts';
import { readingLine, readingOf, spanOf } from './words.ts';

export interface ClockState {
  clock: number | null;
  running: boolean;
  /** Its instrument is out. */
  shown: boolean;
}

const TRACK = 96;

export function clockBlocks(firing: Firing, now: ClockState, language: string, say: Say): Block[] {
  const reading = readingOf(firing, now.clock, language, say);
  return [
    { kind: 'note', text: readingLine(reading) },
    { kind: 'picture', id: 'clock:track', height: TRACK, draw: drawTrack(firing, now.clock) },
    {
      kind: 'row',
      buttons: [
        { id: 'clock:phase-back', label: '«' },
        { id: 'clock:earlier', label: say('kiln.earlier') },
        { id: 'clock:later', label: say('kiln.later') },
        { id: 'clock:phase-on', label: '»' },
      ],
    },
    {
      kind: 'row',
      buttons: [
        { id: 'clock:run', label: say(now.running ? 'kiln.halt' : 'kiln.run'), look: 'primary' },
        { id: 'clock:instrument', label: say('kiln.instrument'), look: now.shown ? 'on' : 'plain' },
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

/** Does what a button of the clock says. Unknown ids are nothing. @param along where on the track, 0…1 */
export function pressClock(button: string, along: number, { id, firing }: ToldKiln): void {
  const { from, to } = spanOf(firing);
  // In quarters of an hour, as the page's slider.
  if (button === 'clock:track') setClock(id, firing, Math.round((from + along * (to - from)) * 4) / 4);
  else if (button === 'clock:earlier') moveClock(id, firing, -1);
  else if (button === 'clock:later') moveClock(id, firing, 1);
  else if (button === 'clock:phase-back') movePhase(id, firing, -1);
  else if (button === 'clock:phase-on') movePhase(id, firing, 1);
  else if (button === 'clock:run') toggleRun(id, firing);
  else if (button === 'clock:instrument') toggleInstrument(id);
}
