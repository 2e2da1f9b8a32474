/** What feet and rays meet: floors, boxes in the way, the vault's inside. */
import { BufferAttribute, BufferGeometry } from 'three';
import type { Solid } from '../../../kit/model.ts';
import { type Point, Surface } from '../../../kit/surface.ts';
import { angleAtHeight, sectionPoint } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';
import { PLANK, plankTop } from './floor.ts';
import { FRONT_REACH } from './front.ts';
import { STEPS, stepTop, topPoint } from './guard.ts';
import type { Column } from './setting.ts';
import {
  CHAMBER,
  DOOR,
  FIREBOX,
  FRONT,
  guardFrame,
  guardHeight,
  OUTLINE_LENGTH,
  sandHeight,
  WAIST,
} from './shape.ts';

function mesh(points: readonly Point[], index: readonly number[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(points.flat()), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
  return geometry;
}

/** A strip of floor along z: left and right edge at each station. Faces up. */
function strip(stations: readonly { z: number; left: number; right: number; y: number }[]): BufferGeometry {
  const points: Point[] = [];
  const index: number[] = [];
  for (const { z, left, right, y } of stations) points.push([left, y, z], [right, y, z]);
  for (let k = 0; k + 1 < stations.length; k += 1) {
    const a = k * 2;
    index.push(a, a + 1, a + 3, a, a + 3, a + 2);
  }
  return mesh(points, index);
}

const inner = (z: number) => CHAMBER.halfWidth(z) - 0.02;

/** Sill, plank, chamber floor, steps and the top of the guard wall. */
export function floors(): BufferGeometry[] {
  const steps: BufferGeometry[] = [];
  for (let k = 0; k < STEPS.count; k += 1) {
    const z0 = STEPS.frontZ - k * STEPS.tread;
    const y = stepTop(k);
    steps.push(
      strip([
        { z: z0, left: STEPS.outerX, right: STEPS.innerX, y },
        { z: z0 - STEPS.tread, left: STEPS.outerX, right: STEPS.innerX, y },
      ]),
    );
  }
  const chamber: { z: number; left: number; right: number; y: number }[] = [];
  for (let k = 0; k <= 12; k += 1) {
    const z = FIREBOX.rear - 0.02 + (-D('chamber-length') - FIREBOX.rear) * (k / 12);
    chamber.push({ z, left: -inner(z), right: inner(z), y: sandHeight(0, z) });
  }
  const top = new Surface();
  top.grid(60, 2, (i, j) => {
    const s = -OUTLINE_LENGTH + 0.5 + ((2 * OUTLINE_LENGTH - 1) * i) / 60;
    return { p: topPoint(s, j / 2), uv: [0, 0] };
  });
  const crown = top.done();
  return [
    strip([
      { z: FRONT + 0.12, left: -DOOR.half, right: DOOR.half, y: 0.02 },
      { z: PLANK.front - 0.01, left: -DOOR.half, right: DOOR.half, y: 0.02 },
    ]),
    strip([
      { z: PLANK.front + 0.02, left: -PLANK.half, right: PLANK.half, y: plankTop(PLANK.front) },
      { z: PLANK.rear, left: -PLANK.half, right: PLANK.half, y: plankTop(PLANK.rear) },
    ]),
    strip(chamber),
    ...steps,
    mesh(pointsOf(crown), [...crown.getIndex()!.array]),
  ];
}

function pointsOf(geometry: BufferGeometry): Point[] {
  const p = geometry.getAttribute('position');
  return Array.from({ length: p.count }, (_, i): Point => [p.getX(i), p.getY(i), p.getZ(i)]);
}

/** Boxes round the kiln: guard wall in pieces, door's cheeks and lintel, pit beside the plank, columns, waist, chimney. */
export function solids(columns: readonly Column[]): Solid[] {
  const list: Solid[] = [];
  const thick = D('guard-wall-thickness') + 0.02;
  const piece = (a: number, b: number) => {
    const p = guardFrame(a, 0.9).o;
    const q = guardFrame(b, 0.9).o;
    const m = guardFrame((a + b) / 2, 1.2, thick / 2);
    const length = Math.hypot(q[0] - p[0], q[2] - p[2]) + 0.08;
    const high = Math.max(guardHeight(a), guardHeight(b)) - 0.3;
    list.push({
      centre: [m.o[0], high / 2, m.o[2]],
      size: [length, high, thick],
      turn: (Math.atan2(-(q[2] - p[2]), q[0] - p[0]) * 180) / Math.PI,
    });
  };
  const pieces = 12;
  for (const side of [-1, 1])
    for (let k = 0; k < pieces; k += 1) {
      const from = FRONT_REACH - 0.6;
      const at = (i: number) => side * (from + (OUTLINE_LENGTH - from) * (i / pieces));
      piece(side < 0 ? at(k + 1) : at(k), side < 0 ? at(k) : at(k + 1));
    }
  for (const side of [-1, 1]) {
    list.push({ centre: [side * 1.18, 0.95, FRONT / 2 + 0.02], size: [1.66, 1.9, FRONT - 0.04] });
    list.push({
      centre: [side * (PLANK.half + 0.62), -0.05, (FIREBOX.front + FIREBOX.rear) / 2],
      size: [1.2, 0.8, FIREBOX.front - FIREBOX.rear],
    });
  }
  list.push({ centre: [0, 2.05, FRONT / 2], size: [0.9, 0.24, FRONT - 0.06] });
  for (const { foot, radius, top } of columns)
    list.push({
      centre: [foot[0], (foot[1] + top) / 2, foot[2]],
      size: [radius * 1.8, top - foot[1], radius * 1.8],
    });
  list.push({ centre: [0.79, 0.3, -2.18], size: [0.32, 0.62, 0.32] });
  list.push({ centre: [1.16, 0.15, -1.88], size: [0.32, 0.32, 0.32] });
  list.push({ centre: [-0.86, 0.15, -1.86], size: [0.32, 0.36, 0.32] });
  list.push({ centre: [-1.18, 0.2, -1.76], size: [0.36, 0.5, 0.76] });
  for (let k = 0; k < STEPS.count; k += 1) {
    const high = Math.max(0.05, stepTop(k) - 0.1);
    list.push({
      centre: [(STEPS.outerX - 2.4) / 2, high / 2, STEPS.frontZ - (k + 0.5) * STEPS.tread],
      size: [-2.4 - STEPS.outerX, high, STEPS.tread],
    });
  }
  list.push({ centre: [0, 1, (WAIST.front + WAIST.rear) / 2 - 0.2], size: [1.5, 2, 1.5] });
  list.push({ centre: [0, 3.5, -D('chimney-behind-door')], size: [1.75, 7, 1.95] });
  return list;
}

/** The vault's inside from below the floor to 2.2 m, and the crown above for the pointer's ray. */
export function blockers(): BufferGeometry[] {
  const out: BufferGeometry[] = [];
  const rows = 14;
  const points: Point[] = [];
  const index: number[] = [];
  const cuts = 9;
  for (let j = 0; j <= rows; j += 1) {
    const z = -(D('chamber-length') * j) / rows;
    const low = angleAtHeight(CHAMBER, z, 0);
    for (let i = 0; i <= cuts; i += 1)
      points.push(sectionPoint(CHAMBER, z, low + (Math.PI - 2 * low) * (i / cuts)));
  }
  for (let j = 0; j < rows; j += 1)
    for (let i = 0; i < cuts; i += 1) {
      const a = j * (cuts + 1) + i;
      const b = a + cuts + 1;
      index.push(a, a + 1, b + 1, a, b + 1, b);
    }
  out.push(mesh(points, index));
  return out;
}
