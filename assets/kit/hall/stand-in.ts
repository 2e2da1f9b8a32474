/** What is seen of a hall from far away: at most 300 triangles, the colours of the near one. Metres, the hall's coordinates. */
import type { MaterialId } from '../materials.ts';
import { random as seeded } from '../random.ts';
import type { P3, Paint, Skin } from '../skin.ts';
import { Skins } from '../skins.ts';
import { TILE_RISE } from '../tile-rows.ts';
import { lintelY } from './frame.ts';
import { masonryPaint, plasterPaint, scaled, tilePaint } from './paints.ts';
import { bayAt } from './piece.ts';
import type { Bay, HallPlan } from './plan.ts';
import { slopes } from './roof.ts';
import { holeOf, LOW } from './walls.ts';

/** Bodies of wall by the few materials that stand-ins may use; grey brick is kiln brick greyed. */
const LOOK: Record<string, { material: MaterialId; tint: P3 }> = {
  plaster: { material: 'plaster', tint: [0.9, 0.88, 0.84] },
  brick: { material: 'kiln-brick', tint: [0.9, 0.88, 0.85] },
  grey: { material: 'kiln-brick', tint: [0.85, 1, 1] },
  saggar: { material: 'saggar-wall', tint: [0.86, 0.85, 0.82] },
  boards: { material: 'board', tint: [0.75, 0.68, 0.58] },
};
const DARK: P3 = [0.16, 0.14, 0.12];

