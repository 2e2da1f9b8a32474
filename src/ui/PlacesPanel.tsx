import { useStore } from 'zustand';
import { fromPart } from '../app/fromPart.tsx';
import { useT } from '../i18n/index.ts';
import { byQuarter } from '../pack/quarters.ts';
import type { Place } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { openPanel, setHour, setPeriod, travelTo, visit } from '../state/visit.ts';
import { Guard } from './Guard.tsx';
import { PackText } from './PackText.tsx';
import { Panel } from './Panel.tsx';
import { planView } from './parts.ts';

const PlanView = fromPart(planView, (m) => m.PlanView);

/** Every place of the site, part by part, its plan, and the year and hour where there are several. */
export function PlacesPanel() {
  const t = useT();
  const site = useStore(pack, (s) => s.site);
  const here = useStore(visit, (s) => s.place);
  const period = useStore(visit, (s) => s.period);
  const hour = useStore(visit, (s) => s.hour);
  if (!site) return null;
  const go = (place: string) => {
    travelTo({ place });
    openPanel(null);
  };
  return (
    <Panel title={t('places.title')} onClose={() => openPanel(null)}>
      <p className="quiet">{t('places.lead')}</p>
      {site.plan && (
        <Guard name="plan">
          <PlanView plan={site.plan} places={site.places} here={here} go={go} />
        </Guard>
      )}
      {byQuarter(site).map(({ quarter, places }) =>
        quarter ? (
          <details key={quarter.id} className="quarter" open={places.some((p) => p.id === here)}>
            <summary>
              <PackText of={quarter.title} /> <span className="quiet">{places.length}</span>
            </summary>
            <Choices places={places} here={here} go={go} />
          </details>
        ) : (
          <Choices key="" places={places} here={here} go={go} />
        ),
      )}
      {site.periods.length > 1 && (
        <Switch label={t('time.period')} list={site.periods} chosen={period} choose={setPeriod} />
      )}
      {site.hours.length > 1 && (
        <Switch label={t('time.hour')} list={site.hours} chosen={hour} choose={setHour} />
      )}
    </Panel>
  );
}

interface ChoicesProps {
  places: readonly Place[];
  here: string | null;
  go: (place: string) => void;
}

function Choices({ places, here, go }: ChoicesProps) {
  const t = useT();
  return (
    <ul className="choices">
      {places.map((place) => (
        <li key={place.id}>
          <button
            type="button"
            className="choice"
            aria-current={place.id === here ? 'location' : undefined}
            onClick={() => go(place.id)}
          >
            <PackText of={place.title} className="choice-title" />
            {place.hint && <PackText of={place.hint} className="choice-hint" />}
            {place.id === here && <span className="choice-here">{t('places.here')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Named = { id: string; title: Record<string, string> };

function Switch(props: {
  label: string;
  list: readonly Named[];
  chosen: string;
  choose: (id: string) => void;
}) {
  return (
    <fieldset className="switch">
      <legend>{props.label}</legend>
      <div className="segments">
        {props.list.map(({ id, title }) => (
          <button type="button" key={id} aria-pressed={id === props.chosen} onClick={() => props.choose(id)}>
            <PackText of={title} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
