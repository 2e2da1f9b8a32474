import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type TourPhase, tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { lookEdge } from '../visitor/lookEdge.ts';
import { pose } from '../visitor/pose.ts';
import { ArrowIcon } from './tourIcons.tsx';

/** While the visitor stands at the stop. */
const SHOWN: ReadonlySet<TourPhase> = new Set(['playing', 'paused', 'asking', 'choosing', 'waiting']);

/**
 * An arrow at the edge of the picture, towards what the tour speaks of while that is out of sight. It only points: to
 * turn is the visitor's. Ears are told by the live region. Moves by style, as often as the eyes do.
 */
export function LookArrow() {
  const point = useStore(tour, ({ snapshot }) =>
    snapshot && SHOWN.has(snapshot.state) ? snapshot.look : null,
  );
  const onPage = useStore(visit, (s) => s.mode === 'desktop');
  const arrow = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = arrow.current;
    if (!own || !point || !onPage) return;
    let frame = 0;
    let before = Number.NaN;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      // Nothing has moved: nothing to reckon.
      const { head, heading, pitch } = pose;
      const sum =
        head.x + 3 * head.y + 7 * head.z + 11 * heading + 13 * pitch + 17 * innerWidth + 19 * innerHeight;
      if (sum === before) return;
      before = sum;
      const { out, x, y, angle } = lookEdge(point);
      own.dataset.out = String(out);
      own.style.setProperty('--x', x.toFixed(3));
      own.style.setProperty('--y', y.toFixed(3));
      own.style.setProperty('--angle', `${(angle - 90).toFixed(1)}deg`);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [point, onPage]);
  if (!point || !onPage) return null;
  return (
    <div className="look-arrow" ref={arrow} data-out="false" aria-hidden="true">
      <ArrowIcon />
    </div>
  );
}
