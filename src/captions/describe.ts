/**
 * Says what sounds: watches what is heard, and keeps the sound's caption (state/caption). Without frames, a few times a
 * second; an idle page rests.
 */
import { localText } from '../i18n/localText.ts';
import { caption, type Side, setSoundCaption } from '../state/caption.ts';
import { cued } from '../state/cued.ts';
import { heard } from '../state/heard.ts';
import { pack } from '../state/pack.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import { pose } from '../visitor/pose.ts';
import { sideOf } from './direction.ts';
import { createTeller } from './teller.ts';

const TICK_MS = 250;

/** As subtitles have it in that language. */
export const inBrackets = (title: string, language: string): string =>
  language.startsWith('zh') ? `〔${title}〕` : `[${title}]`;

/** @returns how to stop */
export function startDescribing(): () => void {
  let teller = createTeller();
  let side: Side = null;
  let heardOf = cued.getState().serial;

  const tick = () => {
    const { shown, sounds } = settings.getState().captions;
    const { site } = pack.getState();
    if (!shown || !sounds || !site || visit.getState().phase !== 'site') {
      if (caption.getState().sound) teller = createTeller();
      return setSoundCaption(null);
    }
    const asked = cued.getState();
    const once = asked.serial === heardOf ? null : asked.id;
    heardOf = asked.serial;
    const record = (id: string) => site.sounds.find((s) => s.id === id);
    const loops = (id: string) => record(id)?.loop !== false;
    const id = teller.step(performance.now() / 1000, heard.getState().now, loops, once);
    const sound = id === null ? undefined : record(id);
    if (!sound) return setSoundCaption(null);
    const { language, captionLanguage } = visit.getState();
    const { text, lang } = localText(sound.title, captionLanguage ?? language, site.languages[0]);
    const before = caption.getState().sound;
    side = sound.position ? sideOf(pose, sound.position, before?.id === sound.id ? side : null) : null;
    setSoundCaption({ id: sound.id, language: lang, text: inBrackets(text, lang), side });
  };
  const timer = setInterval(tick, TICK_MS);
  const stop = cued.subscribe(tick);
  return () => {
    clearInterval(timer);
    stop();
    setSoundCaption(null);
  };
}