export function standIn(plan: HallPlan): Skins {
  const skins = new Skins();
  const skin = (id: MaterialId): Skin => skins.of(id);
  const random = seeded(`${plan.o.seed}/stand-in`);
  const tone = tilePaint(plan);
  for (const slope of slopes(plan)) {
    const nu = 6;
    const at = (i: number, j: number): P3 => {
      const w = (i / nu) * slope.width;
      const t = slope.top?.(w) ?? 0;
      const p = slope.at(w, t + ((slope.length - t) * j) / 2);
      return [p[0], p[1] + TILE_RISE * 0.8, p[2]];
    };
    skin('roof-rows').grid(nu, 2, at, {
      paint: (p) => tone(p, random.between(0.3, 0.7)),
      uv: (i, j) => {
        const w = (i / nu) * slope.width;
        const t = slope.top?.(w) ?? 0;
        return [w, t + ((slope.length - t) * j) / 2];
      },
    });
    // Under the eaves.
    const eave = (i: number, y: number, back: number): P3 => {
      const p = slope.at((i / 2) * slope.width, slope.length - back);
      return [p[0], p[1] + y, p[2]];
    };
    skin('board').grid(
      2,
      1,
      (i, j) => (j ? eave(i, -0.08, plan.o.overhang * 1.25) : eave(i, TILE_RISE * 0.7, 0)),
      {
        paint: () => [0.3, 0.26, 0.22],
        uv: (i, j) => [i * 2, j],
      },
    );
  }
  ridge();
  if (plan.o.gable !== 'hipped') gables();
  for (const bay of plan.bays) wall(bay);
  return skins;

  function ridge(): void {
    const s = skin('roof-rows');
    const h = plan.o.finish === 'rough' ? 0.17 : 0.4;
    const n = 4;
    const lift = (t: number) =>
      (plan.o.finish === 'rough' ? 0.05 : 0.3) * Math.max(0, (Math.abs(t) - 0.62) / 0.38) ** 2;
    s.grid(
      2,
      n,
      (i, j) => {
        const t = 2 * (j / n) - 1;
        const x = t * plan.ridgeHalf;
        const y = plan.roofY(x, 0) + TILE_RISE + lift(t);
        // Across the ridge, from back to front of a walk along +X.
        return i === 1 ? [x, y + h, 0] : [x, y - 0.1, i === 0 ? -0.16 : 0.16];
      },
      { paint: () => [0.62, 0.62, 0.6], uv: (i, j) => [0.05 + i * 0.08, (j / n) * plan.ridgeHalf * 3] },
    );
  }

  function look(kind: string): { material: MaterialId; tint: P3 } {
    if (plan.o.finish === 'oiled' && (kind === 'brick' || kind === 'low')) return LOOK.grey!;
    return LOOK[kind === 'low' ? 'brick' : kind] ?? LOOK.plaster!;
  }

  /** The ends between tie and roof. */
  function gables(): void {
    if (plan.o.gable === 'open') return;
    for (const side of ['left', 'right'] as const) {
      const bays = plan.bays.filter((b) => b.side === side);
      const body = bays[0]!.body;
      const { material, tint } = look(body === 'boards' ? 'plaster' : body);
      const s = skin(material);
      const sx = side === 'left' ? 1 : -1;
      const x = sx * (plan.width / 2 - 0.1);
      const [z0, z1] = [plan.rows[0]!, plan.rows[plan.rows.length - 1]!];
      const y = lintelY(plan);
      const n: P3 = [sx, 0, 0];
      const paint = material === 'plaster' ? plasterPaint(3, plan.o.eaves) : masonryPaint(plan, 2);
      const ids = (
        [
          [x, y, sx > 0 ? z1 : z0],
          [x, y, sx > 0 ? z0 : z1],
          [x, plan.roofY(x, sx > 0 ? z0 : z1), sx > 0 ? z0 : z1],
          [x, plan.roofY(x, 0), 0],
          [x, plan.roofY(x, sx > 0 ? z1 : z0), sx > 0 ? z1 : z0],
        ] as P3[]
      ).map((p) => {
        const c = paint(p, n);
        return s.vertex(p, n, p[2], p[1], [c[0] * tint[0], c[1] * tint[1], c[2] * tint[2]]);
      });
      for (let i = 1; i + 1 < ids.length; i += 1) s.triangle(ids[0]!, ids[i]!, ids[i + 1]!);
    }
  }

  /** One bay: its body, dark openings a hand before it, a dark depth behind an open one; the post at its start. */
  function wall(bay: Bay): void {
    const { length, at } = bayAt(bay);
    const out = 0.12;
    const long = bay.side === 'front' || bay.side === 'back';
    const top = long ? plan.o.eaves - 0.15 : lintelY(plan);
    const foot = -plan.o.plinth - 0.05;
    const quad = (id: MaterialId, a: number, b: number, y0: number, y1: number, w: number, paint: Paint) =>
      skin(id).face(at(a, y0, w), at(b, y0, w), at(b, y1, w), at(a, y1, w), paint, [b - a, y1 - y0], [a, y0]);
    const flat =
      (c: P3): Paint =>
      () =>
        c;
    if (bay.kind === 'open') {
      if (long) {
        quad('board', 0, length, foot, top, -1.4, (p) => scaled(DARK, p[1] < 0.5 ? 1.5 : 0.8));
        quad(
          'board',
          0.05,
          length - 0.05,
          lintelY(plan),
          lintelY(plan) + 0.15,
          0.03,
          flat([0.7, 0.62, 0.52]),
        );
      } else quad('board', 0, length, foot, top, -0.8, flat(DARK));
    } else {
      const kind =
        bay.kind === 'door' || bay.kind === 'window'
          ? bay.body
          : bay.kind === 'lattice'
            ? 'boards'
            : bay.kind;
      const { material, tint } = look(kind);
      const base =
        material === 'plaster' ? plasterPaint(bay.index, plan.o.eaves) : masonryPaint(plan, bay.index);
      const paint: Paint = (p, n) => {
        const c = base(p, n);
        return [c[0] * tint[0], c[1] * tint[1], c[2] * tint[2]];
      };
      const high = bay.kind === 'low' ? LOW : top;
      const lower = foot + (high - foot) * 0.24;
      if (material === 'plaster')
        quad('kiln-brick', 0, length, foot, lower, out - 0.05, flat([0.85, 0.82, 0.78]));
      quad(material, 0, length, material === 'plaster' ? lower : foot, high, out - 0.05, paint);
      if (bay.kind === 'low') quad('board', 0, length, high, top, -1.4, flat(DARK));
      const hole = holeOf(bay.kind, length);
      if (hole)
        quad('board', hole[0], hole[1], Math.max(foot, hole[2]), hole[3], out, flat([0.24, 0.2, 0.16]));
      if (bay.kind === 'lattice') quad('board', 0.2, length - 0.2, 0.85, 2.2, out, flat([0.34, 0.28, 0.22]));
    }
    // The post at the start of the bay, where it can be told from the wall.
    if (bay.body !== 'brick' && bay.body !== 'saggar')
      quad('board', -0.1, 0.1, foot, top, out + 0.02, flat([0.6, 0.52, 0.43]));
  }
}
