/** Keeps baked light between runs, under a hash of everything that decided it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { BufferAttribute, BufferGeometry } from 'three';
import { MATERIALS, TONES } from '../../kit/materials.ts';
import type { StructureModel } from '../../kit/model.ts';
import type { LitStructure } from '../models/lit.ts';
import type { BakeOptions } from './bake.ts';

/** Raise when the baker's results change. */
const BAKER = 8;

/** Hash of all geometry, placement, tints, and options. */
export function groupKey(models: readonly StructureModel[], options: BakeOptions): string {
  const { log: _, threads: __, ...rest } = options;
  const hash = createHash('sha256').update(JSON.stringify([BAKER, rest]));
  for (const model of models)
    for (const element of model.elements) {
      hash.update(
        JSON.stringify([model.id, element.id, element.when ?? null, ...(element.hidden ? ['hidden'] : [])]),
      );
      for (const part of element.parts) {
        const { alpha = 'opaque' } = MATERIALS[part.material] as { alpha?: string };
        hash.update(JSON.stringify([part.material, TONES[part.material], alpha, part.noShade ?? false]));
        for (const name of ['position', 'normal', 'color']) {
          const attribute = part.geometry.getAttribute(name);
          if (attribute) hash.update(new Uint8Array(attribute.array.buffer));
        }
        const index = part.geometry.getIndex();
        if (index) hash.update(new Uint8Array(index.array.buffer));
        for (const { matrix, tint } of part.instances ?? [])
          hash.update(JSON.stringify([matrix.elements, tint]));
      }
    }
  return hash.digest('hex').slice(0, 24);
}

interface Kept {
  /** Arrays of each non-instanced geometry, and the light, in the order of structures, elements, parts. */
  parts: {
    attributes: Record<string, { array: Float32Array; size: number }> | null;
    index: Uint32Array | null;
    light: Uint8Array | null;
    instanceLight: Uint8Array | null;
  }[];
}

export function keep(folder: string, key: string, structures: readonly LitStructure[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const parts = structures.flatMap((s) => s.elements).flatMap((e) => e.parts);
  const kept: Kept = {
    parts: parts.map((part) => ({
      attributes: part.instances
        ? null
        : Object.fromEntries(
            Object.entries(part.geometry.attributes).map(([name, a]) => [
              name,
              { array: Float32Array.from(a.array as ArrayLike<number>), size: a.itemSize },
            ]),
          ),
      index: part.instances ? null : Uint32Array.from(part.geometry.getIndex()?.array ?? []),
      light: part.light ?? null,
      instanceLight: part.instanceLight ?? null,
    })),
  };
  writeFileSync(join(folder, `${key}.bin`), serialize(kept));
}

/** The light kept under this key put back on the models, or null. */
export function recall(
  folder: string,
  key: string,
  models: readonly StructureModel[],
): LitStructure[] | null {
  const file = join(folder, `${key}.bin`);
  if (!existsSync(file)) return null;
  const { parts } = deserialize(readFileSync(file)) as Kept;
  let at = 0;
  return models.map((model) => ({
    id: model.id,
    elements: model.elements.map((element) => ({
      id: element.id,
      parts: element.parts.map((part) => {
        const kept = parts[at++]!;
        let { geometry } = part;
        if (kept.attributes) {
          geometry = new BufferGeometry();
          for (const [name, { array, size }] of Object.entries(kept.attributes))
            geometry.setAttribute(name, new BufferAttribute(array, size));
          if (kept.index!.length > 0) geometry.setIndex(new BufferAttribute(kept.index!, 1));
        }
        return {
          material: part.material,
          geometry,
          ...(kept.light ? { light: kept.light } : {}),
          ...(part.instances ? { instances: part.instances } : {}),
          ...(kept.instanceLight ? { instanceLight: kept.instanceLight } : {}),
        };
      }),
    })),
  }));
}
