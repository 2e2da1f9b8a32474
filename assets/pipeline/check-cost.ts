/** What `site:check` says of a pack's weight and of what a visitor would miss: budgets, floors under places, evidence. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Matrix4, Vector3 } from 'three';
import { type Fault, faultAt, fileFault } from '../../src/pack/fault.ts';
import { siteFiles } from '../../src/pack/files.ts';
import type { Narration, Site } from '../../src/pack/schema.ts';
import { BUDGETS } from './budgets.ts';
import { glbJson } from './glb-json.ts';
import { readGlb } from './models/measure.ts';
import { TO_FILL_IN } from './scan/words.ts';
import type { Triangles } from './walk/shapes.ts';
import { placesOff } from './walk/stage.ts';

const SITE = 'site.json';

/** Files that the server squeezes on the way; the others are as small as they get. */
const SQUEEZED = new Set(['.json', '.glb', '.vtt', '.svg']);

function sent(path: string): number {
  const bytes = readFileSync(path);
  if (!SQUEEZED.has(extname(path))) return bytes.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  return Math.min(bytes.length, brotliCompressSync(bytes, { params }).length);
}

/** Everything that one visitor could fetch: of several files of a sound, the first. */
function fetched(site: Site, narrations: readonly Narration[]): string[] {
  const others = site.sounds.flatMap((sound) => sound.files.slice(1));
  const files = new Set([SITE, ...siteFiles(site).map(({ file }) => file)]);
  for (const other of others) files.delete(other);
  for (const narration of narrations)
    for (const stop of Object.values(narration.stops)) {
      files.add(stop.captions);
      if (stop.files[0]) files.add(stop.files[0]);
    }
  return [...files];
}

/** @param most bytes on the wire */
export function weightFaults(
  pack: string,
  site: Site,
  narrations: readonly Narration[],
  most: number = BUDGETS.wireBytes,
): Fault[] {
  const paths = fetched(site, narrations)
    .map((file) => join(pack, file))
    .filter((path) => existsSync(path));
  const raw = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  if (raw <= most) return [];
  const wire = paths.reduce((sum, path) => sum + sent(path), 0);
  if (wire <= most) return [];
  const [has, may] = [wire, most].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
  return [fileFault(SITE, 'budget', `the whole site is ${has} on the wire; it may be ${may}`)];
}

/** Triangles of a GLB as its accessors say. */
export function trianglesOf(json: ReturnType<typeof glbJson>): number {
  const { meshes = [], accessors = [] } = (json ?? {}) as {
    meshes?: { primitives: { indices?: number; attributes: { POSITION: number } }[] }[];
    accessors?: { count: number }[];
  };
  return meshes
    .flatMap((mesh) => mesh.primitives)
    .reduce((sum, p) => sum + (accessors[p.indices ?? p.attributes.POSITION]?.count ?? 0) / 3, 0);
}

/** Triangles that a stand-in may have for each metre of its longer side. */
const PER_METRE = 5;

function standInFaults(pack: string, site: Site): Fault[] {
  return site.structures.flatMap((structure, s) => {
    const path = structure.standIn ? join(pack, structure.standIn) : '';
    if (!path || !existsSync(path)) return [];
    const triangles = trianglesOf(glbJson(new Uint8Array(readFileSync(path))));
    // A lane or a wall of some hundred metres may have more than a house.
    const { min, max } = structure.bounds ?? { min: [0, 0, 0], max: [0, 0, 0] };
    const long = Math.max(max[0]! - min[0]!, max[2]! - min[2]!);
    const most = Math.max(BUDGETS.standInTriangles, Math.round(long * PER_METRE));
    if (triangles <= most) return [];
    const text = `has ${triangles} triangles; what is seen from afar may have ${most}`;
    return [faultAt({ file: SITE, root: site }, ['structures', s, 'standIn'], 'budget', text)];
  });
}

function evidenceFaults(site: Site): Fault[] {
  const doc = { file: SITE, root: site };
  const bare = site.structures.flatMap((structure, s) =>
    structure.elements.length > 0
      ? []
      : [faultAt(doc, ['structures', s, 'elements'], 'nonsense', 'nothing says on what evidence it stands')],
  );
  const unwritten = site.evidence.flatMap((record, e) =>
    [record.claim, record.reasoning].some((text) =>
      Object.values(text).some((words) => words.startsWith(TO_FILL_IN)),
    )
      ? [
          faultAt(doc, ['evidence', e], 'nonsense', 'has yet to be filled in: it still begins with …', {
            weight: 'warning',
          }),
        ]
      : [],
  );
  return [...bare, ...unwritten];
}

/** The walkable mesh as the app reads it. */
async function walkable(path: string): Promise<Triangles> {
  const out: Triangles = { positions: [], index: [] };
  const glb = await readGlb(new Uint8Array(readFileSync(path)));
  const whole = glb
    .getRoot()
    .listNodes()
    .find((node) => node.getName() === 'walkable');
  const point = new Vector3();
  whole?.traverse((node) => {
    const matrix = new Matrix4().fromArray(node.getWorldMatrix());
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const first = out.positions.length / 3;
      const position = primitive.getAttribute('POSITION')!;
      for (let i = 0; i < position.getCount(); i += 1) {
        point.fromArray(position.getElement(i, [])).applyMatrix4(matrix);
        out.positions.push(point.x, point.y, point.z);
      }
      for (const v of primitive.getIndices()?.getArray() ?? []) out.index.push(first + v);
    }
  });
  return out;
}

async function floorFaults(pack: string, site: Site): Promise<Fault[]> {
  const path = join(pack, site.walk);
  if (!existsSync(path)) return [];
  let mesh: Triangles;
  try {
    mesh = await walkable(path);
  } catch {
    // A file that is no GLB is told of by the validator.
    return [];
  }
  return placesOff(mesh, site.places).map(({ id, metres }) => {
    const p = site.places.findIndex((place) => place.id === id);
    const far = Number.isFinite(metres) ? `${metres.toFixed(1)} m` : 'more than 20 m';
    const text = `there is no floor under it: the nearest is ${far} off`;
    return faultAt({ file: SITE, root: site }, ['places', p, 'position'], 'nonsense', text);
  });
}

export async function costFaults(
  pack: string,
  site: Site,
  narrations: readonly Narration[],
): Promise<Fault[]> {
  return [
    ...weightFaults(pack, site, narrations),
    ...standInFaults(pack, site),
    ...evidenceFaults(site),
    ...(await floorFaults(pack, site)),
  ];
}
