/**
 * A hall: four walls of posts and panels under a tiled roof, from a rectangle and a list of walls. Workshops (`rough`)
 * and the undecorated halls and gates of the works (`oiled`) are the same thing differently finished.
 *
 * Form: fact sheet 2.4, 2.5 and 5: post-and-tie frames, undecorated; bays 3.0–3.6 m, depth 6–8 m, eaves 2.6–3.2 m,
 * ridge 4.5–5 m (all modelling choices); walls of waste brick and saggars; plastered bamboo panels; grey butterfly
 * tiles on common rafters. See README.md for an example. Metres.
 */
import type { BufferGeometry, Matrix4 } from 'three';
import type { Mass } from '../pipeline/stage.ts';
import { floor } from './hall/floor.ts';
import { frame, postHalf } from './hall/frame.ts';
import { type HallOptions, type HallPlan, planHall } from './hall/plan.ts';
import { roof } from './hall/roof.ts';
import { standIn } from './hall/stand-in.ts';
import { steppedGables } from './hall/stepped.ts';
import { walls } from './hall/walls.ts';
import type { MaterialId } from './materials.ts';
import { merge, place } from './mesh.ts';
import type { Part, Solid } from './model.ts';
import type { P3, Skin } from './skin.ts';
import type { Skins } from './skins.ts';

export type { HallOptions, WallKind } from './hall/plan.ts';

export interface Hall {
  /** Elements' parts, site coordinates: timber with rafters; tiles; walls with doors and windows; floor, kerb, stones. */
  frame: Part[];
  roof: Part[];
  walls: Part[];
  floor: Part[];
  solids: Solid[];
  floors: BufferGeometry[];
  standIn: Part[];
  mass: (structure: string) => Mass;
  /** From the hall's coordinates (origin: middle of the floor; +Z out of the front, +X to the left of one who looks out). */
  toSite: (x: number, y: number, z: number) => P3;
  matrix: Matrix4;
  /** Axes of posts: lines along the front (x), rows from back to front (z); for placing things between them. */
  lines: readonly number[];
  rows: readonly number[];
}

/** Builds a hall. Throws a RangeError for what cannot be built. Same options, same bytes. */
export function hall(options: HallOptions): Hall {
  const plan = planHall(options);
  const { matrix } = plan;
  const timber = frame(plan);
  const tiles = roof(plan, timber.wood);
  const wall = walls(plan);
  if (plan.o.gable === 'stepped') steppedGables(plan, wall.skins, tiles);
  const ground = floor(plan);
  const part = (material: MaterialId, skin: Skin): Part => ({
    material,
    geometry: place(skin.geometry(), matrix),
  });
  const parts = (skins: Skins): Part[] =>
    skins.parts().map((p) => ({ ...p, geometry: place(p.geometry, matrix) }));
  const bases: Part = { material: 'stone', geometry: place(merge(timber.stone), matrix) };
  return {
    frame: [part(plan.o.finish === 'oiled' ? 'lacquer' : 'board', timber.wood)],
    roof: [part('roof-rows', tiles)],
    walls: parts(wall.skins),
    floor: [...parts(ground.skins), bases],
    solids: [...wall.solids, ...posts(plan), ...ground.solids].map((s) => toSiteSolid(plan, s)),
    floors: ground.walk.map((g) => moved(g, matrix)),
    standIn: parts(standIn(plan)),
    mass: (structure) => massOf(plan, structure),
    toSite: plan.toSite,
    matrix,
    lines: plan.lines,
    rows: plan.rows,
  };
}

/** Position and index only, moved. */
function moved(geometry: BufferGeometry, matrix: Matrix4): BufferGeometry {
  return geometry.clone().applyMatrix4(matrix);
}

function toSiteSolid(plan: HallPlan, s: Solid): Solid {
  const swap = plan.o.faces === 90 || plan.o.faces === 270;
  const [w, h, d] = s.size;
  return { centre: plan.toSite(...s.centre), size: swap ? [d, h, w] : [w, h, d] };
}

/** Posts that stand free: inside, and beside open bays. Those within walls are stopped by the walls. */
function posts(plan: HallPlan): Solid[] {
  const out: Solid[] = [];
  const side = postHalf(plan) * 2;
  plan.lines.forEach((x, i) => {
    plan.rows.forEach((z, j) => {
      const edge = i === 0 || i === plan.lines.length - 1 || j === 0 || j === plan.rows.length - 1;
      if (edge && !besideOpen(plan, x, z)) return;
      out.push({ centre: [x, 1.2, z], size: [side, 2.4, side] });
    });
  });
  return out;
}

const besideOpen = (plan: HallPlan, x: number, z: number): boolean =>
  plan.bays.some(
    (b) =>
      b.kind === 'open' &&
      [b.from, b.to].some(([px, pz]) => Math.abs(px - x) < 0.01 && Math.abs(pz - z) < 0.01),
  );

function massOf(plan: HallPlan, structure: string): Mass {
  const { o } = plan;
  const open = plan.bays.filter((b) => b.kind === 'open' || b.kind === 'low').length;
  return {
    structure,
    ...o.rect,
    foot: o.floor - o.plinth,
    eaves: o.floor + o.eaves,
    ridge: o.floor + o.ridge,
    along: o.faces === 0 || o.faces === 180 ? 'x' : 'z',
    ...(open === plan.bays.length && { open: true }),
  };
}
