import { useStore } from 'zustand';
import { fromPart } from '../app/fromPart.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { focusHotspot } from '../hotspots/focus.ts';
import { nearby } from '../hotspots/nearby.ts';
import { pressHotspot } from '../hotspots/presses.ts';
import { useT } from '../i18n/index.ts';
import type { Hotspot } from '../pack/schema.ts';
import { isCold, switchKiln } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { openCard, visit } from '../state/visit.ts';
import { Guard } from './Guard.tsx';
import { NextIcon, PreviousIcon } from './icons.tsx';
import { PackText } from './PackText.tsx';
import { Panel } from './Panel.tsx';
import { kilnPage } from './parts.ts';

/** What a hotspot has to say, how sure we are, what it can do, and the way to the ones beside it. */
export function HotspotCard({ id }: { id: string }) {
  const hotspot = useStore(pack, (s) => s.site?.hotspots.find((h) => h.id === id));
  if (!hotspot) return null;
  return (
    <Panel
      className="card"
      title={<PackText of={hotspot.title} />}
      onClose={() => openCard(null)}
      footer={<Neighbours id={id} />}
    >
      <p className="card-text">
        <PackText of={hotspot.text} />
      </p>
      {hotspot.action && <Action action={hotspot.action} />}
      <EvidenceList ids={hotspot.evidence} />
    </Panel>
  );
}

const ClockControl = fromPart(kilnPage, (m) => m.ClockControl);

function Action({ action }: { action: NonNullable<Hotspot['action']> }) {
  const cold = useStore(visit, (s) => isCold(s.firing, action.kiln));
  if ('control' in action)
    return (
      <Guard name="clock">
        <ClockControl id={action.kiln} />
      </Guard>
    );
  return (
    <p className="row">
      <button type="button" className="primary" onClick={() => switchKiln(action.kiln)}>
        <PackText of={cold ? action.label : action.labelBack} />
      </button>
    </p>
  );
}

/** Previous and next by distance, round and round. */
function Neighbours({ id }: { id: string }) {
  const t = useT();
  const near = useStore(nearby, (s) => s.list);
  const at = near.findIndex((n) => n.hotspot.id === id);
  if (near.length < 2) return null;
  const go = (step: number) => {
    const to = near[(at + step + near.length) % near.length]!.hotspot.id;
    focusHotspot(to);
    pressHotspot(to);
  };
  return (
    <>
      <button type="button" className="bare" onClick={() => go(-1)}>
        <PreviousIcon />
        {t('hotspots.previous')}
      </button>
      <button type="button" className="bare" onClick={() => go(1)}>
        {t('hotspots.next')}
        <NextIcon />
      </button>
    </>
  );
}
