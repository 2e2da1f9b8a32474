/**
 * Setting things out: props are put where they stand, and come back as few parts: merged by material, or instanced
 * where one and the same prop stands often enough for that to pay. Metres, degrees.
 */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { MaterialId } from './materials.ts';
import { merge, place, type Rgb, tint } from './mesh.ts';
import type { Instance, Part, Solid } from './model.ts';

type P3 = readonly [number, number, number];

/** A thing that can be set out: it stands on y = 0 about the origin, its front towards +Z. */
export interface Prop {
  parts: readonly PropPart[];
  /** Width (x), height (y) and depth (z) of the box round it: what `solid` stops feet with. */
  size?: P3;
}

export interface PropPart {
  material: MaterialId;
  geometry: BufferGeometry;
  /** Casts no shade in the bake: things thinner than a ray. */
  noShade?: boolean;
}

export interface Placement {
  /** Where its foot stands. */
  at: P3;
  /** Degrees about +Y, counter-clockwise seen from above: 0 leaves its front towards +Z, 90 turns it towards +X. */
  turn?: number;
  /** Leaning, degrees about its own x and z, after the turn. */
  tilt?: readonly [number, number];
  scale?: number | P3;
}

export interface PutOptions {
  /** Linear RGB multiplied onto the prop's own colours. */
  tint?: Rgb;
  /** It stops feet and rays. Needs the prop's `size`. */
  solid?: boolean;
}

/** The matrix of a placement. */
export function standing(p: Placement): Matrix4 {
  const rad = Math.PI / 180;
  const [tx, tz] = p.tilt ?? [0, 0];
  const q = new Quaternion().setFromEuler(new Euler(tx * rad, (p.turn ?? 0) * rad, tz * rad, 'YXZ'));
  const s = p.scale ?? 1;
  return new Matrix4().compose(
    new Vector3(...p.at),
    q,
    typeof s === 'number' ? new Vector3(s, s, s) : new Vector3(...s),
  );
}

export interface SettingOptions {
  /**
   * A prop is instanced from this many places on (8), if that also saves this many triangles (3000). An instanced
   * part is one draw more; a merged one is bytes.
   */
  places?: number;
  saves?: number;
  /** Moves everything: props are put in a hall's own coordinates, parts and solids come back in the site's. */
  matrix?: Matrix4;
}

interface Put {
  matrix: Matrix4;
  tint?: Rgb;
}

const corners = (geometry: BufferGeometry) => geometry.getIndex()?.count ?? 0;

export class Setting {
  readonly solids: Solid[] = [];
  readonly #options: SettingOptions;
  readonly #puts = new Map<Prop, Put[]>();

  constructor(options: SettingOptions = {}) {
    this.#options = options;
  }

  /** Stands a prop somewhere. Give the same prop object again to have more of it. Returns the setting. */
  put(prop: Prop, where: Matrix4 | Placement, options: PutOptions = {}): this {
    const own = where instanceof Matrix4 ? where.clone() : standing(where);
    const matrix = this.#options.matrix ? this.#options.matrix.clone().multiply(own) : own;
    if (!matrix.elements.every(Number.isFinite)) throw new RangeError('a prop must be put at finite numbers');
    const list = this.#puts.get(prop);
    const put: Put = { matrix, ...(options.tint && { tint: options.tint }) };
    if (list) list.push(put);
    else this.#puts.set(prop, [put]);
    if (options.solid) this.solids.push(solidOf(prop, matrix));
    return this;
  }

  /** How many things stand. */
  get count(): number {
    let n = 0;
    for (const list of this.#puts.values()) n += list.length;
    return n;
  }

  /** Everything put so far: one part per material, and one per instanced prop's material. */
  parts(): Part[] {
    const { places = 8, saves = 3000 } = this.#options;
    const once = new Map<string, { material: MaterialId; noShade: boolean; list: BufferGeometry[] }>();
    const often: Part[] = [];
    for (const [prop, puts] of this.#puts)
      for (const { material, geometry, noShade = false } of prop.parts) {
        if (puts.length >= places && ((puts.length - 1) * corners(geometry)) / 3 >= saves) {
          const instances: Instance[] = puts.map(({ matrix, tint: rgb }) => ({
            matrix,
            ...(rgb && { tint: rgb }),
          }));
          often.push({ material, geometry, instances, ...(noShade && { noShade }) });
          continue;
        }
        const key = `${material}/${noShade}`;
        let bin = once.get(key);
        if (!bin) {
          bin = { material, noShade, list: [] };
          once.set(key, bin);
        }
        for (const { matrix, tint: rgb } of puts) {
          const moved = place(geometry, matrix);
          bin.list.push(rgb ? tint(moved, rgb) : moved);
        }
      }
    const merged = [...once.values()].map(
      ({ material, noShade, list }): Part => ({
        material,
        geometry: merge(list),
        ...(noShade && { noShade }),
      }),
    );
    return [...merged, ...often];
  }
}

function solidOf(prop: Prop, matrix: Matrix4): Solid {
  if (!prop.size) throw new RangeError('a solid prop needs a size');
  const [at, q, s] = [new Vector3(), new Quaternion(), new Vector3()];
  matrix.decompose(at, q, s);
  const x = new Vector3(1, 0, 0).applyQuaternion(q);
  const turn = (Math.atan2(-x.z, x.x) * 180) / Math.PI;
  const size: P3 = [prop.size[0] * Math.abs(s.x), prop.size[1] * Math.abs(s.y), prop.size[2] * Math.abs(s.z)];
  return { centre: [at.x, at.y + size[1] / 2, at.z], size, turn };
}
