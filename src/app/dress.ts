/** Keeps what is outside React in the visitor's language: the document's title and `lang`, and whether things may glide. */
import { say } from '../i18n/index.ts';
import { localText } from '../i18n/localText.ts';
import { pack } from '../state/pack.ts';
import { motionReduced, settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';

export function dressDocument(): void {
  const root = document.documentElement;
  const words = () => {
    const { language } = visit.getState();
    const { site } = pack.getState();
    root.lang = language;
    document.title = site
      ? say('app.title', { site: localText(site.title, language, site.languages[0]).text })
      : say('app.where');
  };
  const look = () => {
    root.dataset.motion = motionReduced() ? 'reduced' : 'full';
  };
  words();
  look();
  visit.subscribe((now, before) => {
    if (now.language !== before.language) words();
  });
  pack.subscribe(words);
  settings.subscribe(look);
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').addEventListener('change', look);
}
