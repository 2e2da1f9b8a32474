/** A wish to look at something (a hotspot focused by keyboard). On the desktop only: in a headset nothing turns the head. */
import { createStore } from 'zustand/vanilla';
import type { Vec3 } from '../pack/schema.ts';

export const lookWish = createStore<{ at: Vec3 | null; serial: number }>(() => ({ at: null, serial: 0 }));

export const lookAtPoint = (at: Vec3) => lookWish.setState((s) => ({ at, serial: s.serial + 1 }));
