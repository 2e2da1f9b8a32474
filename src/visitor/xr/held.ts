/** What hands hold: the rays out of controllers and bare hands, in the order in which they came. */
import type { Pointer } from '@pmndrs/pointer-events';
import type { Object3D } from 'three';

export interface Held {
  pointer: Pointer;
  /** Where the ray begins, pointing along −Z. Hidden while nobody knows where that is. */
  ray: Object3D;
  /** The controller itself; `null` for a bare hand. */
  body: Object3D | null;
}

/** More than this many at once are not drawn: two controllers and two hands. */
export const HELD_MOST = 4;

export const held: Held[] = [];

/** Adds one; returns how to take it out again. */
export function hold(one: Held): () => void {
  held.push(one);
  return () => {
    held.splice(held.indexOf(one), 1);
  };
}
