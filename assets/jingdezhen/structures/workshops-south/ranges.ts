/**
 * A workshop yard's buildings as a structure: ranges (halls of the kit) round a court, walls between them. Two
 * elements: what carries and covers, and what encloses.
 */

import type { Dimension } from '../../../../src/pack/schema.ts';
import type { Hall, HallOptions } from '../../../kit/hall.ts';
import { hall } from '../../../kit/hall.ts';
import { type MaterialId, TONES } from '../../../kit/materials.ts';
import { merge, tint } from '../../../kit/mesh.ts';
import type { Part, StructureModel } from '../../../kit/model.ts';
import { held } from '../../../kit/pile.ts';
import { random } from '../../../kit/random.ts';
import type { Mass } from '../../../pipeline/stage.ts';
import type { Rect } from '../../plan.ts';
import { type CourtWall, courtWall, WALL } from './court.ts';

/** A range in its court's own coordinates: u east from the court's west edge, v south from its north edge. */
export interface RangeOptions extends Omit<HallOptions, 'rect' | 'seed' | 'floor' | 'finish'> {
  id: string;
  u: readonly [number, number];
  v: readonly [number, number];
}

export interface CourtOptions {
  /** Id without the period. */
  id: string;
  court: Rect;
  ranges: readonly RangeOptions[];
  /** Walls in court coordinates. */
  walls: readonly Omit<CourtWall, 'random'>[];
}

/** Floors of workshops stand a hand above the court. */
export const FLOOR = 0.12;

export interface Court {
  halls: Map<string, Hall>;
  /** Court coordinates to site coordinates, on the court's ground or on a range's floor. */
  ground: (u: number, v: number, y?: number) => [number, number, number];
  floor: (u: number, v: number, y?: number) => [number, number, number];
  walls: ReturnType<typeof courtWall>[];
  masses: Mass[];
}

/** Sets the ranges up. Deterministic. */
export function layCourt(o: CourtOptions): Court {
  const { minX, minZ } = o.court;
  const halls = new Map(
    o.ranges.map(({ id, u, v, ...rest }) => [
      id,
      hall({
        ...rest,
        seed: `${o.id}/${id}`,
        rect: { minX: minX + u[0], maxX: minX + u[1], minZ: minZ + v[0], maxZ: minZ + v[1] },
        floor: FLOOR,
        finish: 'rough',
      }),
    ]),
  );
  const walls = o.walls.map((w, i) =>
    courtWall({
      ...w,
      from: [minX + w.from[0], minZ + w.from[1]],
      to: [minX + w.to[0], minZ + w.to[1]],
      random: random(`${o.id}/wall-${i}`),
    }),
  );
  return {
    halls,
    walls,
    ground: (u, v, y = 0) => [minX + u, y, minZ + v],
    floor: (u, v, y = 0) => [minX + u, FLOOR + y, minZ + v],
    masses: [...halls.values()].map((h) => h.mass(`${o.id}-1743`)),
  };
}

/** One part per material, no tint brighter than white. */
export function byMaterial(parts: readonly Part[]): Part[] {
  const bins = new Map<MaterialId, Part[]>();
  const out: Part[] = [];
  for (const part of parts) {
    if (part.instances) out.push(part);
    else bins.set(part.material, [...(bins.get(part.material) ?? []), part]);
  }
  for (const [material, list] of bins) out.push({ material, geometry: merge(list.map((p) => p.geometry)) });
  return out.map(heldPart);
}

/** The same part with no tint brighter than white: a GLB keeps no more. */
function heldPart(part: Part): Part {
  held(part.geometry);
  if (!part.instances) return part;
  const one = (c: number) => Math.min(1, Math.max(0, c));
  return {
    ...part,
    instances: part.instances.map((n) =>
      n.tint ? { ...n, tint: [one(n.tint[0]), one(n.tint[1]), one(n.tint[2])] as const } : n,
    ),
  };
}

/** A part drawn in `plain` in its material's mean tone: small things of few pixels. */
export function toned(part: Part): Part {
  const t = TONES[part.material];
  const p = TONES.plain;
  return {
    ...part,
    material: 'plain',
    geometry: tint(part.geometry, [t[0] / p[0], t[1] / p[1], t[2] / p[2]]),
  };
}

/** The yard's buildings as a model. `title` is the workshop's. Evidence: `yard-ranges`, `yard-walls`. */
export function rangesModel(
  o: CourtOptions,
  title: StructureModel['title'],
  dimensions: Dimension[],
): StructureModel {
  const court = layCourt(o);
  const halls = [...court.halls.values()];
  return {
    id: `${o.id}-1743`,
    title,
    elements: [
      {
        id: 'ranges',
        title: { en: 'Ranges round the court', 'zh-Hans': '围院的坯房' },
        evidence: 'yard-ranges',
        parts: byMaterial(halls.flatMap((h) => [...h.frame, ...h.roof, ...h.floor])),
      },
      {
        id: 'walls',
        title: { en: 'Walls and door', 'zh-Hans': '院墙与院门' },
        evidence: 'yard-walls',
        parts: byMaterial([...halls.flatMap((h) => h.walls), ...court.walls.flatMap((w) => w.parts)]),
      },
    ],
    dimensions: [...dimensions, ...YARD_DIMENSIONS],
    floors: halls.flatMap((h) => h.floors),
    solids: [...halls.flatMap((h) => h.solids), ...court.walls.flatMap((w) => w.solids)],
    standIn: byMaterial([...halls.flatMap((h) => h.standIn), ...court.walls.flatMap((w) => w.standIn)]),
  };
}

const YARD_DIMENSIONS: Dimension[] = [
  {
    id: 'court-wall',
    title: { en: 'Thickness of the court wall', 'zh-Hans': '院墙厚' },
    metres: WALL.thickness,
    note: 'Conjectured; the enclosing wall of the works is 0.8 m (dig-2021).',
  },
  {
    id: 'court-door',
    title: { en: 'Width of the door to the lane', 'zh-Hans': '院门宽' },
    metres: WALL.doorWidth,
    note: 'Conjectured.',
  },
];
