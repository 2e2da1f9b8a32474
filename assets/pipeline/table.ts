/** The table at the end of `site:build`: what each structure is, weighs and took. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { trianglesOf } from './check-cost.ts';
import { glbJson } from './glb-json.ts';

interface Row {
  name: string;
  triangles: string;
  primitives: string;
  kilobytes: string;
  far: string;
  seconds: string;
}

interface Gltf {
  meshes?: { primitives: { indices?: number }[] }[];
  nodes?: {
    mesh?: number;
    extensions?: { EXT_mesh_gpu_instancing?: { attributes: Record<string, number> } };
  }[];
  accessors?: { count: number }[];
}

/** Triangles as drawn, instances set out, and draw calls. */
export function drawnOf(json: Gltf): { triangles: number; primitives: number } {
  let [triangles, primitives] = [0, 0];
  for (const { mesh, extensions } of json.nodes ?? []) {
    if (mesh === undefined) continue;
    const batch = extensions?.EXT_mesh_gpu_instancing?.attributes;
    const times = batch ? (json.accessors?.[Object.values(batch)[0]!]?.count ?? 1) : 1;
    for (const { indices } of json.meshes?.[mesh]?.primitives ?? []) {
      primitives += 1;
      triangles += ((json.accessors?.[indices ?? -1]?.count ?? 0) / 3) * times;
    }
  }
  return { triangles, primitives };
}

const kB = (bytes: number) => (bytes / 1000).toFixed(0);

/** @param seconds by unit, of those that were made now */
export function buildTable(pack: string, seconds: ReadonlyMap<string, number>): string[] {
  const path = join(pack, 'site.json');
  if (!existsSync(path)) return [];
  const { structures = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
    structures?: { id: string; model: string; standIn?: string }[];
  };
  const sums = { triangles: 0, primitives: 0, bytes: 0, far: 0 };
  const rows = structures.flatMap(({ id, model, standIn }): Row[] => {
    const file = join(pack, model);
    if (!existsSync(file)) return [];
    const data = new Uint8Array(readFileSync(file));
    const { triangles, primitives } = drawnOf((glbJson(data) ?? {}) as Gltf);
    const far = standIn && existsSync(join(pack, standIn)) ? join(pack, standIn) : null;
    const spent = seconds.get(`model/${id}`) ?? seconds.get(`scan/${id}`);
    sums.triangles += triangles;
    sums.primitives += primitives;
    sums.bytes += data.length;
    sums.far += far ? statSync(far).size : 0;
    return [
      {
        name: id,
        triangles: String(triangles),
        primitives: String(primitives),
        kilobytes: kB(data.length),
        far: far
          ? `${trianglesOf(glbJson(new Uint8Array(readFileSync(far))))} / ${kB(statSync(far).size)}`
          : '–',
        seconds: spent === undefined ? '' : spent.toFixed(1),
      },
    ];
  });
  const head: Row = {
    name: 'structure',
    triangles: 'triangles',
    primitives: 'primitives',
    kilobytes: 'kB',
    far: 'far / kB',
    seconds: 'seconds',
  };
  const whole: Row = {
    name: `${rows.length} structures`,
    triangles: String(sums.triangles),
    primitives: String(sums.primitives),
    kilobytes: kB(sums.bytes),
    far: kB(sums.far),
    seconds: '',
  };
  const all = [head, ...rows, whole];
  const wide = (key: keyof Row) => Math.max(...all.map((row) => row[key].length));
  const columns = ['triangles', 'primitives', 'kilobytes', 'far', 'seconds'] as const;
  return all.map((row) =>
    [row.name.padEnd(wide('name')), ...columns.map((key) => row[key].padStart(wide(key)))]
      .join('  ')
      .trimEnd(),
  );
}
