/**
 * The site from above, with its places and the visitor. A help for the eye and the mouse: everything on it is also in the
 * list beside it, so it is hidden from screen readers and the keyboard.
 */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { localText } from '../i18n/localText.ts';
import type { Place, Plan } from '../pack/schema.ts';
import { visit } from '../state/visit.ts';
import { pose } from '../visitor/pose.ts';

interface Props {
  plan: Plan;
  places: readonly Place[];
  here: string | null;
  go: (place: string) => void;
}

/** In the order in which they are drawn. */
const KINDS = ['water', 'hill', 'way', 'building', 'wall'] as const;

/** All shapes of a kind in one path. */
const outline = ({ shapes }: Plan, kind: (typeof KINDS)[number]): string =>
  shapes
    .filter((shape) => shape.kind === kind)
    .map(
      ({ points }) =>
        `M${points.map((p) => p.join(' ')).join('L')}${kind === 'way' || kind === 'wall' ? '' : 'Z'}`,
    )
    .join('');

/** Milliseconds between two looks at where the visitor is. */
const LOOK = 400;

export function PlanView({ plan, places, here, go }: Props) {
  const me = useRef<SVGGElement>(null);
  const language = useStore(visit, (s) => s.language);
  const { minX, maxX, minZ, maxZ } = plan;
  const unit = (maxX - minX) / 100;
  useEffect(() => {
    const place = () => {
      const { x, z } = pose.feet;
      const inside = x > minX && x < maxX && z > minZ && z < maxZ;
      me.current?.setAttribute('transform', `translate(${x} ${z}) rotate(${pose.heading})`);
      me.current?.setAttribute('visibility', inside ? 'visible' : 'hidden');
    };
    place();
    const clock = setInterval(place, LOOK);
    return () => clearInterval(clock);
  }, [minX, maxX, minZ, maxZ]);
  const dots = places.filter(({ position: [x, , z] }) => x >= minX && x <= maxX && z >= minZ && z <= maxZ);
  return (
    <svg className="plan" viewBox={`${minX} ${minZ} ${maxX - minX} ${maxZ - minZ}`} aria-hidden="true">
      {KINDS.map((kind) => (
        <path key={kind} className={`plan-${kind}`} d={outline(plan, kind)} />
      ))}
      {dots.map(({ id, title, position: [x, , z] }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the same for keyboard and reader
        <g key={id} className="plan-place" data-here={id === here || undefined} onClick={() => go(id)}>
          <title>{localText(title, language).text}</title>
          <circle cx={x} cy={z} r={unit * 3.2} opacity={0} />
          <circle cx={x} cy={z} r={unit * 1.1} />
        </g>
      ))}
      <g ref={me} className="plan-me">
        <path
          d={`M0 ${-3.4 * unit}L${1.9 * unit} ${1.6 * unit}L0 ${0.7 * unit}L${-1.9 * unit} ${1.6 * unit}Z`}
        />
      </g>
    </svg>
  );
}
