import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fromPart, useArriving } from '../app/fromPart.tsx';
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
import { kilnPage, sheets } from './parts.ts';
import { useKeys } from './useKeys.ts';
import { useOneSheet } from './useOneSheet.ts';
import { VrDoor } from './VrDoor.tsx';

const PlacesPanel = fromPart(sheets, (m) => m.PlacesPanel);
const ToursPanel = fromPart(sheets, (m) => m.ToursPanel);
const SettingsPanel = fromPart(sheets, (m) => m.SettingsPanel);
const HelpPanel = fromPart(sheets, (m) => m.HelpPanel);
const HotspotCard = fromPart(sheets, (m) => m.HotspotCard);
const Instrument = fromPart(kilnPage, (m) => m.Instrument);

/** Short: whoever pulls the cable once the site stands must find all of it here. */
const BREATH_MS = 250;

const PANELS = {
  places: PlacesPanel,
  tours: ToursPanel,
  settings: SettingsPanel,
  help: HelpPanel,
  evidence: null,
} as const;

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
  // Nobody presses for the tour's bar and captions: they are there before a tour is.
  const late = useArriving(sheets, calm);
  useEffect(() => {
    if (!shown) return;
    // The picture first: what streams in has the line to itself for a moment.
    const later = setTimeout(() => {
      setCalm(true);
      if (pack.getState().site?.kilns.some((kiln) => kiln.firing)) kilnPage.get().catch(() => undefined);
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
          <Open />
        </Guard>
      )}
      <Guard name="nearby">
        <NearbyList />
      </Guard>
      {card && (
        <Guard name="card" key={card}>
          <HotspotCard id={card} />
        </Guard>
      )}
      {instrument && (
        <Guard name="instrument" key={`${instrument} instrument`}>
          <Instrument id={instrument} />
        </Guard>
      )}
      <div className="foot">
        {late && (
          <Guard name="tour">
            <late.TourBar />
            <late.TourSaid />
          </Guard>
        )}
        {late && (
          <Guard name="captions">
            <late.Captions />
          </Guard>
        )}
      </div>
      {late && (
        <Guard name="pointer" silent>
          <late.LookArrow />
        </Guard>
      )}
      {wanted && <VrDoor />}
      <Coming />
      <Announcer />
    </main>
  );
}
