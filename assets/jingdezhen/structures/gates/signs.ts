/** Plaques, flags, banners and lanterns: what hangs. Props stand about the origin, front to +Z. Metres. */
import { box, creased, lathe, merge, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { writing } from '../../../kit/signboard.ts';
import { BOARD, GOLD, HEMP, INK, PAPER } from './colours.ts';

/** A board in a moulded frame with characters in relief; its middle is the origin, its back the wall. */
export function plaque(
  text: string,
  size: number,
  options: { way?: 'leftward' | 'down'; ground?: Rgb; ink?: Rgb } = {},
): Prop {
  const way = options.way ?? 'leftward';
  const run = [...text].length * size * 1.16 + size * 0.36;
  const deep = size * 1.42;
  const [w, h] = way === 'leftward' ? [run, deep] : [deep, run];
  const rand = random(`plaque/${text}`);
  const f = size * 0.13;
  const bars = [
    place(box(w + f, f, 0.1, { bevel: 0.02, grain: 'x' }), at([0, h / 2, 0.03])),
    place(box(w + f, f, 0.1, { bevel: 0.02, grain: 'x' }), at([0, -h / 2, 0.03])),
    place(box(f, h - f, 0.1, { bevel: 0.02, grain: 'y' }), at([w / 2, 0, 0.03])),
    place(box(f, h - f, 0.1, { bevel: 0.02, grain: 'y' }), at([-w / 2, 0, 0.03])),
  ];
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          ...bars.map((g) => worn(g, [0.17, 0.06, 0.04], rand)),
          worn(box(w, h, 0.04), options.ground ?? BOARD, rand),
          place(
            writing(text, { size, way, raise: 0.018, weight: 10, pitch: 1.16, colour: options.ink ?? GOLD }),
            at([0, 0, 0.02]),
          ),
        ]),
      },
    ],
    size: [w, h, 0.12],
  };
}

/**
 * A flag on a mast of its own: the cloth flies towards +X from the mast at the origin, `height` is the truck's. V of the
 * cloth is the distance from the mast, so that it moves least where it is laced.
 */
export function flag(
  text: string,
  options: { height: number; drop: number; fly: number; cloth: Rgb; turn?: number },
): Prop {
  const { height, drop, fly } = options;
  const top = height - 0.5;
  const rand = random(`flag/${text}/${height}`);
  // It hangs in slack folds, its lower corner lowest.
  const fold = (x: number, y: number): readonly [number, number, number] => {
    const s = x / fly;
    const hang = 0.16 * fly * s * s * (1 - 0.3 * (y / drop));
    return [
      x * (1 - 0.06 * s),
      top - y - hang,
      0.16 * s * Math.sin(s * 5.2 + (y / drop) * 1.1) + 0.05 * s * Math.sin(y * 4),
    ];
  };
  const put = (x: number, y: number, z: number): readonly [number, number, number] => {
    const p = fold(x, y);
    return [p[0], p[1], p[2] + z];
  };
  const sheet = panel(fly, drop, 9, 12);
  const p = sheet.getAttribute('position');
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y] = [p.getX(i), drop - p.getY(i)];
    p.setXYZ(i, ...put(x, y, 0));
    uv.setXY(i, y, x);
  }
  const cloth = tint(creased(sheet, 60), (q) => {
    const stain = 1 - 0.12 * Math.max(0, Math.sin(q.y * 3 + q.x * 2));
    const edge = q.x > fly * 0.9 ? 0.86 : 1;
    return [
      options.cloth[0] * stain * edge,
      options.cloth[1] * stain * edge,
      options.cloth[2] * stain * edge,
    ];
  });
  const size = Math.min(fly * 0.72, (drop / [...text].length) * 0.84);
  const letters = [1, -1].map((side) =>
    writing(text, {
      size,
      way: 'down',
      pitch: 1.14,
      weight: 10,
      colour: INK,
      put: (x, y, z) => put(fly / 2 + side * x, drop / 2 - y, side * (0.012 + z)),
      uv: (x, y) => [drop / 2 - y, fly / 2 + side * x],
    }),
  );
  // Strings of the mast side, a spike on top, a cross-arm to spread the head of the cloth.
  const mast = [
    stick([0, 0, 0], [rand.around(0, 0.06), height, rand.around(0, 0.06)], 0.075, rand, 8),
    stick([-0.12, top + 0.03, 0], [fly * 0.95, top + 0.06, 0.02], 0.02, rand, 5),
  ];
  return {
    parts: [
      { material: 'cloth', geometry: merge([cloth, ...letters]), noShade: false },
      { material: 'plain', geometry: merge(mast.map((g) => worn(g, [0.19, 0.085, 0.05], rand))) },
      {
        material: 'plain',
        geometry: tint(
          place(
            lathe(
              [
                [0, -0.1],
                [0.1, -0.06],
                [0.11, 0.04],
                [0.05, 0.12],
                [0.07, 0.16],
                [0.02, 0.26],
                [0, 0.34],
              ],
              8,
            ),
            at([0, height, 0]),
          ),
          GOLD,
        ),
      },
    ],
    size: [0.3, height, 0.3],
  };
}

