/**
 * The instrument on the page: chart, readings, evidence. Comes out from the card, or by itself while a tour lets the
 * firing run; then it takes no focus from whoever listens.
 */
import { useId } from 'react';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { useT } from '../i18n/index.ts';
import { showInstrument } from '../state/kilns.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { useLanguage, useLocal } from '../ui/PackText.tsx';
import { FiringChart, FiringTable } from './FiringChart.tsx';
import { useClock, useKiln } from './useKiln.ts';
import { readingLine, readingOf } from './words.ts';
import './kiln.css';

export function Instrument({ id }: { id: string }) {
  const t = useT();
  const own = useId();
  const local = useLocal();
  const { language } = useLanguage();
  const kiln = useKiln(id);
  const clock = useClock(id);
  if (!kiln) return null;
  const title = t('kiln.instrumentOf', { kiln: local(kiln.title) });
  const reading = readingOf(kiln.firing, clock, language, t);
  return (
    <section
      className="panel plate instrument"
      aria-labelledby={own}
      onKeyDown={(e) => {
        if (e.key !== 'Escape') return;
        e.stopPropagation();
        showInstrument(null);
      }}
    >
      <header className="panel-head">
        <h2 id={own}>{title}</h2>
        <button
          type="button"
          className="bare"
          aria-label={t('panel.close')}
          onClick={() => showInstrument(null)}
        >
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet of words alone must scroll by keyboard too */}
      <div className="panel-body" tabIndex={0}>
        <p className="kiln-reading">
          <strong>{reading.phase}</strong>
          <span>{[reading.hour, reading.heat, reading.air].filter(Boolean).join(' · ')}</span>
        </p>
        <FiringChart kiln={kiln} label={`${title}. ${readingLine(reading)}`} />
        <FiringTable kiln={kiln} />
        <EvidenceList ids={kiln.firing.evidence} />
      </div>
    </section>
  );
}
