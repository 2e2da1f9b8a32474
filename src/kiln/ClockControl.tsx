/** The slider over the hours of a firing, on the card of its hotspot. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { kilns } from '../state/kilns.ts';
import { PackText, useLanguage } from '../ui/PackText.tsx';
import { coolKiln, setClock, toggleInstrument, toggleRun } from './deeds.ts';
import { useClock, useKiln, useRunning } from './useKiln.ts';
import { readingLine, readingOf, spanOf } from './words.ts';
import './kiln.css';

export function ClockControl({ id }: { id: string }) {
  const t = useT();
  const own = useId();
  const { language } = useLanguage();
  const kiln = useKiln(id);
  const clock = useClock(id);
  const running = useRunning(id);
  const shown = useStore(kilns, (s) => s.instrument === id);
  if (!kiln) return null;
  const { firing } = kiln;
  const { from, to } = spanOf(firing);
  const reading = readingOf(firing, clock, language, t);
  return (
    <section className="kiln-clock" aria-labelledby={own}>
      <h3 id={own}>{t('kiln.hour')}</h3>
      <div className="kiln-track">
        <div className="kiln-bands" aria-hidden="true">
          {firing.phases.map((phase) => (
            <span
              key={phase.id}
              style={{ flexGrow: phase.to - phase.from }}
              data-burning={phase.burning || undefined}
            />
          ))}
        </div>
        <input
          type="range"
          aria-labelledby={own}
          aria-valuetext={readingLine(reading)}
          min={from}
          max={to}
          step={0.25}
          value={clock ?? from}
          onChange={(e) => setClock(id, firing, e.target.valueAsNumber)}
        />
      </div>
      <p className="kiln-reading">
        <strong>{reading.phase}</strong>
        <span>{[reading.hour, reading.heat, reading.air].filter(Boolean).join(' · ')}</span>
      </p>
      {reading.text && <p>{reading.text}</p>}
      <p className="row">
        <button type="button" className="primary" onClick={() => toggleRun(id, firing)}>
          {t(running ? 'kiln.halt' : 'kiln.run')}
        </button>
        <button type="button" onClick={() => coolKiln(id)} disabled={clock === null}>
          {t('kiln.cool')}
        </button>
        <button type="button" aria-expanded={shown} onClick={() => toggleInstrument(id)}>
          {t('kiln.instrument')}
        </button>
      </p>
      <fieldset className="kiln-phases">
        <legend>{t('kiln.phases')}</legend>
        {firing.phases.map((phase) => (
          <button
            key={phase.id}
            type="button"
            aria-pressed={clock !== null && clock >= phase.from && clock < phase.to}
            onClick={() => setClock(id, firing, phase.from)}
          >
            <PackText of={phase.title} />
          </button>
        ))}
      </fieldset>
    </section>
  );
}
