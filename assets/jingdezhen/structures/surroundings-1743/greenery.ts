/** Trees over the walls, bamboo, the hill's pines and camphors, ferns in the cracks of the saggar wall. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { bamboo, broadTree, leafCard, pine } from '../../../kit/trees.ts';
import { YARD } from '../../layout.ts';
import { treadHeight } from '../kiln-yard-1743/ground.ts';
import { walls } from '../kiln-yard-1743/walls.ts';
import { hillHeight, landHeight } from './land.ts';

const CAMPHOR: Rgb = [0.72, 0.9, 0.55];
const PINE: Rgb = [0.5, 0.66, 0.5];
const BAMBOO: Rgb = [0.95, 1, 0.6];
const SCRUB: Rgb = [0.85, 0.92, 0.6];

/** x, z, height, half width, kind. Near ones are seen over the walls from the yard. */
const NEAR: readonly (readonly [number, number, number, number, 'camphor' | 'pine' | 'bamboo'])[] = [
  [-20.5, -15, 14, 6, 'camphor'],
  [16.8, -17.5, 12, 5.2, 'camphor'],
  [15.6, 25.8, 11, 4.8, 'camphor'],
  [-19.5, 26.5, 9.5, 2.8, 'bamboo'],
  [-13.5, -17.6, 9, 3.6, 'camphor'],
  [-18, 11.9, 9.5, 2.8, 'bamboo'],
  [-17.6, 0.3, 9, 2.6, 'bamboo'],
  [6.3, 25.7, 7.5, 2.4, 'bamboo'],
  [14.2, 7.4, 7.5, 2.2, 'bamboo'],
  [14.5, -8.2, 7, 2.2, 'bamboo'],
  [6.5, -17.8, 8, 2.5, 'bamboo'],
  [25, 25, 12, 3.6, 'pine'],
  [-28.5, -16, 13, 3.8, 'pine'],
  [-34, 29, 11, 5, 'camphor'],
  [26.5, -4, 10, 4.5, 'camphor'],
];

export function greenery(): { leaves: BufferGeometry; solid: BufferGeometry } {
  const seed = random('greenery');
  const pots = { leaves: soup(), solid: soup() };
  NEAR.forEach(([x, z, height, spread, kind], k) => {
    const own = seed.fork(`near/${k}`);
    const at = [x, landHeight(x, z), z] as const;
    if (kind === 'camphor')
      broadTree(pots, { at, height, spread, colour: CAMPHOR, cards: 560, hearts: true, seed: own });
    else if (kind === 'pine')
      pine(pots, { at, height, spread, colour: PINE, cards: 70, hearts: true, seed: own });
    else bamboo(pots, { at, height, spread, colour: BAMBOO, cards: 430, seed: own });
  });
  // The hill: pines above, camphors and scrub below; the terrace and the view of the pavilion left open.
  for (let k = 0, made = 0; k < 900 && made < 78; k += 1) {
    const x = seed.between(-46, 52);
    const z = seed.between(-112, -31);
    const h = hillHeight(x, z);
    if (h < 0.8 || (Math.abs(x - 3) < 8.5 && z < -70 && z > -95)) continue;
    // Nothing tall straight before the pavilion.
    const front = Math.abs(x - 3) < 7 && z > -72;
    const own = seed.fork(`hill/${made}`);
    made += 1;
    const at = [x, landHeight(x, z) - 0.3, z] as const;
    const height = front ? own.between(2.2, 3.6) : own.between(5, 9.5);
    if (own.next() < 0.5)
      pine(pots, { at, height, spread: height * 0.3, colour: PINE, cards: 22, seed: own });
    else
      broadTree(pots, {
        at,
        height,
        spread: height * 0.42,
        colour: own.next() < 0.5 ? CAMPHOR : SCRUB,
        cards: 36,
        seed: own,
      });
  }
  for (let k = 0; k < 130; k += 1) {
    const x = seed.between(-40, 46);
    const z = seed.between(-80, -29);
    if (hillHeight(x, z) < 0.6) continue;
    leafCard(
      pots.leaves,
      [x, landHeight(x, z) + 0.4, z],
      [seed.around(0, 0.4), 0.5, 0.8],
      seed.between(1.2, 2.6),
      tone(SCRUB, seed.between(0.6, 1)),
      seed,
    );
  }
  // Crowns among the far roofs.
  for (let k = 0; k < 34; k += 1) {
    const a = seed.between(0, Math.PI * 2);
    const r = seed.between(45, 150);
    const x = Math.sin(a) * r;
    const z = -Math.cos(a) * r;
    if (z < -24 && Math.abs(x) < 50) continue;
    const own = seed.fork(`town/${k}`);
    broadTree(pots, {
      at: [x, landHeight(x, z), z],
      height: own.between(7, 12),
      spread: own.between(3, 5),
      colour: CAMPHOR,
      cards: 30,
      seed: own,
    });
  }
  rooted(pots.leaves, seed.fork('cracks'));
  return { leaves: pots.leaves.geometry(), solid: pots.solid.geometry() };
}

const tone = (c: Rgb, g: number): Rgb => [c[0] * g, c[1] * g, c[2] * g];

/** Ferns where the wall lets them, grass along its foot. */
function rooted(leaves: ReturnType<typeof soup>, seed: ReturnType<typeof random>): void {
  for (const { at, out } of walls().cracks) {
    const size = seed.between(0.12, 0.34);
    for (let k = 0; k < 2; k += 1)
      leafCard(
        leaves,
        [at[0] + out[0] * size * 0.25, at[1] - size * 0.15, at[2] + out[1] * size * 0.25],
        [out[0] + seed.around(0, 0.6), seed.between(0.1, 0.8), out[1] + seed.around(0, 0.6)],
        size,
        tone([0.62, 0.78, 0.36], seed.between(0.6, 1)),
        seed,
        4,
      );
  }
  for (let k = 0; k < 120; k += 1) {
    const t = seed.next();
    const off = seed.between(0.05, 0.3);
    const [x, z] =
      t < 0.3
        ? [seed.between(YARD.minX, YARD.maxX), YARD.northZ + off]
        : t < 0.6
          ? [YARD.maxX - off, seed.between(YARD.northZ, YARD.southZ)]
          : t < 0.85
            ? [YARD.minX + off, seed.between(YARD.northZ, YARD.southZ)]
            : [seed.between(-2.5, YARD.maxX), YARD.southZ - off];
    const size = seed.between(0.14, 0.36);
    for (let j = 0; j < 2; j += 1) {
      const a = seed.between(0, 6.28);
      leafCard(
        leaves,
        [x, treadHeight(x, z) + size * 0.35, z],
        [Math.cos(a), 0.35, Math.sin(a)],
        size,
        tone([0.66, 0.74, 0.36], seed.between(0.6, 1)),
        seed,
        3,
      );
    }
  }
}
