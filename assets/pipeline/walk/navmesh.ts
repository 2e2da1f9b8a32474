/**
 * Bakes the walkable mesh with Recast, tile by tile: a site of 300 m in cells of 7 cm is too much for one grid. Done
 * step by step and not with its ready-made generator, because only floors may be walked on here: the generator would
 * also take the flat top of every box for one.
 */
import {
  allocCompactHeightfield,
  allocContourSet,
  allocHeightfield,
  allocPolyMesh,
  buildCompactHeightfield,
  buildContours,
  buildDistanceField,
  buildPolyMesh,
  buildRegions,
  createHeightfield,
  erodeWalkableArea,
  filterLedgeSpans,
  filterWalkableLowHeightSpans,
  freeCompactHeightfield,
  freeContourSet,
  freeHeightfield,
  freePolyMesh,
  init,
  markWalkableTriangles,
  RecastBuildContext,
  type RecastHeightfield,
  type RecastPolyMesh,
  rasterizeTriangles,
  TriangleAreasArray,
  TrianglesArray,
  VerticesArray,
} from 'recast-navigation';
import { joined, type SiteShapes, type Triangles } from './shapes.ts';
import { stitch } from './stitch.ts';
import { type Share, sharesOf } from './tiles.ts';

/** Cells along a tile: 39.2 m. */
const TILE = 560;
/** Cells round a tile that decide what is walkable at its edge; the visitor's radius and three more. */
const BORDER = 6;

/** Metres and degrees. `radius` and `height` are the visitor's, `climb` the highest step. */
export const WALKING = {
  cell: 0.07,
  level: 0.02,
  radius: 0.21,
  height: 1.7,
  climb: 0.22,
  slope: 42,
} as const;

function throwIn(
  context: RecastBuildContext,
  field: RecastHeightfield,
  { positions, index }: Triangles,
  walkable: boolean,
): void {
  const count = index.length / 3;
  if (count === 0) return;
  const vertices = new VerticesArray();
  vertices.copy(positions);
  const triangles = new TrianglesArray();
  triangles.copy(index);
  const areas = new TriangleAreasArray();
  areas.resize(count);
  // Recast's own name for "not to be walked on" is area 0.
  for (let i = 0; i < count; i += 1) areas.set(i, 0);
  const vertexCount = positions.length / 3;
  if (walkable) markWalkableTriangles(context, WALKING.slope, vertices, vertexCount, triangles, count, areas);
  // Areas closer than a step merge into the walkable one; a solid's top must not.
  const merge = walkable ? Math.floor(WALKING.climb / WALKING.level) : 0;
  if (!rasterizeTriangles(context, vertices, vertexCount, triangles, areas, count, field, merge)) {
    throw new Error('Recast could not rasterise the shapes');
  }
  for (const array of [vertices, triangles, areas]) array.destroy();
}

function must(ok: boolean, what: string): void {
  if (!ok) throw new Error(`Recast could not ${what}`);
}

const inCells = (metres: number, size: number) => Math.ceil(metres / size - 1e-6);

/** Polygons of one tile. Corners: whole cells east and south of the site's origin, and metres of height between them. */
export interface TilePolygons {
  corners: [x: number, y: number, z: number][];
  polygons: number[][];
}

/** Recast's name for "no further corner". */
const NONE = 0xffff;

function read(mesh: RecastPolyMesh): TilePolygons {
  const { x, y, z } = mesh.bmin();
  const [left, top] = [Math.round(x / WALKING.cell), Math.round(z / WALKING.cell)];
  const out: TilePolygons = { corners: [], polygons: [] };
  for (let i = 0; i < mesh.nverts(); i += 1)
    out.corners.push([
      left + mesh.verts(i * 3),
      y + (mesh.verts(i * 3 + 1) + 1) * WALKING.level,
      top + mesh.verts(i * 3 + 2),
    ]);
  const most = mesh.nvp();
  for (let i = 0; i < mesh.npolys(); i += 1) {
    const polygon: number[] = [];
    for (let k = 0; k < most; k += 1) {
      const corner = mesh.polys(i * most * 2 + k);
      if (corner === NONE) break;
      polygon.push(corner);
    }
    out.polygons.push(polygon);
  }
  return out;
}

function bakeTile(context: RecastBuildContext, { x, z, floors, solids }: Share): TilePolygons {
  const { cell, level } = WALKING;
  const heights = floors.positions.filter((_, i) => i % 3 === 1);
  const [bottom, top] = heights.reduce(
    ([a, b], y) => [Math.min(a, y), Math.max(b, y)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const corner = (i: number, j: number, y: number): [number, number, number] => [
    (x * TILE + i) * cell,
    y,
    (z * TILE + j) * cell,
  ];
  // A round number of levels, so that both sides of a tile's edge count from the same zero.
  const low = corner(-BORDER, -BORDER, Math.floor(bottom - 0.5));
  const high = corner(TILE + BORDER, TILE + BORDER, top + WALKING.height + 0.5);
  const tall = inCells(WALKING.height, level);
  const climb = Math.floor(WALKING.climb / level);
  const size = TILE + 2 * BORDER;

  const field = allocHeightfield();
  must(createHeightfield(context, field, size, size, low, high, cell, level), 'lay out its grid');
  throwIn(context, field, floors, true);
  throwIn(context, field, solids, false);
  filterLedgeSpans(context, tall, climb, field);
  filterWalkableLowHeightSpans(context, tall, field);

  const compact = allocCompactHeightfield();
  must(buildCompactHeightfield(context, tall, climb, field, compact), 'compact its grid');
  freeHeightfield(field);
  must(erodeWalkableArea(context, inCells(WALKING.radius, cell), compact), 'keep clear of the walls');
  must(buildDistanceField(context, compact), 'measure distances');
  must(buildRegions(context, compact, BORDER, 30, 400), 'find regions');
  const contours = allocContourSet();
  must(buildContours(context, compact, 1, 60, contours, 0), 'trace outlines');
  const polygons = allocPolyMesh();
  must(buildPolyMesh(context, contours, 6, polygons), 'make polygons');
  const result = read(polygons);
  freeCompactHeightfield(compact);
  freeContourSet(contours);
  freePolyMesh(polygons);
  return result;
}

/** Everything that can be stood on, reachable or not. Corners are shared; heights are rough. */
export async function bakeNavmesh({ floors, land, solids }: SiteShapes): Promise<Triangles> {
  const ground = joined(floors, land);
  if (ground.index.length === 0) return { positions: [], index: [] };
  await init();
  const context = new RecastBuildContext();
  const shares = sharesOf(ground, solids, TILE * WALKING.cell, BORDER * WALKING.cell);
  return stitch(
    shares.map((share) => bakeTile(context, share)),
    TILE,
    WALKING.cell,
  );
}
