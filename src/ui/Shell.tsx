import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { vr } from '../app/vr.ts';
import { useT } from '../i18n/index.ts';
import { kilns } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { Announcer } from './Announcer.tsx';
import { Bar } from './Bar.tsx';
import { Coming } from './Coming.tsx';
import { Guard } from './Guard.tsx';
import { NearbyList } from './NearbyList.tsx';
import { useKeys } from './useKeys.ts';
import { useOneSheet } from './useOneSheet.ts';
import { VrDoor } from './VrDoor.tsx';

/** Nobody needs these for the first picture: they come right after it, before anybody can have opened one. */
const fetchSheets = () => import('./sheets.ts');
type Sheets = Awaited<ReturnType<typeof fetchSheets>>;
const sheet = <Name extends keyof Sheets>(name: Name) =>
  lazy(async () => ({ default: (await fetchSheets())[name] }));
const [PlacesPanel, ToursPanel, SettingsPanel, HelpPanel] = [
  sheet('PlacesPanel'),
  sheet('ToursPanel'),
  sheet('SettingsPanel'),
  sheet('HelpPanel'),
];
const [HotspotCard, Captions] = [sheet('HotspotCard'), sheet('Captions')];
const [TourBar, TourSaid, LookArrow] = [sheet('TourBar'), sheet('TourSaid'), sheet('LookArrow')];

/** Short: whoever pulls the cable once the site stands must find all of it here. */
const BREATH_MS = 250;

const PANELS = {
  places: PlacesPanel,
  tours: ToursPanel,
  settings: SettingsPanel,
  help: HelpPanel,
  evidence: null,
} as const;

/** What a kiln's clock shows; nothing without a kiln whose firing is told. */
const fetchKiln = () => import('../kiln/page.ts');
const Instrument = lazy(() => fetchKiln().then((m) => ({ default: m.Instrument })));

/** The interface over the site. Each part fails alone. */
export function Shell() {
  const t = useT();
  useKeys();
  useOneSheet();
  const panel = useStore(visit, (s) => s.panel);
  const card = useStore(visit, (s) => s.card);
  const instrument = useStore(kilns, (s) => s.instrument);
  const wanted = useStore(vr, (s) => s.wanted);
  const Open = panel ? PANELS[panel] : null;
  const main = useRef<HTMLElement>(null);
  const shown = useStore(visit, (s) => s.phase === 'site');
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    if (!shown) return;
    // The picture first: what streams in has the line to itself for a moment.
    const later = setTimeout(() => {
      setCalm(true);
      fetchSheets().catch(() => undefined);
      if (pack.getState().site?.kilns.some((kiln) => kiln.firing)) fetchKiln().catch(() => undefined);
    }, BREATH_MS);
    return () => clearTimeout(later);
  }, [shown]);
  // The press that entered went with the start page: whoever goes on by keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className="shell" aria-label={t('bar.label')} ref={main} tabIndex={-1}>
      <Bar />
      {Open && (
        <Guard name={panel ?? ''} key={panel}>
          <Suspense fallback={null}>
            <Open />
          </Suspense>
        </Guard>
      )}
      <Guard name="nearby">
        <NearbyList />
      </Guard>
      {card && (
        <Guard name="card" key={card}>
          <Suspense fallback={null}>
            <HotspotCard id={card} />
          </Suspense>
        </Guard>
      )}
      {instrument && (
        <Guard name="instrument" key={`${instrument} instrument`}>
          <Suspense fallback={null}>
            <Instrument id={instrument} />
          </Suspense>
        </Guard>
      )}
      <div className="foot">
        {calm && (
          <Guard name="tour">
            <Suspense fallback={null}>
              <TourBar />
              <TourSaid />
            </Suspense>
          </Guard>
        )}
        <Guard name="captions">
          <Suspense fallback={null}>{calm && <Captions />}</Suspense>
        </Guard>
      </div>
      {calm && (
        <Guard name="pointer" silent>
          <Suspense fallback={null}>
            <LookArrow />
          </Suspense>
        </Guard>
      )}
      {wanted && <VrDoor />}
      <Coming />
      <Announcer />
    </main>
  );
}
