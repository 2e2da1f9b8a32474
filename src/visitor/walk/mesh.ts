/**
 * The walkable mesh: where feet may be. Flat arrays and whole numbers, so that a step costs no allocation and the
 * search for a path touches little memory. No three, no React.
 *
 * Written here and not taken from three-pathfinding because that library charges one unit per triangle whatever its
 * size, finds "the nearest triangle" by its centroid and rounds to centimetres: on a mesh fine enough to follow stairs
 * its paths wander, and feet start in the wrong triangle.
 */

/** Something with coordinates in metres; mutated in place by whoever is told to. */
export interface Point {
  x: number;
  y: number;
  z: number;
}

/** A point on the mesh, and the triangle it is on (−1: nowhere). */
export interface Spot extends Point {
  triangle: number;
}

export interface WalkMesh {
  /** x, y, z of each vertex, metres. */
  positions: Float32Array;
  /** Three vertices per triangle, counter-clockwise seen from above. */
  triangles: Uint32Array;
  /** Per triangle and edge (k: from corner k to corner k+1): the triangle across it, or −1 at a border. */
  neighbours: Int32Array;
  /** Per triangle: the number of the island it belongs to. From one to another there is no way. */
  islands: Int32Array;
  /** Columns of `CELL` metres in x and z: triangles overlapping column c are `items[starts[c]…starts[c+1]]`. */
  grid: {
    minX: number;
    minZ: number;
    columns: number;
    rows: number;
    starts: Uint32Array;
    items: Uint32Array;
  };
}

/** Side of a search column, metres. */
export const CELL = 1;

export const spot = (): Spot => ({ x: 0, y: 0, z: 0, triangle: -1 });

export const copySpot = (from: Spot, to: Spot): Spot => {
  to.x = from.x;
  to.y = from.y;
  to.z = from.z;
  to.triangle = from.triangle;
  return to;
};

/** Welds vertices within half a millimetre, so that triangles written apart are neighbours. */
function weld(positions: ArrayLike<number>, index: ArrayLike<number>) {
  const kept: number[] = [];
  /** The latest vertex at a place in plan, and for each vertex the one before it there. */
  const seen = new Map<number, number>();
  const before: number[] = [];
  const renamed = new Int32Array(positions.length / 3).fill(-1);
  const vertexOf = (old: number): number => {
    if (renamed[old]! >= 0) return renamed[old]!;
    const [x, y, z] = [positions[old * 3]!, positions[old * 3 + 1]!, positions[old * 3 + 2]!];
    const level = Math.round(y * 1000);
    const key = Math.round(x * 1000) * 0x4000000 + Math.round(z * 1000);
    const latest = seen.get(key) ?? -1;
    let vertex = latest;
    while (vertex >= 0 && Math.round(kept[vertex * 3 + 1]! * 1000) !== level) vertex = before[vertex]!;
    if (vertex < 0) {
      vertex = before.push(latest) - 1;
      kept.push(x, y, z);
      seen.set(key, vertex);
    }
    renamed[old] = vertex;
    return vertex;
  };
  const triangles: number[] = [];
  for (let i = 0; i + 2 < index.length; i += 3) {
    const [a, b, c] = [vertexOf(index[i]!), vertexOf(index[i + 1]!), vertexOf(index[i + 2]!)];
    if (a === b || b === c || c === a) continue;
    const ux = kept[b * 3]! - kept[a * 3]!;
    const uz = kept[b * 3 + 2]! - kept[a * 3 + 2]!;
    const vx = kept[c * 3]! - kept[a * 3]!;
    const vz = kept[c * 3 + 2]! - kept[a * 3 + 2]!;
    const up = uz * vx - ux * vz;
    // A triangle standing on edge holds no feet; one seen from below is turned over.
    if (Math.abs(up) < 1e-9) continue;
    if (up > 0) triangles.push(a, b, c);
    else triangles.push(a, c, b);
  }
  return { positions: Float32Array.from(kept), triangles: Uint32Array.from(triangles) };
}

