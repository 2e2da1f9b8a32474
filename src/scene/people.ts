/** Who is seen at work now. What draws them is a chunk of its own, fetched when a tour first shows somebody. */
import type { Object3D } from 'three';
import type { Figures } from '../figures/figures.ts';
import { part } from '../lazy/part.ts';
import type { Site } from '../pack/schema.ts';
import { inSight, zonesShown } from '../pack/when.ts';
import { report } from '../state/problems.ts';
import { motionReduced } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import { requestFrame } from './animation.ts';

const figuresPart = part(() => import('../figures/figures.ts'));

export interface People {
  /** The visit changed. */
  follow: () => void;
  /** Once a frame. True while somebody fades in. */
  step: () => boolean;
  close: () => void;
}

export function createPeople(site: Pick<Site, 'figures' | 'zones'>, root: Object3D): People {
  let figures: Figures | null = null;
  let coming = false;
  let closed = false;
  let told = false;

  const show = () => {
    const now = visit.getState();
    const zones = zonesShown(site, now.zone);
    const ids = site.figures
      .filter((one) => now.staged.figures.includes(one.id) && inSight(one.zones, zones))
      .map(({ id }) => id);
    figures?.show(ids, motionReduced());
    return ids.length > 0;
  };

  const fetch = async () => {
    coming = true;
    try {
      const { createFigures } = await figuresPart.get();
      if (closed) return;
      figures = createFigures(site.figures);
      root.add(figures.root);
      show();
      requestFrame();
    } catch (error) {
      // Asked for again when the visit changes, as seldom as a part allows: a figure is missing, nothing else.
      coming = false;
      if (!told) report('figures-missing', String(error));
      told = true;
    }
  };

  return {
    follow() {
      if (!show() || coming) return;
      void fetch();
    },
    step: () => figures?.step(performance.now()) === true,
    close() {
      closed = true;
      figures?.dispose();
    },
  };
}
