/**
 * What stands along the lane between the workshops: saggars waiting to go back to the kilns, broken ones swept into heaps,
 * boards and poles leant against the walls, water jars, grass at the walls' feet. The way itself stays clear.
 */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { merge, place, tint } from '../../kit/mesh.ts';
import type { Instance, StructureModel } from '../../kit/model.ts';
import { basket, broom, carryingPole, ladder, poleLeaning } from '../../kit/props/index.ts';
import { type Random, random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';
import { groundHeight } from '../ground.ts';
import { WAYS } from '../plan.ts';
import { grassElement } from './corners-1743/things.ts';
import { sheetsOf } from './land-1743/shade.ts';
import { at, heap, recast, slab, worn } from './north/forms.ts';
import { bench, jar } from './north/furniture.ts';
import { element } from './north/model.ts';
import { brokenSaggar, openSaggar } from './north/saggar-props.ts';

const LANE = WAYS.midLane;
const MIDDLE = LANE.line[0][0];

/** Where the walls' faces are: the southern courts' stand back further. East of the middle +1, west −1. */
const face = (side: 1 | -1, z: number): number => MIDDLE + side * (z > 6.5 ? 2.5 : 2);
/** Doors of the eastern courts open on the lane: nothing stands before them. Middles, and half of what stays free. */
const DOORS = [47.8, 22.5, -3.5, -29.5, -55.5];
const FREE = 1.5;

interface Spot {
  side: 1 | -1;
  z: number;
  /** From the wall's face, metres. */
  off: number;
}
const spot = ({ side, z, off }: Spot): [number, number, number] => {
  const x = face(side, z) - side * off;
  return [x, groundHeight(x, z), z];
};
/** A thing's back to the wall. */
const backed = (side: 1 | -1) => (side < 0 ? 90 : 270);

/** Planks and old ware boards leant against a wall, backs to −Z. */
function leaningBoards(count: number, rnd: Random): Prop {
  const list: BufferGeometry[] = [];
  for (let k = 0; k < count; k += 1) {
    const l = rnd.between(1.5, 2.15);
    const out = 0.34 + k * 0.045;
    const lean = (Math.atan2(out - 0.06, l) * 180) / Math.PI;
    const board = place(slab(l, 0.028, rnd.between(0.18, 0.27), rnd), at([0, 0, 0], 0, [0, 90]));
    const tone = rnd.between(0.62, 1);
    list.push(
      tint(
        place(
          board,
          at([rnd.around(0, 0.62), l / 2 - 0.02, out / 2], rnd.around(0, 5), [-lean, rnd.around(0, 3)]),
        ),
        [tone, tone * 0.97, tone * 0.92],
      ),
    );
  }
  return { parts: [{ material: 'board', geometry: merge(list) }], size: [1, 1.6, 0.5] };
}

/** Saggars in columns of unequal height along the wall, some askew, the topmost now and then broken. */
function columns(
  set: Setting,
  kinds: readonly Prop[],
  broken: readonly Prop[],
  s: Spot,
  count: number,
  rnd: Random,
): void {
  let along = 0;
  for (let k = 0; k < count; k += 1) {
    const high = 2 + Math.floor(rnd.next() * 4);
    const size = rnd.between(0.82, 1.12);
    const [x, y, z] = spot({ ...s, z: s.z - along, off: s.off + rnd.around(0, 0.05) });
    let lean = 0;
    for (let n = 0; n < high; n += 1) {
      lean += rnd.around(0, 0.012);
      set.put(rnd.pick(kinds), {
        at: [x + lean, y + n * 0.147 * size, z + rnd.around(0, 0.012)],
        turn: rnd.between(0, 360),
        tilt: [rnd.around(0, 1.5), rnd.around(0, 1.5)],
        scale: size * rnd.around(1, 0.02),
      });
    }
    if (rnd.next() < 0.4)
      set.put(rnd.pick(broken), {
        at: [x + lean, y + high * 0.147 * size, z],
        turn: rnd.between(0, 360),
        tilt: [rnd.around(0, 12), rnd.around(0, 12)],
      });
    along += 0.41 * size + rnd.between(0, 0.06);
  }
  const [cx, cy, cz] = spot({ ...s, z: s.z - along / 2 + 0.2 });
  set.solids.push({ centre: [cx, cy + 0.35, cz], size: [0.4, 0.7, along] });
}

/** A swept heap at the wall's foot: crumbs and clay, broken saggars in and round it. */
function waste(set: Setting, broken: readonly Prop[], s: Spot, rnd: Random): void {
  const [x, y, z] = spot(s);
  const r = rnd.between(0.5, 0.75);
  const body = worn(
    place(heap(1, 0.17, rnd, 4, 15), at([0, 0, 0], 0, [0, 0], [0.44, 1, r * 1.5])),
    [0.46, 0.38, 0.31],
    rnd,
    0.2,
  );
  set.put({ parts: [{ material: 'saggar', geometry: body }] }, { at: [x, y - 0.02, z] });
  for (let k = 0; k < 34; k += 1) {
    const a = rnd.between(0, 6.28);
    const q = Math.sqrt(rnd.next()) * 1.15;
    set.put(rnd.pick(broken), {
      at: [
        x + Math.cos(a) * 0.42 * q,
        y + Math.max(0.01, 0.15 * (1 - q) + rnd.between(0, 0.06)),
        z + Math.sin(a) * r * 1.5 * q,
      ],
      turn: rnd.between(0, 360),
      tilt: [rnd.around(0, 75), rnd.around(0, 60)],
      scale: rnd.between(0.4, 1.05),
    });
  }
  set.solids.push({ centre: [x, y + 0.15, z], size: [0.5, 0.5, r * 2.4] });
}

function grass(rnd: Random): Instance[] {
  const out: Instance[] = [];
  const turned = new Quaternion();
  for (let k = 0; k < 260; k += 1) {
    const side = rnd.next() < 0.6 ? -1 : 1;
    const z = rnd.between(-70, 59);
    // In clumps, thinner where feet and doors keep it down.
    if (Math.sin(z * 0.9 + side) + Math.sin(z * 0.37) < rnd.between(-1.2, 0.6)) continue;
    if (side > 0 && DOORS.some((d) => Math.abs(z - d) < FREE)) continue;
    const [x, y] = spot({ side, z, off: rnd.between(0.02, 0.3) });
    const s = rnd.between(0.3, 0.8);
    const g = rnd.between(0.75, 1.1);
    const dry = rnd.next() < 0.35;
    out.push({
      matrix: new Matrix4().compose(
        new Vector3(x, y - 0.01, z),
        turned.setFromEuler(new Euler(0, rnd.between(0, 6.28), 0)),
        new Vector3(s, s * rnd.between(0.6, 1.2), s),
      ),
      tint: dry ? [0.56 * g, 0.47 * g, 0.22 * g] : [0.24 * g, 0.29 * g, 0.1 * g],
    });
  }
  return out;
}

export default function midLane(): StructureModel {
  const rnd = random('mid-lane-1743');
  const set = new Setting({ saves: 1e9 });
  const seed = rnd.fork('saggars');
  const kinds = Array.from({ length: 6 }, () => openSaggar(seed, 0.185, 0.15, 11));
  const broken = Array.from({ length: 7 }, () =>
    brokenSaggar(seed, seed.between(0.15, 0.2), seed.between(0.11, 0.17)),
  );
  const row = (side: 1 | -1, z: number, count: number, off = 0.3) =>
    columns(set, kinds, broken, { side, z, off }, count, rnd.fork(`row/${side}/${z}`));
  const tip = (side: 1 | -1, z: number) =>
    waste(set, broken, { side, z, off: 0.32 }, rnd.fork(`tip/${side}/${z}`));
  const lean = (prop: Prop, side: 1 | -1, z: number, off = 0.1) =>
    set.put(prop, { at: spot({ side, z, off }), turn: backed(side) + rnd.around(0, 4) });
  const stand = (prop: Prop, side: 1 | -1, z: number, off: number, turn = 0) =>
    set.put(prop, { at: spot({ side, z, off }), turn }, { solid: true });

  // From the south end northwards; what is near the places is thick, the rest is what one sees from them.
  row(-1, 55.8, 4);
  row(-1, 55.5, 2, 0.68);
  tip(1, 55.4);
  lean(leaningBoards(4, rnd), -1, 53.0);
  stand(jar(0.34, 0.62, rnd, [0.1, 0.058, 0.03], [0.05, 0.055, 0.045]), 1, 52.9, 0.45);
  stand(jar(0.26, 0.48, rnd, [0.085, 0.05, 0.03]), 1, 52.2, 0.38);
  row(1, 51.3, 3);
  tip(-1, 50.7);
  lean(poleLeaning(rnd, { length: 2.7, lean: 0.4 }), -1, 49.1);
  lean(poleLeaning(rnd, { length: 2.4, lean: 0.36 }), -1, 48.85);
  lean(ladder(rnd, { height: 2.3, out: 0.55 }), -1, 47.6, 0.05);
  stand(bench(1.5, rnd), -1, 45.5, 0.3, 90);
  stand(basket(rnd), -1, 44.2, 0.42, 20);
  lean(broom(rnd), 1, 45.8);
  row(1, 44.9, 5);
  row(-1, 42.9, 3);
  set.put(carryingPole(rnd), { at: spot({ side: 1, z: 40.6, off: 0.55 }), turn: 84 });
  lean(leaningBoards(5, rnd), 1, 38.4);
  tip(-1, 37.6);
  row(-1, 33.9, 4);
  stand(jar(0.36, 0.66, rnd, [0.1, 0.058, 0.03], [0.05, 0.055, 0.045]), 1, 32.6, 0.45);
  row(1, 29.8, 4);
  tip(-1, 27.5);
  lean(leaningBoards(4, rnd), 1, 26.2);
  row(-1, 23.4, 5);
  tip(1, 17.8);
  stand(basket(rnd), -1, 16.2, 0.4);
  lean(poleLeaning(rnd, { length: 2.6 }), -1, 14.8);
  row(1, 12.6, 3);
  row(-1, 10.2, 3);
  // The northern courts leave less room.
  for (const [side, z] of [
    [-1, 2],
    [1, -8.6],
    [-1, -14.2],
    [1, -21.5],
    [-1, -27],
    [-1, -40.5],
    [1, -47],
  ] as const)
    row(side, z, 3, 0.22);

  return {
    id: 'mid-lane-1743',
    title: { en: 'Along the lane between the workshops', 'zh-Hans': '作坊夹道旁' },
    elements: [
      element(
        'along-the-walls',
        'Saggars, boards and jars along the walls',
        '墙根的匣钵、坯板与水缸',
        'works-lane-1743',
        [
          ...recast(set.parts(), { glazed: 'plain', bamboo: 'plain' }),
          // Only for the light: in the middle of the courts' walls, where nobody sees them.
          { material: 'saggar', geometry: sheetsOf(({ from }) => Math.abs(from[0] - MIDDLE) < 4) },
        ],
      ),
      grassElement(grass(rnd.fork('grass')), rnd.fork('tuft')),
    ],
    dimensions: [],
    floors: [],
    solids: set.solids,
  };
}
