/** The wood chute: frame of the hole in the loft floor, and its lid. */
import { plank } from '../../../kit/planks.ts';
import type { Random } from '../../../kit/random.ts';
import { type P3, type Skin, turned } from '../../../kit/skin.ts';
import { pole } from '../../../kit/timber.ts';
import { HOUSE } from '../../layout.ts';
import { beamPaint, boardPaint } from './paints.ts';

/** Four squared curbs round the hole, and the lid of boards leaning on the rail: closed when no wood is wanted. */
export function chuteFrame(skin: Skin, random: Random, joistY: number, worn: (p: P3) => number): void {
  const { chute } = HOUSE;
  const paint = () => boardPaint(random.fork('curb'), worn);
  const h = 0.11;
  const curb = (from: P3, to: P3, across: P3, name: string) =>
    plank(skin, {
      from,
      to,
      across,
      width: 0.13,
      thickness: h,
      random: random.fork(name),
      paint: paint(),
      step: 0.3,
    });
  const y = HOUSE.loft.height + h / 2 - 0.01;
  const { minX, maxX, minZ, maxZ } = chute;
  curb([minX - 0.12, y, maxZ], [maxX + 0.14, y, maxZ], [0, 0, 1], 's');
  curb([minX - 0.08, y, minZ], [maxX + 0.1, y, minZ], [0, 0, 1], 'n');
  curb([minX, y + 0.01, minZ + 0.06], [minX, y, maxZ - 0.06], [-1, 0, 0], 'w');
  curb([maxX, y, minZ + 0.06], [maxX, y + 0.01, maxZ - 0.06], [-1, 0, 0], 'e');
  // Trimmers below, so that the cut joists have something to hang from.
  for (const z of [minZ, maxZ]) {
    const own = random.fork(`trim-${z}`);
    pole(skin, [minX - 0.5, joistY, z], [maxX + 0.5, joistY, z], 0.07, own, beamPaint(own, 0.5), {
      grain: 'u',
    });
  }
  // The lid, standing on its edge, leaning north against the rail west of the hole.
  const lean = 68;
  const width = chute.maxX - chute.minX;
  const put = (x: number, up: number, off: number): P3 => {
    const a = (lean * Math.PI) / 180;
    return [
      minX - 0.25 - width / 2 + x,
      HOUSE.loft.height + 0.01 + up * Math.sin(a) + off * Math.cos(a),
      minZ + 0.55 - up * Math.cos(a) + off * Math.sin(a),
    ];
  };
  const boards = 5;
  const tall = maxZ - minZ - 0.28;
  for (let k = 0; k < boards; k += 1) {
    const own = random.fork(`lid-${k}`);
    const up = ((k + 0.5) / boards) * tall;
    const across = sub(put(0, 1, 0), put(0, 0, 0));
    plank(skin, {
      from: put(own.around(-width / 2, 0.03), up, 0),
      to: put(own.around(width / 2, 0.03), up, 0),
      across,
      width: tall / boards - own.between(0.006, 0.02),
      thickness: 0.035,
      random: own,
      paint: boardPaint(own),
    });
  }
  for (const x of [-0.75, 0.7]) {
    const own = random.fork(`batten-${x}`);
    const across = sub(put(1, 0, 0), put(0, 0, 0));
    plank(skin, {
      from: put(x, 0.08, 0.036),
      to: put(x + 0.02, tall - 0.06, 0.036),
      across: [-across[0], -across[1], -across[2]],
      width: 0.1,
      thickness: 0.036,
      random: own,
      paint: boardPaint(own),
    });
  }
  // Two billets left lying on the curb.
  for (const k of [0, 1]) {
    const own = random.fork(`left-${k}`);
    skin.block(
      [0.34, 0.07, 0.08],
      turned(
        [maxX + 0.4, HOUSE.loft.height + 0.035, minZ + 0.5 + k * 0.17],
        own.between(10, 70),
        own.between(0, 30),
      ),
      boardPaint(own),
    );
  }
}

const sub = (a: P3, b: P3): P3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
