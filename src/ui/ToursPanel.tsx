import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { minutesIn } from '../pack/minutes.ts';
import type { Tour } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { tour as tourStore } from '../state/tour.ts';
import { openPanel, visit } from '../state/visit.ts';
import { PackText } from './PackText.tsx';
import { Panel } from './Panel.tsx';

/** What tours there are, how long they take, and where one was left. */
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
  const running = useStore(tourStore, (s) => s.snapshot?.id === tour.id);
  const left = useStore(tourStore, (s) => (s.left?.id === tour.id ? s.left.stop : null));
  const minutes = minutesIn(
    tour,
    useStore(visit, (s) => s.language),
  );
  const leftAt = tour.stops.findIndex((stop) => stop.id === left);
  const start = (stop?: string) => {
    openPanel(null);
    tourStore.getState().controls.start(tour.id, stop);
  };
  return (
    <article className="tour-entry">
      <h3>
        <PackText of={tour.title} />
      </h3>
      <p>
        <PackText of={tour.summary} />
      </p>
      <p className="quiet">
        {minutes !== null && `${t('tours.minutes', { count: minutes })} · `}
        {t('tours.stops', { count: tour.stops.length })}
      </p>
      {running && <p className="quiet">{t('tours.running')}</p>}
      <p className="row">
        {leftAt > 0 && !running && (
          <button type="button" className="primary" onClick={() => start(tour.stops[leftAt]!.id)}>
            {t('tours.resume', { stop: leftAt + 1 })}
          </button>
        )}
        <button type="button" className={leftAt > 0 || running ? '' : 'primary'} onClick={() => start()}>
          {t(leftAt > 0 || running ? 'tours.again' : 'tours.start')}
        </button>
      </p>
    </article>
  );
}
