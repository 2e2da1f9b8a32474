/**
 * What the tour wants of the visitor, without the menu being opened: a panel to the right of where they look, below the
 * captions. It stands in the world, and comes along only once they have gone or turned away from it, out of sight.
 */
import { useFrame } from '@react-three/fiber';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Group } from 'three';
import { useStore } from 'zustand';
import { useT } from '../../i18n/index.ts';
import { pack } from '../../state/pack.ts';
import { settings } from '../../state/settings.ts';
import { tour } from '../../state/tour.ts';
import { visit } from '../../state/visit.ts';
import { pose } from '../../visitor/pose.ts';
import { menu } from '../../visitor/xr/menu.ts';
import { huntTexts, pressTour } from './menuBlocks.ts';
import { PanelMesh } from './PanelMesh.tsx';
import { aside, leftBehind, stand } from './placing.ts';
import { comingBlocks, shownOf } from './tourBlocks.ts';

/** Pixels: narrower than a card, for what lies behind matters too. */
const ACROSS = 640;

export function AskPanel() {
  const t = useT();
  const site = useStore(pack, (s) => s.site);
  const tours = useStore(pack, (s) => s.tours);
  const language = useStore(visit, (s) => s.language);
  const snapshot = useStore(tour, (s) => s.snapshot);
  const autoAdvance = useStore(settings, (s) => s.autoAdvance);
  const menuOpen = useStore(menu, (s) => s.page !== 'closed');
  const told = shownOf(snapshot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for what of the snapshot is shown
  const blocks = useMemo(
    () =>
      site && snapshot
        ? comingBlocks(snapshot, huntTexts({ tour: snapshot, tours, language, site }), autoAdvance, t)
        : [],
    [site, tours, language, told, autoAdvance, t],
  );
  if (blocks.length === 0 || menuOpen || !snapshot) return null;
  const step = `${snapshot.id} ${snapshot.stop} ${snapshot.state}`;
  return (
    <Stood key={step}>
      <PanelMesh
        name="ask"
        blocks={blocks}
        language={language}
        across={ACROSS}
        onPress={(button) => pressTour(button, tour.getState().controls)}
      />
    </Stood>
  );
}

function Stood({ children }: { children: ReactNode }) {
  const group = useRef<Group>(null);
  const own = useRef({ at: stand(), x: Number.NaN, z: 0, heading: 0 });
  useFrame(() => {
    const g = group.current;
    const o = own.current;
    if (!g || !leftBehind(pose.head, pose.heading, o)) return;
    o.x = pose.head.x;
    o.z = pose.head.z;
    o.heading = pose.heading;
    const { x, y, z, tilt, yaw } = aside(pose.head, pose.heading, o.at);
    g.position.set(x, y, z);
    g.rotation.set(tilt, yaw, 0, 'YXZ');
    g.visible = true;
  });
  return (
    <group ref={group} name="ask-panel" visible={false}>
      {children}
    </group>
  );
}
