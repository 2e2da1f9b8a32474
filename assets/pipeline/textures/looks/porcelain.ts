/**
 * The atlas of the five painted wares (fact sheet 6): Xuande dragon jar, altar vase of 1741, a revolving vase, the
 * chicken cup, a red dish. Free studies after the published descriptions, not copies of any one piece.
 */
import { random } from '../../../kit/random.ts';
import { Brush } from '../brush.ts';
import { Canvas, hex, tiling } from '../canvas.ts';
import { blades, cloud, curl, dragon, flower, fret, lotusScroll, waves } from './motifs.ts';

const WHITE = hex('#e9eff0');
const COBALT = hex('#1d3f93');
const DEEP = hex('#142c74');
const WASH = hex('#7f9ccf');

export function porcelain(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(1743);
  canvas.each((u, v, i) => {
    canvas.height[i] = 0.00003 * n.fbm(u, v, 40, 40, 2);
    canvas.set(i, WHITE);
    canvas.scale(i, 1 + 0.02 * n.fbm(u, v, 6, 6, 3));
    canvas.roughness[i] = 0.1;
  });
  dragonJar(new Brush(canvas, 'dragon-jar'));
  altarVase(new Brush(canvas, 'altar-vase'));
  revolvingVase(new Brush(canvas, 'revolving-vase'));
  chickenCup(new Brush(canvas, 'chicken-cup'));
  redDish(new Brush(canvas, 'red-dish'));
  return canvas;
}

const level = (b: Brush, share: number) => b.height * share;

function dragonJar(b: Brush): void {
  const rnd = random('dragon-jar');
  blades(b, level(b, 0.03), level(b, 0.13), 0.075, COBALT);
  for (const t of [0.02, 0.17, 0.185, 0.76, 0.775, 0.88])
    b.line(
      [
        [0, level(b, t)],
        [b.width, level(b, t)],
      ],
      0.004,
      COBALT,
      { even: true },
    );
  dragon(b, level(b, 0.47), 0.078, DEEP, WASH, rnd);
  for (let k = 0; k < 12; k += 1)
    cloud(b, ((k + 0.5) / 12) * b.width, level(b, k % 2 ? 0.69 : 0.235), 0.017, k % 3 ? 1 : -1, COBALT);
  lotusScroll(b, level(b, 0.78), level(b, 0.1), 0.12, COBALT);
  fret(b, level(b, 0.93), level(b, 0.045), COBALT);
}

/** Fifteen bands in blue, as the article has it; which band is what follows the usual order of such vases. */
function altarVase(b: Brush): void {
  const rnd = random('altar-vase');
  const line = (t: number) =>
    b.line(
      [
        [0, level(b, t)],
        [b.width, level(b, t)],
      ],
      0.0035,
      COBALT,
      { even: true },
    );
  waves(b, level(b, 0.01), level(b, 0.025), 0.03, COBALT, rnd);
  fret(b, level(b, 0.05), level(b, 0.022), COBALT);
  blades(b, level(b, 0.085), level(b, 0.11), 0.05, COBALT, true);
  lotusScroll(b, level(b, 0.2), level(b, 0.06), 0.09, COBALT);
  fret(b, level(b, 0.27), level(b, 0.02), COBALT);
  blades(b, level(b, 0.3), level(b, 0.04), 0.04, COBALT);
  lotusScroll(b, level(b, 0.35), level(b, 0.11), 0.13, DEEP, WASH);
  blades(b, level(b, 0.47), level(b, 0.035), 0.04, COBALT, true);
  fret(b, level(b, 0.515), level(b, 0.02), COBALT);
  lotusScroll(b, level(b, 0.545), level(b, 0.05), 0.08, COBALT);
  blades(b, level(b, 0.61), level(b, 0.27), 0.062, DEEP);
  lotusScroll(b, level(b, 0.885), level(b, 0.05), 0.1, COBALT);
  fret(b, level(b, 0.945), level(b, 0.025), COBALT);
  waves(b, level(b, 0.975), level(b, 0.012), 0.025, COBALT, rnd);
  for (const t of [0.045, 0.078, 0.195, 0.265, 0.345, 0.465, 0.51, 0.54, 0.6, 0.88, 0.94]) line(t);
}

