/** What the headset's plate shows and where it stands, as it was last drawn: for the probe. Mutable, as the pose is. */
import type { PlateLayout } from './plate.ts';

export const plateNow: {
  shown: PlateLayout | null;
  /** Metres in the site. */
  readonly at: { x: number; y: number; z: number };
} = { shown: null, at: { x: 0, y: 0, z: 0 } };
