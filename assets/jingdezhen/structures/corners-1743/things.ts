/** What grows and lies in corners where nobody works: blades of grass, a broken saggar, a sherd. Prototypes. */
import type { BufferGeometry } from 'three';
import { fromLists } from '../../../kit/arrays.ts';
import type { Instance, ModelElement } from '../../../kit/model.ts';
import type { Random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';

/**
 * A tuft half a metre high at size 1. Of cloth, which is seen from both sides and sways by its V: roots have V = 0 and stand
 * still. Three triangles a blade: it bends over, and both its edges bend.
 */
function grassTuft(blades: number, seed: Random): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  for (let k = 0; k < blades; k += 1) {
    const a = k * 2.4 + seed.around(0, 0.5);
    const [cx, cz] = [Math.cos(a), Math.sin(a)];
    const root = 0.16 * Math.sqrt(k / blades);
    const high = seed.between(0.32, 0.58);
    const out = high * seed.between(0.25, 0.9);
    const wide = seed.between(0.009, 0.016);
    const first = position.length / 3;
    const g = seed.between(0.75, 1);
    for (const [t, w] of [
      [0, -1],
      [0, 1],
      [0.55, -0.8],
      [0.55, 0.8],
      [1, 0],
    ] as const) {
      const reach = root + out * t * t;
      position.push(cx * reach - cz * wide * w, high * t * (1.25 - 0.3 * t), cz * reach + cx * wide * w);
      normal.push(cx * 0.5, 0.86, cz * 0.5);
      uv.push(w * wide, high * t * 1.2);
      const shade = g * (0.5 + 0.5 * t);
      color.push(shade, shade, shade * (0.9 + 0.1 * t));
    }
    const [root0, root1, mid0, mid1, tip] = [0, 1, 2, 3, 4].map((n) => first + n) as [
      number,
      number,
      number,
      number,
      number,
    ];
    index.push(root0, root1, mid1, root0, mid1, mid0, mid0, mid1, tip);
  }
  return fromLists({ position, normal, uv, color, index });
}

/** A cracked saggar, 0.3 m across at size 1, its rim broken away on one side; open above. */
export function brokenSaggar(seed: Random): BufferGeometry {
  const pot = soup();
  const AROUND = 10;
  const rim = Array.from(
    { length: AROUND },
    (_, i) => 0.16 * (i < 3 ? seed.between(0.3, 0.7) : 1) + seed.around(0, 0.012),
  );
  const at = (i: number, r: number, y: number): Point => {
    const a = (-i / AROUND) * Math.PI * 2;
    return [Math.cos(a) * r, y, Math.sin(a) * r];
  };
  for (const [r0, r1, inner] of [
    [0.148, 0.15, false],
    [0.124, 0.128, true],
  ] as const)
    pot.patch(AROUND, 1, (i, j) => {
      const k = inner ? AROUND - i : i;
      const y = j ? rim[k % AROUND]! : inner ? 0.02 : -0.03;
      return {
        p: at(k, j ? r1 : r0, y),
        uv: [k * 0.094, y],
        colour: inner ? [0.5, 0.46, 0.44] : [0.94, 0.9, 0.86],
      };
    });
  pot.patch(AROUND, 1, (i, j) => {
    const y = rim[i % AROUND]!;
    return { p: at(i, j ? 0.127 : 0.15, y), uv: [i * 0.094, j * 0.02], colour: [1, 0.96, 0.9] };
  });
  pot.face(
    Array.from({ length: AROUND }, (_, k) => at(k, 0.126, 0.02)),
    [0.42, 0.38, 0.36],
  );
  return pot.geometry();
}

/** A bent piece of a saggar's side, 0.2 m long at size 1, lying hollow side down. */
export function sherd(): BufferGeometry {
  const pot = soup();
  pot.patch(3, 1, (i, j) => {
    const a = ((i / 3) * 1.5 + 0.82) as number;
    const [x, y] = [-Math.cos(a) * 0.1, Math.sin(a) * 0.1 - 0.06];
    return { p: [x, y, j ? -0.07 : 0.08], uv: [i * 0.05, j * 0.15], colour: [1, 0.97, 0.94] };
  });
  const edge = (j: number): Point[] =>
    [0, 1, 2, 3].map((i) => {
      const a = (i / 3) * 1.5 + 0.82;
      return [-Math.cos(a) * 0.1, Math.sin(a) * 0.1 - 0.06, j ? -0.07 : 0.08];
    });
  const low = (p: Point): Point => [p[0] * 0.9, p[1] - 0.022, p[2]];
  const [south, north] = [edge(0), edge(1)];
  for (let k = 0; k < 3; k += 1) {
    pot.face([low(south[k]!), low(south[k + 1]!), south[k + 1]!, south[k]!], [0.7, 0.66, 0.62]);
    pot.face([low(north[k + 1]!), low(north[k]!), north[k]!, north[k + 1]!], [0.6, 0.56, 0.53]);
  }
  return pot.geometry();
}

/** Grass where nobody treads, as an element: one tuft, and the places where it stands. */
export const grassElement = (places: readonly Instance[], tuft: Random): ModelElement => ({
  id: 'grass',
  title: { en: 'Grass', 'zh-Hans': '野草' },
  evidence: 'trees-1743',
  parts: [{ material: 'cloth', geometry: grassTuft(9, tuft), instances: places, noShade: true }],
});
