/** A press on a hotspot, whatever it came from, and which one is being pointed at. */
import { createStore } from 'zustand/vanilla';
import { openCard } from '../state/visit.ts';

/** The last press; `serial` grows, so that the same hotspot twice is two presses. Audio listens. */
export const presses = createStore<{ hotspot: string | null; serial: number }>(() => ({
  hotspot: null,
  serial: 0,
}));

/** The hotspot under a pointer, a ray or the gaze. */
export const hover = createStore<{ hotspot: string | null }>(() => ({ hotspot: null }));

export const setHover = (hotspot: string | null) => {
  if (hover.getState().hotspot !== hotspot) hover.setState({ hotspot });
};

export function pressHotspot(id: string): void {
  openCard(id);
  presses.setState((s) => ({ hotspot: id, serial: s.serial + 1 }));
}
