/** The private kilns' side of the lane: guard wall of waste saggars with gates, kiln houses, chimneys, sheds. */

import type { BufferGeometry } from 'three';
import { Matrix4 } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { range } from '../../../kit/roofscape.ts';
import { rubbleWall } from '../../../kit/rubble-wall.ts';
import { soup } from '../../../kit/soup.ts';
import { fbm, noise } from '../../../kit/terrain.ts';
import { groundHeight } from '../../ground.ts';
import { OUTSIDE } from '../../plan.ts';
import type { Pots } from '../land-1743/pots.ts';
import { type Chimney, kilnHouse } from '../town-1743/roofs.ts';

const { westLane, privateKilns } = OUTSIDE;
export const GUARD = { thickness: 0.6, height: 2.5, top: 160 } as const;

/** Gates in the guard wall: their middles. */
export const GATES_Z = [-96, -58, -14, 21, 62, 104, 141] as const;
const GATE_WIDTH = 2;

/** Stretches between the gates, south to north. */
function spans(): [number, number][] {
  const cuts = [...GATES_Z].reverse();
  const out: [number, number][] = [];
  let from: number = GUARD.top;
  for (const z of cuts) {
    out.push([from, z + GATE_WIDTH / 2]);
    from = z - GATE_WIDTH / 2;
  }
  out.push([from, westLane.minZ]);
  return out;
}

export function guardWall(pots: Pots): Solid[] {
  const solids: Solid[] = [];
  spans().forEach(([z0, z1], k) => {
    const rise = fbm(`guard/${k}`, 3);
    const wall = rubbleWall({
      // Seen from the lane, looking west: left is south.
      from: [westLane.minX, z0],
      to: [westLane.minX, z1],
      thickness: GUARD.thickness,
      height: (s) => westLane.y + GUARD.height + 0.3 * rise(s / 6, 0),
      ground: () => westLane.y - 0.05,
      seed: random(`guard/${k}`),
      coarse: 1.3,
      step: 1.5,
      sparse: (up) => 0.5 + 0.16 * up,
      back: true,
    });
    pots.add('saggar-wall', wall.skin);
    pots.add('saggar', wall.pieces);
    pots.add('tile', wall.cap);
    solids.push({
      centre: [westLane.minX - GUARD.thickness / 2, westLane.y + 1.8, (z0 + z1) / 2],
      size: [GUARD.thickness + 0.24, 4.5, Math.abs(z1 - z0)],
    });
  });
  const seed = random('guard/gates');
  for (const z of GATES_Z) {
    const frame = new Matrix4()
      .makeTranslation(westLane.minX - 0.3, westLane.y, z)
      .multiply(new Matrix4().makeRotationY(Math.PI / 2));
    const tone = (g: number): Rgb => [g, g * 0.93, g * 0.85];
    for (const s of [-1, 1]) {
      pots.block('board', frame, [(s * GATE_WIDTH) / 2, -0.1, 0.12], [0.22, 2.5, 0.22], tone(0.7), {
        bevel: 0.02,
      });
      const n = 4;
      for (let k = 0; k < n; k += 1)
        pots.block(
          'board',
          frame,
          [s * ((GATE_WIDTH / 2 - 0.1) * ((k + 0.5) / n)), 0.06, 0.05 + seed.around(0, 0.01)],
          [0.21, 2.1, 0.05],
          tone(seed.between(0.6, 0.95)),
        );
    }
    pots.block('board', frame, [0, 2.2, 0.1], [GATE_WIDTH + 0.5, 0.24, 0.24], tone(0.75), { bevel: 0.02 });
    // Its little roof.
    const roof = soup();
    for (const side of [1, -1])
      roof.patch(16, 1, (i, j) => {
        const t = side > 0 ? i / 16 : 1 - i / 16;
        return {
          p: [-1.5 + 3 * t, 2.62 + (j ? 0.42 : 0) + (i % 2 ? 0.03 : -0.02), side * (j ? 0 : 0.75)],
          uv: [t * 3, j],
          colour: i % 2 ? [0.85, 0.85, 0.85] : [0.56, 0.56, 0.56],
        };
      });
    pots.add('tile', roof.geometry(), frame);
    solids.push({ centre: [westLane.minX - 0.3, westLane.y + 1.6, z], size: [0.9, 4, GATE_WIDTH] });
  }
  return solids;
}

export interface Quarter {
  roofs: BufferGeometry;
  walls: BufferGeometry;
  chimneys: Chimney[];
}

/** Kiln houses in two files behind the wall, lower ranges between them. */
export function quarter(detail: 0 | 1): Quarter {
  const pots = { roofs: soup(), walls: soup() };
  const chimneys: Chimney[] = [];
  const seed = random('quarter');
  const drift = noise('quarter/drift');
  for (const [file, x] of [
    [0, -77.5],
    [1, -95],
  ] as const)
    for (let z = privateKilns.minZ + 8; z < privateKilns.maxZ - 4; ) {
      const own = seed.fork(`${file}/${Math.round(z)}`);
      const kiln = own.next() < 0.42;
      const length = kiln ? 21 : own.between(9, 14);
      const cx = x + 2 * drift(z / 30, file * 7);
      const cz = z + length / 2;
      if (kiln) {
        const at = kilnHouse(pots, cx, cz, own, detail, Math.PI / 2 + own.around(0, 0.04));
        chimneys.push(at);
      } else
        range(pots, {
          at: [cx, groundHeight(cx, cz), cz],
          long: length,
          deep: own.between(6.5, 8.5),
          eaves: own.between(2.8, 4.4),
          rise: own.between(1.8, 2.3),
          turn: Math.PI / 2 + own.around(0, 0.05),
          gable: own.next() < 0.4 ? 'stepped' : 'plain',
          wall: own.pick([
            [0.55, 0.45, 0.36],
            [0.42, 0.34, 0.28],
            [0.86, 0.85, 0.82],
          ] as const),
          detail,
          seed: own,
        });
      z += length + own.between(1.4, 3.5);
    }
  return { roofs: pots.roofs.geometry(), walls: pots.walls.geometry(), chimneys };
}
