/**
 * One mesh of the polygons of many tiles. Both sides of a tile's edge see the same ground, but cut it differently: a
 * corner of one may lie in the middle of the other's edge. Such an edge takes the corner in, and the mesh is whole.
 */
import type { TilePolygons } from './navmesh.ts';
import type { Triangles } from './shapes.ts';

/** Metres of height within which two corners at one place are one. */
const STOREY = 0.3;

/** A corner: whole cells east and south, metres of height. */
type Corner = [x: number, y: number, z: number];

/** Corners by place: each taken once. */
function pool() {
  const corners: Corner[] = [];
  const columns = new Map<string, number[]>();
  return {
    corners,
    take([x, y, z]: Corner): number {
      const key = `${x},${z}`;
      let column = columns.get(key);
      if (!column) {
        column = [];
        columns.set(key, column);
      }
      let name = column.find((v) => Math.abs(corners[v]![1] - y) < STOREY);
      if (name === undefined) {
        name = corners.length;
        corners.push([x, y, z]);
        column.push(name);
      }
      return name;
    },
  };
}

/** The line between tiles on which both ends lie: its axis and where, or null. */
function lineOf(a: Corner, b: Corner, tile: number): string | null {
  if (a[0] === b[0] && a[0] % tile === 0) return `x${a[0]}`;
  if (a[2] === b[2] && a[2] % tile === 0) return `z${a[2]}`;
  return null;
}

/** Corners on each line between tiles, in order along it. */
function cornersOnLines(corners: readonly Corner[], tile: number): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  const put = (line: string, v: number) => {
    const list = lines.get(line);
    if (list) list.push(v);
    else lines.set(line, [v]);
  };
  corners.forEach(([x, , z], v) => {
    if (x % tile === 0) put(`x${x}`, v);
    if (z % tile === 0) put(`z${z}`, v);
  });
  for (const [line, list] of lines) {
    const along = line.startsWith('x') ? 2 : 0;
    list.sort((a, b) => corners[a]![along] - corners[b]![along] || a - b);
  }
  return lines;
}

/** Corners that lie on the edge from `a` to `b`, ends left out, in the order in which one passes them. */
function between(a: number, b: number, corners: readonly Corner[], line: string, on: readonly number[]) {
  const along = line.startsWith('x') ? 2 : 0;
  const [from, to] = [corners[a]!, corners[b]!];
  const length = to[along] - from[along];
  const passed = on.filter((v) => {
    const f = (corners[v]![along] - from[along]) / length;
    return f > 0 && f < 1 && Math.abs(from[1] + (to[1] - from[1]) * f - corners[v]![1]) < STOREY;
  });
  return length < 0 ? passed.reverse() : passed;
}

/** Twice the area of a, b, c; whole numbers, so that "on a line" is exact. */
const turn = (a: Corner, b: Corner, c: Corner) =>
  (b[0] - a[0]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[0] - a[0]);

/** Cuts a convex polygon, some corners of which may lie on its edges, into triangles: always the shortest cut. */
function cut(polygon: readonly number[], corners: readonly Corner[], out: number[]): void {
  const left = [...polygon];
  const total = left.reduce(
    (sum, v, i) => sum + turn(corners[left[0]!]!, corners[v]!, corners[left[(i + 1) % left.length]!]!),
    0,
  );
  const way = Math.sign(total);
  while (left.length > 3) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < left.length; i += 1) {
      const [a, b, c] = [-1, 0, 1].map((k) => corners[left[(i + k + left.length) % left.length]!]!) as [
        Corner,
        Corner,
        Corner,
      ];
      if (turn(a, b, c) * way <= 0) continue;
      // What is left must not be a line.
      const rest = left.filter((_, k) => k !== i).map((v) => corners[v]!);
      if (rest.every((r) => turn(rest[0]!, rest[1]!, r) === 0)) continue;
      const length = (a[0] - c[0]) ** 2 + (a[2] - c[2]) ** 2;
      if (length < least) [best, least] = [i, length];
    }
    if (best < 0) return;
    const n = left.length;
    out.push(left[(best + n - 1) % n]!, left[best]!, left[(best + 1) % n]!);
    left.splice(best, 1);
  }
  const [a, b, c] = left.map((v) => corners[v]!) as [Corner, Corner, Corner];
  if (left.length === 3 && turn(a, b, c) !== 0) out.push(...left);
}

/** @param tile cells along a tile; @param cell metres */
export function stitch(tiles: readonly TilePolygons[], tile: number, cell: number): Triangles {
  const { corners, take } = pool();
  const polygons = tiles.flatMap(({ corners: own, polygons: list }) => {
    const names = own.map(take);
    return list.map((polygon) => polygon.map((v) => names[v]!));
  });
  const lines = cornersOnLines(corners, tile);
  const index: number[] = [];
  for (const polygon of polygons) {
    const whole = polygon.flatMap((a, i) => {
      const b = polygon[(i + 1) % polygon.length]!;
      const line = lineOf(corners[a]!, corners[b]!, tile);
      return line ? [a, ...between(a, b, corners, line, lines.get(line)!)] : [a];
    });
    cut(whole, corners, index);
  }
  return { positions: corners.flatMap(([x, y, z]) => [x * cell, y, z * cell]), index };
}
