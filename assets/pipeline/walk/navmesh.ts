/**
 * Bakes the walkable mesh with Recast. Done step by step and not with its ready-made generator, because only floors
 * may be walked on here: the generator would also take the flat top of every box for one.
 */
import {
  allocCompactHeightfield,
  allocContourSet,
  allocHeightfield,
  allocPolyMesh,
  allocPolyMeshDetail,
  buildCompactHeightfield,
  buildContours,
  buildDistanceField,
  buildPolyMesh,
  buildPolyMeshDetail,
  buildRegions,
  calcGridSize,
  createHeightfield,
  erodeWalkableArea,
  filterLedgeSpans,
  filterWalkableLowHeightSpans,
  freeCompactHeightfield,
  freeContourSet,
  freeHeightfield,
  freePolyMesh,
  freePolyMeshDetail,
  init,
  markWalkableTriangles,
  RecastBuildContext,
  type RecastHeightfield,
  type RecastPolyMeshDetail,
  rasterizeTriangles,
  TriangleAreasArray,
  TrianglesArray,
  VerticesArray,
} from 'recast-navigation';
import type { SiteShapes, Triangles } from './shapes.ts';

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

/** The detail mesh: polygons cut into triangles that follow the floor. Vertices of neighbours are not yet shared. */
function triangles(detail: RecastPolyMeshDetail): Triangles {
  const out: Triangles = { positions: [], index: [] };
  for (let i = 0; i < detail.nverts() * 3; i += 1) out.positions.push(detail.verts(i));
  for (let m = 0; m < detail.nmeshes(); m += 1) {
    const firstVertex = detail.meshes(m * 4);
    const firstTriangle = detail.meshes(m * 4 + 2);
    for (let t = 0; t < detail.meshes(m * 4 + 3); t += 1) {
      for (let k = 0; k < 3; k += 1) out.index.push(firstVertex + detail.tris((firstTriangle + t) * 4 + k));
    }
  }
  return out;
}

/** Everything that can be stood on, reachable or not. */
export async function bakeNavmesh({ floors, solids }: SiteShapes): Promise<Triangles> {
  if (floors.index.length === 0) return { positions: [], index: [] };
  await init();
  const { cell, level } = WALKING;
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < floors.positions.length; i += 1) {
    low[i % 3] = Math.min(low[i % 3]!, floors.positions[i]!);
    high[i % 3] = Math.max(high[i % 3]!, floors.positions[i]!);
  }
  low[1] -= 0.5;
  high[1] += WALKING.height + 0.5;
  const inCells = (metres: number, size: number) => Math.ceil(metres / size - 1e-6);
  const tall = inCells(WALKING.height, level);
  const climb = Math.floor(WALKING.climb / level);

  const context = new RecastBuildContext();
  const field = allocHeightfield();
  const size = calcGridSize(low, high, cell);
  must(
    createHeightfield(context, field, size.width, size.height, low, high, cell, level),
    'lay out its grid',
  );
  throwIn(context, field, floors, true);
  throwIn(context, field, solids, false);
  filterLedgeSpans(context, tall, climb, field);
  filterWalkableLowHeightSpans(context, tall, field);

  const compact = allocCompactHeightfield();
  must(buildCompactHeightfield(context, tall, climb, field, compact), 'compact its grid');
  freeHeightfield(field);
  must(erodeWalkableArea(context, inCells(WALKING.radius, cell), compact), 'keep clear of the walls');
  must(buildDistanceField(context, compact), 'measure distances');
  must(buildRegions(context, compact, 0, 30, 400), 'find regions');
  const contours = allocContourSet();
  must(buildContours(context, compact, 1, 60, contours, 0), 'trace outlines');
  const polygons = allocPolyMesh();
  must(buildPolyMesh(context, contours, 6, polygons), 'make polygons');
  const detail = allocPolyMeshDetail();
  must(buildPolyMeshDetail(context, polygons, compact, 0.9, 0.04, detail), 'follow the floor');
  const result = triangles(detail);
  freeCompactHeightfield(compact);
  freeContourSet(contours);
  freePolyMesh(polygons);
  freePolyMeshDetail(detail);
  return result;
}
