import { useStore } from 'zustand';
import { keepLanguage } from '../app/language.ts';
import { languageName } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { INTERFACE_LANGUAGES } from '../i18n/translate.ts';
import { pack } from '../state/pack.ts';
import { setLanguage, visit } from '../state/visit.ts';

/** Every language by its own name, each marked as that language. */
export function LanguageSwitch() {
  const t = useT();
  const language = useStore(visit, (s) => s.language);
  const offered = useStore(pack, (s) => s.site?.languages ?? INTERFACE_LANGUAGES);
  return (
    <fieldset className="languages" aria-label={t('start.language')}>
      {offered.map((tag) => (
        <button
          type="button"
          key={tag}
          lang={tag}
          aria-pressed={tag === language}
          onClick={() => {
            keepLanguage(tag);
            setLanguage(tag);
          }}
        >
          {languageName(tag)}
        </button>
      ))}
    </fieldset>
  );
}