function findNeighbours(triangles: Uint32Array): Int32Array {
  const neighbours = new Int32Array(triangles.length).fill(-1);
  const open = new Map<number, number>();
  for (let e = 0; e < triangles.length; e += 1) {
    const t = Math.floor(e / 3);
    const a = triangles[e]!;
    const b = triangles[t * 3 + ((e + 1) % 3)]!;
    const key = Math.min(a, b) * 0x4000000 + Math.max(a, b);
    const other = open.get(key);
    if (other === undefined) {
      open.set(key, e);
    } else {
      neighbours[e] = Math.floor(other / 3);
      neighbours[other] = t;
      open.delete(key);
    }
  }
  return neighbours;
}

function buildGrid(positions: Float32Array, triangles: Uint32Array): WalkMesh['grid'] {
  let [minX, minZ, maxX, maxZ] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    minX = Math.min(minX, positions[i]!);
    maxX = Math.max(maxX, positions[i]!);
    minZ = Math.min(minZ, positions[i + 2]!);
    maxZ = Math.max(maxZ, positions[i + 2]!);
  }
  if (positions.length === 0) [minX, minZ, maxX, maxZ] = [0, 0, 0, 0];
  const columns = Math.floor((maxX - minX) / CELL) + 1;
  const rows = Math.floor((maxZ - minZ) / CELL) + 1;
  // Twice over: how many are in each column, then which.
  const starts = new Uint32Array(columns * rows + 1);
  const each = (visit: (cell: number, t: number) => void) => {
    for (let t = 0; t < triangles.length / 3; t += 1) {
      let [x0, z0, x1, z1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let k = 0; k < 3; k += 1) {
        const v = triangles[t * 3 + k]! * 3;
        x0 = Math.min(x0, positions[v]!);
        x1 = Math.max(x1, positions[v]!);
        z0 = Math.min(z0, positions[v + 2]!);
        z1 = Math.max(z1, positions[v + 2]!);
      }
      for (let r = Math.floor((z0 - minZ) / CELL); r <= Math.floor((z1 - minZ) / CELL); r += 1) {
        for (let c = Math.floor((x0 - minX) / CELL); c <= Math.floor((x1 - minX) / CELL); c += 1) {
          visit(r * columns + c, t);
        }
      }
    }
  };
  each((cell) => {
    starts[cell + 1]! += 1;
  });
  for (let i = 0; i < columns * rows; i += 1) starts[i + 1]! += starts[i]!;
  const items = new Uint32Array(starts[columns * rows]!);
  const filled = starts.slice();
  each((cell, t) => {
    items[filled[cell]!++] = t;
  });
  return { minX, minZ, columns, rows, starts, items };
}

/** Numbers the triangles by what hangs together. */
function findIslands(neighbours: Int32Array): Int32Array {
  const islands = new Int32Array(neighbours.length / 3).fill(-1);
  const open: number[] = [];
  let count = 0;
  for (let first = 0; first < islands.length; first += 1) {
    if (islands[first]! >= 0) continue;
    islands[first] = count;
    open.push(first);
    for (let t = open.pop(); t !== undefined; t = open.pop())
      for (let k = 0; k < 3; k += 1) {
        const next = neighbours[t * 3 + k]!;
        if (next < 0 || islands[next]! >= 0) continue;
        islands[next] = count;
        open.push(next);
      }
    count += 1;
  }
  return islands;
}

/**
 * @param positions x, y, z of each vertex, metres
 * @param index three vertices per triangle
 */
export function buildWalkMesh(positions: ArrayLike<number>, index: ArrayLike<number>): WalkMesh {
  const welded = weld(positions, index);
  const neighbours = findNeighbours(welded.triangles);
  return {
    ...welded,
    neighbours,
    islands: findIslands(neighbours),
    grid: buildGrid(welded.positions, welded.triangles),
  };
}
