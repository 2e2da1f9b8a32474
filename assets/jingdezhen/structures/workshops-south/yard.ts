/** Setting a yard's things out in its own coordinates, and giving them as few parts. */
import type { MaterialId } from '../../../kit/materials.ts';
import { lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { type Random, random } from '../../../kit/random.ts';
import { type Prop, Setting } from '../../../kit/setting.ts';
import { byMaterial, type Court, FLOOR, toned } from './ranges.ts';
import { at, IRON, Pile, stick, worn } from './shapes.ts';

interface Put {
  turn?: number;
  tilt?: readonly [number, number];
  scale?: number | readonly [number, number, number];
  tint?: Rgb;
  solid?: boolean;
  /** Height above the floor or the ground. */
  y?: number;
}

/** One element's things. `u`, `v` are the court's coordinates (see ranges.ts); degrees. */
export class Yard {
  readonly set: Setting;
  readonly random: Random;
  readonly #court: Court;

  constructor(court: Court, seed: string, options: ConstructorParameters<typeof Setting>[0] = {}) {
    this.#court = court;
    this.set = new Setting(options);
    this.random = random(seed);
  }

  /** On a range's floor. */
  floor(prop: Prop, u: number, v: number, o: Put = {}): this {
    return this.#put(prop, this.#court.floor(u, v, o.y), o);
  }

  /** On the court's ground. */
  ground(prop: Prop, u: number, v: number, o: Put = {}): this {
    return this.#put(prop, this.#court.ground(u, v, o.y), o);
  }

  #put(prop: Prop, where: readonly [number, number, number], o: Put): this {
    this.set.put(
      prop,
      {
        at: where,
        ...(o.turn !== undefined && { turn: o.turn }),
        ...(o.tilt && { tilt: o.tilt }),
        ...(o.scale !== undefined && { scale: o.scale }),
      },
      { ...(o.tint && { tint: o.tint }), ...(o.solid && { solid: true }) },
    );
    return this;
  }

  /** Something solid that is no prop's own box: middle, on the floor. */
  block(u: number, v: number, size: readonly [number, number, number], turn = 0): this {
    const [x, y, z] = this.#court.floor(u, v);
    this.set.solids.push({ centre: [x, y - FLOOR + size[1] / 2, z], size, turn });
    return this;
  }

  /** Parts, with the given materials' things drawn in `plain` in their mean tone: small things of few pixels. */
  parts(fold: readonly MaterialId[] = ['bamboo']): Part[] {
    const given = this.set.parts().map((p) => (fold.includes(p.material) && !p.instances ? toned(p) : p));
    return byMaterial(given);
  }

  get solids(): Solid[] {
    return this.set.solids;
  }
}

/**
 * A small oil lamp: a dish with a wick on an iron bracket that goes to −Z. The light is at the origin, a hand above the
 * drawn flame, so that the dish does not stand in its way.
 */
export function oilLamp(rnd: Random): Prop {
  const pile = new Pile();
  pile.add('plain', worn(stick([0, -0.05, 0], [0, -0.03, -0.22], 0.008, rnd, 4), IRON, rnd));
  pile.add(
    'plain',
    worn(
      place(
        lathe(
          [
            [0.02, 0],
            [0.065, 0.03],
            [0.058, 0.032],
            [0, 0.012],
          ],
          9,
        ),
        at([0, -0.05, 0]),
      ),
      [0.12, 0.065, 0.04],
      rnd,
    ),
  );
  pile.add(
    'plain',
    tint(
      place(
        lathe(
          [
            [0.004, 0],
            [0.007, 0.012],
            [0, 0.03],
          ],
          5,
        ),
        at([0.04, -0.02, 0]),
      ),
      [1, 0.8, 0.45],
    ),
  );
  return new Pile().put(pile.done(), at([0, -0.13, 0])).done();
}
