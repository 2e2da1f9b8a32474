import { useState } from 'react';
import { useStore } from 'zustand';
import { decimal } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { choose, resetSettings, settings, TOUR_SPEEDS } from '../state/settings.ts';
import { openPanel, setCaptionLanguage, setVoiceLanguage, visit } from '../state/visit.ts';
import { timesWords } from '../tour/words.ts';
import { CaptionSettings, VoiceSettings } from './CaptionSettings.tsx';
import { Check, Group, Pick, Slide } from './fields.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Panel } from './Panel.tsx';

const BUSES = [
  ['master', 'settings.master'],
  ['voice', 'settings.voice'],
  ['beds', 'settings.beds'],
  ['spots', 'settings.spots'],
] as const;

/** Everything a visitor can choose. Each choice takes effect at once and is kept. */
export function SettingsPanel() {
  const t = useT();
  const now = useStore(settings);
  const language = useStore(visit, (s) => s.language);
  const [wasReset, setWasReset] = useState(false);
  return (
    <Panel title={t('settings.title')} onClose={() => openPanel(null)} className="settings">
      <Group title={t('settings.language')}>
        <LanguageSwitch />
      </Group>
      <Group title={t('settings.sound')}>
        <Check label={t('settings.mute')} on={now.muted} set={(muted) => choose({ muted })} />
        <Check label={t('settings.mono')} on={now.mono} set={(mono) => choose({ mono })} />
        {BUSES.map(([bus, label]) => (
          <Slide
            key={bus}
            label={t(label)}
            value={now.volume[bus]}
            set={(value) => choose({ volume: { [bus]: value } })}
          />
        ))}
        <VoiceSettings />
      </Group>
      <CaptionSettings />
      <Group title={t('settings.view')}>
        <Pick
          label={t('settings.motion')}
          chosen={now.motion}
          options={[
            ['system', t('settings.motionSystem')],
            ['full', t('settings.motionFull')],
            ['reduced', t('settings.motionReduced')],
          ]}
          set={(motion) => choose({ motion })}
        />
        <Pick
          label={t('settings.quality')}
          chosen={now.quality}
          options={[
            ['low', t('settings.low')],
            ['standard', t('settings.standard')],
            ['high', t('settings.high')],
          ]}
          set={(quality) => choose({ quality })}
        />
      </Group>
      <Group title={t('settings.tour')}>
        <Check
          label={t('settings.autoAdvance')}
          on={now.autoAdvance}
          set={(autoAdvance) => choose({ autoAdvance })}
        />
        <Pick
          label={t('settings.speed')}
          chosen={String(now.tourSpeed)}
          options={TOUR_SPEEDS.map((speed): [string, string] => [
            String(speed),
            timesWords(speed, language, t),
          ])}
          set={(speed) => choose({ tourSpeed: Number(speed) })}
        />
      </Group>
      <Comfort />
      <p className="row">
        <button
          type="button"
          onClick={() => {
            resetSettings();
            setCaptionLanguage(null);
            setVoiceLanguage(null);
            setWasReset(true);
          }}
        >
          {t('settings.reset')}
        </button>
        <span role="status">{wasReset && t('settings.resetDone')}</span>
      </p>
    </Panel>
  );
}

function Comfort() {
  const t = useT();
  const comfort = useStore(settings, (s) => s.comfort);
  const language = useStore(visit, (s) => s.language);
  return (
    <Group title={t('settings.comfort')}>
      <Pick
        label={t('settings.turn')}
        chosen={String(comfort.turn)}
        options={[
          ['30', t('settings.turn30')],
          ['45', t('settings.turn45')],
          ['smooth', t('settings.turnSmooth')],
        ]}
        set={(turn) => choose({ comfort: { turn: turn === '30' ? 30 : turn === '45' ? 45 : 'smooth' } })}
      />
      <Check
        label={t('settings.seated')}
        on={comfort.seated}
        set={(seated) => choose({ comfort: { seated } })}
      />
      <Check
        label={t('settings.smoothWalk')}
        on={comfort.smoothWalk}
        set={(smoothWalk) => choose({ comfort: { smoothWalk } })}
      />
      <Check label={t('settings.gaze')} on={comfort.gaze} set={(gaze) => choose({ comfort: { gaze } })} />
      <Slide
        label={t('settings.dwell')}
        value={comfort.dwellSeconds}
        min={0.6}
        max={3}
        step={0.2}
        show={(value) => t('settings.seconds', { seconds: decimal(value, language) })}
        set={(dwellSeconds) => choose({ comfort: { dwellSeconds } })}
      />
    </Group>
  );
}