/** Deep blue with gilt scrolls; four windows, painted here, not pierced. */
function revolvingVase(b: Brush): void {
  const blue = hex('#1b2f86');
  const gold = hex('#c79a3a');
  b.ground(blue);
  lotusScroll(b, level(b, 0.06), level(b, 0.07), 0.12, gold, hex('#8d6a24'));
  fret(b, level(b, 0.15), level(b, 0.025), gold);
  for (let k = 0; k < 4; k += 1) {
    const x = ((k + 0.5) / 4) * b.width;
    const y = level(b, 0.36);
    const ring = Array.from({ length: 33 }, (_, i): [number, number] => {
      const a = (i / 32) * Math.PI * 2;
      const r = 0.085 * (1 + 0.08 * Math.cos(4 * a));
      return [x + Math.cos(a) * r, y + Math.sin(a) * r];
    });
    b.fill(ring, hex('#e6dcc2'), 1);
    // Within: hills, a horseman's scene reduced to rock, tree and bird.
    b.fill(
      [
        [x - 0.07, y - 0.045],
        [x - 0.03, y - 0.005],
        [x, y - 0.03],
        [x + 0.03, y + 0.01],
        [x + 0.07, y - 0.045],
      ],
      hex('#55776b'),
      0.8,
    );
    b.line(
      [
        [x + 0.02, y - 0.04],
        [x + 0.025, y],
        [x + 0.01, y + 0.035],
      ],
      0.008,
      hex('#5a3d2b'),
    );
    for (let l = 0; l < 7; l += 1)
      b.disc(
        x + 0.01 + 0.02 * Math.cos(l),
        y + 0.035 + 0.012 * Math.sin(l * 1.7),
        0.009,
        hex('#3d6b4a'),
        0.8,
      );
    b.line(
      [
        [x - 0.05, y + 0.03],
        [x - 0.035, y + 0.037],
        [x - 0.02, y + 0.03],
      ],
      0.005,
      hex('#a3362b'),
    );
    b.line(ring, 0.008, gold, { even: true });
    lotus(b, x + b.width / 8, y, gold);
  }
  blades(b, level(b, 0.55), level(b, 0.09), 0.09, gold, true);
  lotusScroll(b, level(b, 0.66), level(b, 0.12), 0.11, gold, hex('#8d6a24'));
  fret(b, level(b, 0.93), level(b, 0.03), gold);
}

function lotus(b: Brush, x: number, y: number, gold: ReturnType<typeof hex>): void {
  flower(b, x, y, 0.03, gold, hex('#a4473c'));
  for (const s of [-1, 1]) {
    curl(b, x + s * 0.02, y + 0.05, 0.028, s, gold);
    curl(b, x - s * 0.02, y - 0.08, 0.028, s, gold);
  }
}

/** Cock, hen, chicks, rock, peony, lily: outlines in blue, filled in colour (doucai). */
function chickenCup(b: Brush): void {
  const red = hex('#b5402c');
  const yellow = hex('#d8ab3e');
  const green = hex('#4f8a55');
  b.line(
    [
      [0, level(b, 0.2)],
      [b.width, level(b, 0.2)],
    ],
    0.0009,
    COBALT,
    { even: true },
  );
  b.line(
    [
      [0, level(b, 0.95)],
      [b.width, level(b, 0.95)],
    ],
    0.0009,
    COBALT,
    { even: true },
  );
  for (const half of [0, 0.5]) {
    const at = (u: number, v: number): [number, number] => [(half + u) * b.width, level(b, v)];
    const bird = (u: number, v: number, s: number, body: ReturnType<typeof hex>, comb: boolean) => {
      const [x, y] = at(u, v);
      const p = (dx: number, dy: number): [number, number] => [x + dx * s, y + dy * s];
      b.fill(
        [p(-1, 0.2), p(-0.4, -0.5), p(0.5, -0.45), p(0.9, 0.2), p(0.75, 0.9), p(0.5, 0.4), p(-0.3, 0.35)],
        body,
        0.95,
      );
      b.line([p(-0.9, 0.1), p(-1.3, 0.7), p(-1.1, 1.1)], s * 0.35, comb ? COBALT : body);
      b.line([p(-0.9, 0.1), p(-1.5, 0.4), p(-1.6, 0.8)], s * 0.3, comb ? DEEP : body);
      b.line([p(-1, 0.2), p(-0.4, -0.5), p(0.5, -0.45), p(0.9, 0.2), p(0.75, 0.9)], s * 0.1, COBALT, {
        even: true,
      });
      b.disc(...p(0.72, 1), s * 0.25, body, 1);
      if (comb) b.line([p(0.5, 1.3), p(0.7, 1.4), p(0.95, 1.25)], s * 0.3, red);
      b.line([p(0, -0.5), p(0, -1)], s * 0.1, red);
      b.line([p(0.25, -0.5), p(0.25, -1)], s * 0.1, red);
    };
    bird(0.1, 0.5, 0.0085, red, true);
    bird(0.24, 0.44, 0.0068, yellow, false);
    for (let k = 0; k < 3; k += 1) bird(0.155 + 0.05 * k, 0.31, 0.003, yellow, false);
    b.fill([at(0.33, 0.24), at(0.34, 0.62), at(0.36, 0.75), at(0.385, 0.6), at(0.4, 0.24)], COBALT, 0.75);
    flower(b, ...at(0.42, 0.62), 0.0075, red, red);
    for (let k = 0; k < 5; k += 1)
      b.line([at(0.42, 0.22), at(0.405 + 0.012 * k, 0.45), at(0.395 + 0.018 * k, 0.6)], 0.0013, green);
  }
}

/** Copper red, thinning to a white rim. */
function redDish(b: Brush): void {
  b.ground(hex('#7d1d1c'));
  b.band(level(b, 0.9), level(b, 1), hex('#a85b50'), 0.6);
  b.band(level(b, 0.94), level(b, 1), WHITE, 0.95);
  b.band(0, level(b, 0.1), WHITE, 0.8);
}
