/** Keeps what is outside React in the visitor's language: the document's title and `lang`, the captions' size. */
import { i18n } from '../i18n/index.ts';
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
      ? i18n.t('app.title', { site: localText(site.title, language, site.languages[0]).text })
      : i18n.t('app.where');
  };
  const look = () => {
    root.dataset.captions = settings.getState().captions.size;
    root.dataset.motion = motionReduced() ? 'reduced' : 'full';
  };
  words();
  look();
  // i18next tells after it has changed; the store alone would be one step ahead of it.
  i18n.on('languageChanged', words);
  pack.subscribe(words);
  settings.subscribe(look);
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').addEventListener('change', look);
}
