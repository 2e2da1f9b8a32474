/** The mark on the ground: where a press would lead. Mutable, read once a frame by the one who draws it. */
export interface GroundMark {
  x: number;
  y: number;
  z: number;
  /** `go`: a press leads here. `no`: it leads nowhere. `way`: somebody is on the way here. */
  kind: 'none' | 'go' | 'no' | 'way';
}

/** While a hand aims a throw, pointing rays leave the mark alone. */
export const aiming = { held: false };

export const mark: GroundMark = { x: 0, y: 0, z: 0, kind: 'none' };

/** @returns true if it changed, so that whoever draws on demand knows */
export function setMark(kind: GroundMark['kind'], x = 0, y = 0, z = 0): boolean {
  if (kind === 'none' && mark.kind === 'none') return false;
  if (kind === mark.kind && x === mark.x && y === mark.y && z === mark.z) return false;
  mark.kind = kind;
  mark.x = x;
  mark.y = y;
  mark.z = z;
  return true;
}
