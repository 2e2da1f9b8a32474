/**
 * Small motions of whole elements: a boat that rocks, a wheel that turns, a hammer that pounds. The structure's nodes
 * keep still matrices; only the world matrices of the meshes that move are written, and only while they are near.
 */
import { Matrix4, type Mesh, Quaternion, Vector3 } from 'three';
import type { Motion } from '../pack/schema.ts';
import type { PlacedStructure } from './structure.ts';

/** Metres from the eye beyond which a small motion is not seen, and is not made. */
export const MOTION_REACH = 60;

/** A hammer's round: share of it spent rising, and until it has fallen. */
const RISEN = 0.62;
const FALLEN = 0.72;

/** Radians from rest at `time` seconds. */
export function angleAt(
  motion: Pick<Motion, 'kind' | 'degrees' | 'seconds' | 'phase'>,
  time: number,
): number {
  const round = time / motion.seconds + motion.phase;
  const at = round - Math.floor(round);
  const most = (motion.degrees * Math.PI) / 180;
  if (motion.kind === 'turn') return at * 2 * Math.PI;
  if (motion.kind === 'rock') return most * Math.sin(at * 2 * Math.PI);
  if (at < RISEN) return most * (0.5 - 0.5 * Math.cos((at / RISEN) * Math.PI));
  // Falls as things fall, faster and faster.
  return at < FALLEN ? most * (1 - ((at - RISEN) / (FALLEN - RISEN)) ** 2) : 0;
}

interface Mover {
  motion: Motion;
  axis: Vector3;
  /** Where the pivot is on the site. */
  at: Vector3;
  /** From the pivot's frame to the site. */
  toSite: Matrix4;
  meshes: readonly { mesh: Mesh; fromPivot: Matrix4 }[];
}

export interface Motions {
  add: (placed: PlacedStructure) => void;
  remove: (placed: PlacedStructure) => void;
  /** Poses everything that moves within sight of the eye at `time` seconds. Allocates nothing. True if anything moved. */
  step: (time: number, eye: Vector3) => boolean;
}

export function createMotions(): Motions {
  const movers = new Map<PlacedStructure, readonly Mover[]>();
  const turn = new Quaternion();
  const pose = new Matrix4();
  let posed = Number.NaN;
  let moving = false;

  const move = ({ motion, axis, toSite, meshes }: Mover, time: number) => {
    pose.makeRotationFromQuaternion(turn.setFromAxisAngle(axis, angleAt(motion, time))).premultiply(toSite);
    for (let i = 0; i < meshes.length; i += 1)
      meshes[i]!.mesh.matrixWorld.multiplyMatrices(pose, meshes[i]!.fromPivot);
  };

  return {
    add(placed) {
      const found = placed.structure.elements.flatMap(({ id, motion }): Mover[] => {
        if (!motion) return [];
        const toSite = new Matrix4().makeTranslation(...motion.pivot).premultiply(placed.root.matrixWorld);
        const back = toSite.clone().invert();
        const meshes = (placed.elements.get(id) ?? []).map(({ mesh }) => ({
          mesh,
          fromPivot: new Matrix4().multiplyMatrices(back, mesh.matrixWorld),
        }));
        const axis = new Vector3(...motion.axis).normalize();
        if (meshes.length === 0 || axis.lengthSq() === 0) return [];
        return [{ motion, axis, at: new Vector3().setFromMatrixPosition(toSite), toSite, meshes }];
      });
      if (found.length > 0) movers.set(placed, found);
      posed = Number.NaN;
    },
    remove(placed) {
      movers.delete(placed);
    },
    step(time, eye) {
      // Time that stands still moves nothing: reduced motion, or a second look at one frame.
      if (movers.size === 0 || time === posed) return moving && movers.size > 0;
      posed = time;
      moving = false;
      for (const [placed, list] of movers) {
        if (!placed.root.visible) continue;
        for (let i = 0; i < list.length; i += 1) {
          if (list[i]!.at.distanceToSquared(eye) > MOTION_REACH * MOTION_REACH) continue;
          move(list[i]!, time);
          moving = true;
        }
      }
      return moving;
    },
  };
}
