/** Whether the visitor looks at a point: its direction against the head's. Pure. */
import type { Vec3 } from '../pack/schema.ts';

interface Gaze {
  readonly head: { readonly x: number; readonly y: number; readonly z: number };
  /** Compass heading, degrees. */
  readonly heading: number;
  /** Degrees, up positive. */
  readonly pitch: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Degrees between where the head looks and a point. */
export function degreesOff({ head, heading, pitch }: Gaze, [x, y, z]: Vec3): number {
  const [dx, dy, dz] = [x - head.x, y - head.y, z - head.z];
  const far = Math.hypot(dx, dy, dz);
  if (far < 1e-6) return 0;
  const flat = Math.cos(radians(pitch));
  const along =
    dx * Math.sin(radians(heading)) * flat +
    dy * Math.sin(radians(pitch)) -
    dz * Math.cos(radians(heading)) * flat;
  return (Math.acos(Math.max(-1, Math.min(1, along / far))) * 180) / Math.PI;
}
