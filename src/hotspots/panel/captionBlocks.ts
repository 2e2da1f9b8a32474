/** The page of the headset's menu for captions and voices. A button that has several values goes round them. */
import '../../captions/words.ts';
import { languageName } from '../../i18n/format.ts';
import type { Say } from '../../i18n/translate.ts';
import { choose, type Settings } from '../../state/settings.ts';
import { setCaptionLanguage, setVoiceLanguage } from '../../state/visit.ts';
import type { Block, Button } from './layout.ts';
import type { MenuState } from './menuBlocks.ts';

const SIZES = ['small', 'medium', 'large'] as const;
const LOOKS = ['ink', 'contrast', 'clear'] as const;
const SIZE_WORDS = {
  small: 'settings.small',
  medium: 'settings.medium',
  large: 'settings.large',
} as const satisfies Record<Settings['captions']['size'], string>;
const LOOK_WORDS = {
  ink: 'captions.ink',
  contrast: 'captions.contrast',
  clear: 'captions.clear',
} as const satisfies Record<Settings['captions']['look'], string>;

const next = <T>(list: readonly T[], now: T): T => list[(list.indexOf(now) + 1) % list.length]!;

export function captionBlocks(state: MenuState, say: Say): Block[] {
  const { captions, voice } = state.settings;
  const is = (what: string, value: string) => say('captions.is', { what: say(what), value });
  const named = (tag: string | null) => (tag === null ? say('settings.captionSame') : languageName(tag));
  const toggle = (id: string, label: string, on: boolean): Button => ({
    id,
    label,
    look: on ? 'on' : 'plain',
  });
  const row = (...buttons: Button[]): Block => ({ kind: 'row', buttons });
  return [
    { kind: 'title', text: say('settings.captions') },
    row(toggle('cc:shown', say('settings.captionsShown'), captions.shown)),
    row(toggle('cc:sounds', say('captions.sounds'), captions.sounds)),
    row({ id: 'cc:size', label: is('settings.captionsSize', say(SIZE_WORDS[captions.size])) }),
    row({ id: 'cc:look', label: is('captions.look', say(LOOK_WORDS[captions.look])) }),
    row({ id: 'cc:captionLanguage', label: is('settings.captionLanguage', named(state.captionLanguage)) }),
    row({ id: 'cc:voiceLanguage', label: is('voices.language', named(state.voiceLanguage)) }),
    row(toggle('cc:voice', say('settings.voice'), voice !== 'none')),
    row({ id: 'settings', label: say('panel.back') }, { id: 'close', label: say('panel.close') }),
  ];
}

/** Does what a button of that page says. */
export function pressCaptions(id: string, state: MenuState): void {
  const { captions, voice } = state.settings;
  const languages = [null, ...state.site.languages];
  if (id === 'shown') choose({ captions: { shown: !captions.shown } });
  else if (id === 'sounds') choose({ captions: { sounds: !captions.sounds } });
  else if (id === 'size') choose({ captions: { size: next(SIZES, captions.size) } });
  else if (id === 'look') choose({ captions: { look: next(LOOKS, captions.look) } });
  else if (id === 'captionLanguage') setCaptionLanguage(next(languages, state.captionLanguage));
  else if (id === 'voiceLanguage') setVoiceLanguage(next(languages, state.voiceLanguage));
  else if (id === 'voice') choose({ voice: voice === 'none' ? 'recorded' : 'none' });
}
