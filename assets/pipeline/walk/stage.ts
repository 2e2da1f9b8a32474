/**
 * Stage `walk`: from the coarse shapes of all structures to `walk.glb`, in which visitors walk and pointers aim.
 * Nodes: `walkable` (the mesh feet stay on, only what can be reached from the start), `surface` (floors for the
 * pointer's ray), `solid` (what stops feet and rays).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BufferGeometry, Matrix4 } from 'three';
import type { Place } from '../../../src/pack/schema.ts';
import { buildWalkMesh, spot } from '../../../src/visitor/walk/mesh.ts';
import { nearest } from '../../../src/visitor/walk/step.ts';
import type { StructureModel } from '../../kit/model.ts';
import { tidy } from '../closure.ts';
import { modelOf } from '../models/built.ts';
import { elementPoints, readGlb } from '../models/measure.ts';
import { SCAN_FILES, scansOf } from '../scan/source.ts';
import type { Stage, StageContext } from '../stage.ts';
import { flip } from './flip.ts';
import { bakeNavmesh, WALKING } from './navmesh.ts';
import { refine } from './refine.ts';
import { gatherShapes, joined, type SiteShapes, type Triangles } from './shapes.ts';
import { thin } from './thin.ts';
import { lift, reachable } from './tidy.ts';
import { simplify, writeWalk } from './write.ts';

/** Metres by which rays may miss the drawn floor or wall; metres a place may lie off the mesh. */
const RAY_ERROR = { floor: 0.02, land: 0.15, solid: 0.04 } as const;
const PLACE_REACH = 0.75;

/** The mesh that can be reached from `start` or from one of the other places, with heights of the floor. */
export async function bakeWalkable(
  shapes: SiteShapes,
  start: readonly [number, number, number],
  others: readonly (readonly [number, number, number])[] = [],
): Promise<Triangles> {
  const mesh = await bakeNavmesh(shapes);
  lift(mesh, shapes);
  return thin(flip(refine(flip(reachable(mesh, start, others)), shapes)));
}

/** Places whose feet are not on the mesh, with the distance in metres. */
export function placesOff(mesh: Triangles, places: readonly Place[]): { id: string; metres: number }[] {
  const built = buildWalkMesh(mesh.positions, mesh.index);
  const at = spot();
  return places
    .map(({ id, position }) => ({ id, metres: nearest(built, ...position, 20, at) }))
    .filter(({ metres }) => metres > PLACE_REACH);
}

function build(context: StageContext): StructureModel[] {
  return context.source.structures.flatMap((source) => {
    try {
      return [modelOf(source)];
    } catch (error) {
      // One broken structure costs itself: the rest of the site can still be walked.
      context.log(`walk: ${source.id} is left out: ${(error as Error).message}`);
      return [];
    }
  });
}

/** Scans that stop feet and rays: by the triangles of their stand-ins. */
async function scanned({ root, sources }: StageContext): Promise<StructureModel[]> {
  const blocking = scansOf(root, sources).filter(({ scan }) => scan.blocks);
  return Promise.all(
    blocking.map(async ({ scan, folder }): Promise<StructureModel> => {
      const glb = await readGlb(await readFile(join(folder, SCAN_FILES.standIn)));
      const points = elementPoints(glb, `${scan.id}--far`);
      const turn = new Matrix4().makeRotationY((-scan.heading * Math.PI) / 180).setPosition(...scan.position);
      const primitives = glb
        .getRoot()
        .listMeshes()
        .flatMap((mesh) => mesh.listPrimitives());
      const index: number[] = [];
      let first = 0;
      for (const primitive of primitives) {
        for (const v of primitive.getIndices()!.getArray()!) index.push(first + v);
        first += primitive.getAttribute('POSITION')!.getCount();
      }
      const blocker = new BufferGeometry().setFromPoints(points).applyMatrix4(turn).setIndex(index);
      const { id, title } = scan;
      return { id, title, elements: [], dimensions: [], floors: [], solids: [], blockers: [blocker] };
    }),
  );
}

/** Structures whose floors are open land: those whose light is coarse. */
const landOf = ({ source }: StageContext) =>
  new Set(source.structures.filter(({ light }) => light === 'coarse').map(({ id }) => id));

async function run(context: StageContext): Promise<void> {
  const { manifest } = context.source;
  const start = manifest.places.find((place) => place.id === manifest.start.place);
  if (!start) throw new Error(`there is no place \`${manifest.start.place}\` to start from`);
  const begun = performance.now();
  const shapes = gatherShapes([...build(context), ...(await scanned(context))], landOf(context));
  const walkable = await bakeWalkable(
    shapes,
    start.position,
    manifest.places.map((place) => place.position),
  );
  for (const { id, metres } of placesOff(walkable, manifest.places)) {
    const far = Number.isFinite(metres) ? `${metres.toFixed(2)} m` : 'more than 20 m';
    context.log(`walk: place \`${id}\` is ${far} from anywhere one can walk to`);
  }
  const parts = {
    walkable,
    surface: joined(
      await simplify(shapes.floors, RAY_ERROR.floor),
      await simplify(shapes.land, RAY_ERROR.land),
    ),
    solid: await simplify(shapes.solids, RAY_ERROR.solid),
  };
  const bytes = await writeWalk(parts);
  const file = join(context.pack, 'walk.glb');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const counts = Object.entries(parts).map(([name, { index }]) => `${name} ${index.length / 3}`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  context.log(`    triangles: ${counts.join(', ')}; ${(bytes.length / 1000).toFixed(0)} kB, ${seconds} s`);
}

const CODE = [
  'stage',
  'shapes',
  'navmesh',
  'tiles',
  'stitch',
  'tidy',
  'refine',
  'heights',
  'thin',
  'write',
].map((name) => `assets/pipeline/walk/${name}.ts`);

export const stage: Stage = {
  id: 'walk',
  follows: true,
  title: 'Walkable mesh',
  units: async (context) => [
    {
      id: 'walk',
      inputs: [
        ...CODE,
        ...context.source.structures.map((source) => source.file),
        ...scansOf(context.root, context.sources).flatMap(({ folder }) =>
          [SCAN_FILES.entry, SCAN_FILES.standIn].map((name) => tidy(context.root, join(folder, name))),
        ),
      ],
      salt: {
        ...WALKING,
        start: context.source.manifest.start.place,
        places: context.source.manifest.places,
        land: [...landOf(context)],
      },
      outputs: ['walk.glb'],
      run: () => run(context),
    },
  ],
};
