import { useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import type { Tour } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { tour as tourStore } from '../state/tour.ts';
import { openPanel } from '../state/visit.ts';
import { doorsOf, leftAt, type Way, waysOf } from '../tour/offer.ts';
import { useTitles } from '../tour/useTitles.ts';
import { lengthWords } from '../tour/words.ts';
import { PackText, useLanguage } from './PackText.tsx';
import { Panel } from './Panel.tsx';
import './tour.css';

/** What tours there are, how long they take, whole or cut, where they can be entered, and where one was left. */
export function ToursPanel() {
  const t = useT();
  const tours = useStore(pack, (s) => s.tours);
  return (
    <Panel title={t('tours.title')} onClose={() => openPanel(null)}>
      <p className="quiet">{tours.size > 0 ? t('tours.lead') : t('tours.none')}</p>
      <ul className="choices">
        {[...tours.values()].map((tour) => (
          <li key={tour.id}>
            <TourEntry tour={tour} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TourEntry({ tour }: { tour: Tour }) {
  const t = useT();
  const { language } = useLanguage();
  const running = useStore(tourStore, (s) => s.snapshot?.id === tour.id);
  const left = useStore(tourStore, (s) => leftAt(tour, s.left));
  const [whole, ...cuts] = waysOf(tour, language);
  const { start, resume } = useStore(tourStore, (s) => s.controls);
  const go = (begin: () => void) => {
    openPanel(null);
    begin();
  };
  const offered = left !== null && !running;
  const firstKey = offered || running ? 'tours.again' : 'tours.start';
  return (
    <article className="tour-entry">
      <h3>
        <PackText of={tour.title} />
      </h3>
      <p>
        <PackText of={tour.summary} />
      </p>
      <p className="quiet">{whole && lengthWords(whole, t)}</p>
      {running && <p className="quiet">{t('tours.running')}</p>}
      <p className="row">
        {offered && (
          <button type="button" className="primary" onClick={() => go(() => resume(tour.id))}>
            {t('tours.resume', { stop: left })}
          </button>
        )}
        <button
          type="button"
          className={offered || running ? '' : 'primary'}
          onClick={() => go(() => start(tour.id))}
        >
          {t(firstKey)}
        </button>
      </p>
      {cuts.length > 0 && (
        <ul className="tour-cuts">
          {cuts.map(({ cut, ...length }) => (
            <li key={cut?.id}>
              <CutEntry cut={cut} length={length} go={() => go(() => start(tour.id, undefined, cut?.id))} />
            </li>
          ))}
        </ul>
      )}
      <Doors tour={tour} enter={(stop) => go(() => start(tour.id, stop))} />
    </article>
  );
}

function CutEntry(props: { cut: Way['cut']; length: Omit<Way, 'cut'>; go: () => void }) {
  const t = useT();
  return (
    <button type="button" className="choice" onClick={props.go}>
      <PackText of={props.cut?.title} className="choice-title" />
      <span className="choice-hint">{lengthWords(props.length, t)}</span>
    </button>
  );
}

/** The stops, folded; their titles come when they are unfolded. */
function Doors({ tour, enter }: { tour: Tour; enter: (stop: string) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const titles = useTitles(open ? tour.id : null);
  return (
    <details className="tour-doors" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('tours.enter')}</summary>
      <ol>
        {open &&
          doorsOf(tour).map(({ id, number }) => (
            <li key={id}>
              <button type="button" onClick={() => enter(id)}>
                <span className="tour-number">{number}</span>
                {titles[id] ?? t('tours.stop', { stop: number })}
              </button>
            </li>
          ))}
      </ol>
    </details>
  );
}
