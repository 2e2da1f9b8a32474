/** The loaded walkable mesh and what stops feet and rays. Filled by `load.ts`, read by whoever moves or aims. */
import { createStore } from 'zustand/vanilla';
import type { Spot, WalkMesh } from './mesh.ts';
import type { RayTree } from './rays.ts';
import { nearest } from './step.ts';

export interface WalkState {
  state: 'waiting' | 'ready' | 'missing';
  mesh: WalkMesh | null;
  /** Floor triangles for the pointer's ray. */
  surface: RayTree | null;
  /** What blocks feet and rays. */
  solid: RayTree | null;
}

export const walk = createStore<WalkState>(() => ({
  state: 'waiting',
  mesh: null,
  surface: null,
  solid: null,
}));

/** How far beyond the mesh a press on the ground is still understood, metres. */
export const LANDING_REACH = 1.5;

/** Where a press on the ground at (x, y, z) leads, into `out`. False if nowhere near enough. */
export function landing(x: number, y: number, z: number, out: Spot): boolean {
  const { mesh } = walk.getState();
  out.triangle = -1;
  return mesh !== null && nearest(mesh, x, y, z, LANDING_REACH, out) <= LANDING_REACH;
}