/** A long banner that hangs from a yard along its upper edge: written across, from right to left. Middle of that edge at the origin. */
export function banner(text: string, size: number, cloth: Rgb): Prop {
  const w = [...text].length * size * 1.14 + size * 0.8;
  const h = size * 1.75;
  const rand = random(`banner/${text}`);
  const put = (x: number, y: number, z: number): readonly [number, number, number] => {
    const s = (2 * x) / w;
    const belly = 0.05 * Math.sin(x * 2.6) * (y / h) + 0.03 * Math.sin(x * 6.1 + 1) * (y / h);
    return [x, -y - 0.06 * (1 - s * s) - 0.05 * Math.abs(Math.sin(x * 3.14)) * 0.4, belly + z];
  };
  const sheet = panel(w, h, 24, 5);
  const p = sheet.getAttribute('position');
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y] = [p.getX(i) - w / 2, h - p.getY(i)];
    p.setXYZ(i, ...put(x, y, 0));
    uv.setXY(i, x, y);
  }
  const ground = tint(creased(sheet, 60), (q) => {
    const k = 0.92 + 0.08 * Math.sin(q.x * 2.1 + q.y * 4);
    const border = q.y > -0.1 || q.y < -h + 0.06 ? 0.62 : 1;
    return [cloth[0] * k * border, cloth[1] * k * border, cloth[2] * k * border];
  });
  const letters = writing(text, {
    size,
    way: 'leftward',
    pitch: 1.14,
    weight: 10,
    colour: INK,
    put: (x, y, z) => put(x, h * 0.52 - y, 0.014 + z),
    uv: (x, y) => [x, h * 0.52 - y],
  });
  return {
    parts: [
      { material: 'cloth', geometry: merge([ground, letters]) },
      {
        material: 'bamboo',
        geometry: worn(
          stick([-w / 2 - 0.2, 0.02, 0], [w / 2 + 0.2, 0.02, 0], 0.03, rand, 6),
          [0.9, 0.85, 0.7],
          rand,
        ),
      },
    ],
    size: [w, h, 0.1],
  };
}

/** A lantern of oiled paper, its top hook at the origin. Its paper is lit from within: normals look inwards. */
export function lantern(seed: string, r = 0.2, word?: string): Prop {
  const rand = random(`lantern/${seed}`);
  const h = r * 2.3;
  const drop = 0.14 + h / 2;
  const profile = [-1, -0.72, -0.3, 0.3, 0.72, 1].map((t): [number, number] => [
    r * Math.sqrt(Math.max(0.2, 1 - 0.8 * t * t)),
    (t * h) / 2,
  ]);
  const paper = tint(lathe(profile, 12, { crease: 80 }), (p) => {
    const rib = Math.abs(p.y) > h * 0.46 ? 0.5 : Math.abs(p.y) > h * 0.3 ? 0.86 : 1;
    const stain = 0.93 + 0.07 * Math.sin(p.x * 40 + p.y * 23);
    return [PAPER[0] * rib * stain, PAPER[1] * rib * stain, PAPER[2] * rib * stain];
  });
  const n = paper.getAttribute('normal');
  for (let i = 0; i < n.count; i += 1) n.setXYZ(i, -n.getX(i), -n.getY(i), -n.getZ(i));
  const round = (y: number) => r * Math.sqrt(Math.max(0.2, 1 - 0.8 * ((2 * y) / h) ** 2)) * 1.015;
  // The word stands on both sides, so that it is read from wherever one comes.
  const words = [0, Math.PI].slice(0, word ? 2 : 0).map((turn) =>
    writing(word!, {
      size: h * 0.5,
      way: 'down',
      weight: 11,
      colour: [0.2, 0.045, 0.03],
      put: (x, y, z) => {
        const a = x / r + turn;
        return [Math.sin(a) * (round(y) + z), y - drop, Math.cos(a) * (round(y) + z)];
      },
    }),
  );
  const cap = lathe(
    [
      [0.001, 0],
      [r * 0.5, 0],
      [r * 0.5, 0.05],
      [0.001, 0.05],
    ],
    10,
  );
  return {
    parts: [
      { material: 'plain', geometry: place(paper, at([0, -drop, 0])), noShade: true },
      {
        material: 'plain',
        geometry: merge([
          ...words,
          ...[
            place(cap, at([0, -drop + h / 2 - 0.02, 0])),
            place(cap, at([0, -drop - h / 2 - 0.03, 0])),
            stick([0, 0, 0], [0, -drop + h / 2, 0], 0.008, rand, 4),
          ].map((g) => worn(g, [0.16, 0.08, 0.05], rand)),
        ]),
        noShade: true,
      },
      { material: 'plain', geometry: tint(tassel(-drop - h / 2 - 0.03), HEMP), noShade: true },
    ],
    size: [2 * r, h, 2 * r],
  };
}

/** Threads under a lantern. */
function tassel(y: number) {
  const list = [0, 1].map((k) => {
    const sheet = panel(0.05, 0.22, 1, 2);
    const uv = sheet.getAttribute('uv');
    for (let i = 0; i < uv.count; i += 1) uv.setY(i, 0.22 - uv.getY(i));
    return place(sheet, at([k ? 0 : -0.025, y - 0.22, k ? 0.025 : 0], (k * Math.PI) / 2));
  });
  return merge(list);
}

/** Where the light of a lantern hung at `hook` is. */
export const lightOf = (hook: readonly [number, number, number], r = 0.2): [number, number, number] => [
  hook[0],
  hook[1] - 0.14 - r * 1.15,
  hook[2],
];
