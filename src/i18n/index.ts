/** The interface's own words. Every language is in the first chunk: switching never waits and never reloads. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { visit } from '../state/visit.ts';
import en from './en.json';
import zhHans from './zh-Hans.json';

/** Languages the interface speaks. A pack may offer more; its text is then shown under English buttons. */
export const INTERFACE_LANGUAGES = ['en', 'zh-Hans'] as const;

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: visit.getState().language,
  fallbackLng: 'en',
  resources: { en: { translation: en }, 'zh-Hans': { translation: zhHans } },
  interpolation: { escapeValue: false }, // React escapes
  // A sentence with a value nobody gave is still a sentence.
  missingInterpolationHandler: () => '',
  initAsync: false,
});

visit.subscribe((now, before) => {
  if (now.language !== before.language) void i18n.changeLanguage(now.language);
});
