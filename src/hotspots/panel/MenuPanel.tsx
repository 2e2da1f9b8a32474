/** The headset's menu, in front of the visitor and below the horizon, where it stays until it is closed. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/index.ts';
import { pack } from '../../state/pack.ts';
import { settings } from '../../state/settings.ts';
import { tour } from '../../state/tour.ts';
import { visit } from '../../state/visit.ts';
import { useTitles } from '../../tour/useTitles.ts';
import { pose } from '../../visitor/pose.ts';
import { menu, openMenu } from '../../visitor/xr/menu.ts';
import { goHome } from '../../visitor/xr/sticks.ts';
import { leaveVr } from '../../visitor/xr/store.ts';
import { type MenuState, menuBlocks, pressMenu } from './menuBlocks.ts';
import { PanelMesh } from './PanelMesh.tsx';
import { before } from './placing.ts';
import { shownOf } from './tourBlocks.ts';
import { useArrivals } from './useArrivals.ts';
import { useStand } from './useStand.ts';

const DISTANCE = 1.35;

export function MenuPanel() {
  const t = useT();
  const site = useStore(pack, (s) => s.site);
  const tours = useStore(pack, (s) => s.tours);
  const { page, first, quarter, of } = useStore(menu);
  const language = useStore(visit, (s) => s.language);
  const place = useStore(visit, (s) => s.place);
  const period = useStore(visit, (s) => s.period);
  const hour = useStore(visit, (s) => s.hour);
  const captionLanguage = useStore(visit, (s) => s.captionLanguage);
  const voiceLanguage = useStore(visit, (s) => s.voiceLanguage);
  const chosen = useStore(settings);
  // A tour tells of itself many times a second; what the menu shows of it changes seldom.
  useStore(tour, ({ snapshot }) => shownOf(snapshot));
  const { snapshot } = tour.getState();
  const left = useStore(tour, (s) => s.left);
  const titles = useTitles(page === 'doors' ? of : null);
  const state: MenuState | null = site && {
    page,
    first,
    quarter,
    of,
    site,
    tours,
    language,
    place,
    period,
    hour,
    settings: chosen,
    captionLanguage,
    voiceLanguage,
    tour: snapshot,
    left,
    titles,
  };
  const open = page !== 'closed';
  // A lever may have taken the visitor elsewhere: the menu comes along.
  const arrivals = useArrivals();
  const group = useStand(open && arrivals, () => before(pose.head, pose.heading, DISTANCE));
  useEffect(() => () => openMenu('closed'), []);
  return (
    <group ref={group} name="menu-panel">
      {open && state && (
        <PanelMesh
          name="menu"
          blocks={menuBlocks(state, t)}
          language={language}
          onPress={(button) =>
            pressMenu(button, state, { controls: tour.getState().controls, home: goHome, leave: leaveVr })
          }
        />
      )}
    </group>
  );
}
