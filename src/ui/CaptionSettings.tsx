import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import '../captions/words.ts';
import { hasOwnVoice, watchOwnVoices } from '../audio/ownVoices.ts';
import { languageName } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { pack } from '../state/pack.ts';
import { choose, settings } from '../state/settings.ts';
import { setCaptionLanguage, setVoiceLanguage, visit } from '../state/visit.ts';
import { Check, Group, Pick } from './fields.tsx';

/** A language of the site, or that of the interface. */
function LanguagePick(props: {
  label: string;
  chosen: string | null;
  set: (language: string | null) => void;
}) {
  const t = useT();
  const languages = useStore(pack, (s) => s.site?.languages ?? []);
  return (
    <Pick
      label={props.label}
      chosen={props.chosen ?? ''}
      options={[
        ['', t('settings.captionSame')],
        ...languages.map((tag): [string, string] => [tag, languageName(tag)]),
      ]}
      set={(tag) => props.set(tag || null)}
    />
  );
}

/** Who speaks, and in which language. The browser's own voice is offered only where it needs no network. */
export function VoiceSettings() {
  const t = useT();
  const voice = useStore(settings, (s) => s.voice);
  const spoken = useStore(visit, (s) => s.voiceLanguage ?? s.language);
  const voiceLanguage = useStore(visit, (s) => s.voiceLanguage);
  const [, look] = useState(0);
  // Browsers find their voices late.
  useEffect(() => watchOwnVoices(() => look((n) => n + 1)), []);
  const own = hasOwnVoice(spoken);
  return (
    <>
      <Pick
        label={t('voices.voice')}
        chosen={voice === 'browser' && !own ? 'recorded' : voice}
        options={[
          ['recorded', t('voices.recorded')],
          ...(own ? [['browser', t('voices.browser')] as const] : []),
          ['none', t('voices.none')],
        ]}
        set={(chosen) => choose({ voice: chosen })}
      />
      <LanguagePick label={t('voices.language')} chosen={voiceLanguage} set={setVoiceLanguage} />
    </>
  );
}

export function CaptionSettings() {
  const t = useT();
  const { shown, size, look, sounds, read } = useStore(settings, (s) => s.captions);
  const captionLanguage = useStore(visit, (s) => s.captionLanguage);
  return (
    <Group title={t('settings.captions')}>
      <Check
        label={t('settings.captionsShown')}
        on={shown}
        set={(on) => choose({ captions: { shown: on } })}
      />
      <Check label={t('captions.sounds')} on={sounds} set={(on) => choose({ captions: { sounds: on } })} />
      <Pick
        label={t('settings.captionsSize')}
        chosen={size}
        options={[
          ['small', t('settings.small')],
          ['medium', t('settings.medium')],
          ['large', t('settings.large')],
        ]}
        set={(chosen) => choose({ captions: { size: chosen } })}
      />
      <Pick
        label={t('captions.look')}
        chosen={look}
        options={[
          ['ink', t('captions.ink')],
          ['contrast', t('captions.contrast')],
          ['clear', t('captions.clear')],
        ]}
        set={(chosen) => choose({ captions: { look: chosen } })}
      />
      <LanguagePick label={t('settings.captionLanguage')} chosen={captionLanguage} set={setCaptionLanguage} />
      <Pick
        label={t('captions.read')}
        chosen={read}
        options={[
          ['sounds', t('captions.readSounds')],
          ['all', t('captions.readAll')],
          ['none', t('captions.readNone')],
        ]}
        set={(chosen) => choose({ captions: { read: chosen } })}
      />
    </Group>
  );
}
