/** The site's shapes shared out over square tiles. Pure. */
import { compact, type Triangles } from './shapes.ts';

export interface Share {
  /** Number of the tile east and south of the one whose north-west corner is the site's origin. */
  x: number;
  z: number;
  floors: Triangles;
  solids: Triangles;
}

/** Triangles (by number) that touch each tile or the border round it. Keys are `x,z`. */
function touching({ positions: p, index }: Triangles, side: number, border: number): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [index[t]! * 3, index[t + 1]! * 3, index[t + 2]! * 3];
    const from = (axis: number) =>
      Math.floor((Math.min(p[a + axis]!, p[b + axis]!, p[c + axis]!) - border) / side);
    const to = (axis: number) =>
      Math.floor((Math.max(p[a + axis]!, p[b + axis]!, p[c + axis]!) + border) / side);
    for (let x = from(0); x <= to(0); x += 1)
      for (let z = from(2); z <= to(2); z += 1) {
        const list = out.get(`${x},${z}`);
        if (list) list.push(t);
        else out.set(`${x},${z}`, [t]);
      }
  }
  return out;
}

/** Those triangles alone, named by the place of their first corner in the index. */
const pick = ({ positions, index }: Triangles, triangles: readonly number[]): Triangles =>
  compact({ positions, index: triangles.flatMap((t) => [index[t]!, index[t + 1]!, index[t + 2]!]) });

/** Tiles of `side` metres that have a floor, north to south and west to east, each with what lies within `border` of it. */
export function sharesOf(floors: Triangles, solids: Triangles, side: number, border: number): Share[] {
  const below = touching(floors, side, border);
  const beside = touching(solids, side, border);
  const tiles = [...below.keys()].map((key) => key.split(',').map(Number) as [number, number]);
  tiles.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return tiles.map(([x, z]) => ({
    x,
    z,
    floors: pick(floors, below.get(`${x},${z}`)!),
    solids: pick(solids, beside.get(`${x},${z}`) ?? []),
  }));
}
