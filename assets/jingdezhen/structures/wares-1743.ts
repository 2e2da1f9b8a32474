/**
 * Wares at true size, where they belong in the story: the dragon jar in the great hall, the altar vase among the vases,
 * the revolving vase at the enamellers', the red dish where ware is packed. Each on a small stand. That they stood just
 * there is conjectured; their sizes are published (fact sheet 6).
 */
import { Matrix4 } from 'three';
import type { Text } from '../../../src/pack/schema.ts';
import { box, place } from '../../kit/mesh.ts';
import type { ModelElement, StructureModel } from '../../kit/model.ts';
import { type PaintedKind, paintedWare } from '../../kit/painted-ware.ts';
import { table } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';

export interface Piece {
  kind: PaintedKind;
  title: Text;
  /** Where its stand is: on the floor there. */
  at: readonly [number, number, number];
  /** Height of its stand, metres. */
  stand: number;
  turn: number;
  /** The room it stands in, and the group whose room that is: what its light comes through. */
  zone: string;
  within: string;
}

export const PIECES: readonly Piece[] = [
  {
    kind: 'dragon-jar',
    title: { en: 'Jar with a dragon, Xuande reign', 'zh-Hans': '宣德青花龙纹大罐' },
    at: [37.1, 0.54, 31.5],
    zone: 'great-hall',
    within: 'great-hall-1743',
    stand: 0.5,
    turn: 200,
  },
  {
    kind: 'altar-vase',
    title: { en: 'Altar vase dated 1741', 'zh-Hans': '乾隆六年款青花花觚' },
    at: [91.5, 0.12, -6.3],
    zone: 'turning-workshop',
    within: 'turning-workshop',
    stand: 0.55,
    turn: 0,
  },
  {
    kind: 'revolving-vase',
    title: { en: 'Revolving vase', 'zh-Hans': '转心瓶' },
    // On the painters' table.
    at: [104.3, 0.84, -39.2],
    zone: 'enamel-room',
    within: 'enamel-workshop-1743',
    stand: 0.07,
    turn: 20,
  },
  {
    kind: 'red-dish',
    title: { en: 'Red dish', 'zh-Hans': '霁红盘' },
    // Between two tables.
    at: [102.72, 0.12, -65.3],
    zone: 'packing-room',
    within: 'packing-workshop-1743',
    stand: 0.74,
    turn: 0,
  },
];

const SIZES: Record<PaintedKind, readonly [metres: number, source: string, en: string, zh: string]> = {
  'dragon-jar': [0.483, 'met-dragonjar', 'Height of the dragon jar', '龙纹大罐高'],
  'altar-vase': [0.635, 'tang-altar', 'Height of the altar vase', '花觚高'],
  'revolving-vase': [0.7, 'revolve-nm', 'Height of the revolving vase', '转心瓶高'],
  'chicken-cup': [0.041, 'met-chicken', 'Height of the chicken cup', '鸡缸杯高'],
  'red-dish': [0.044, 'bm-pdf556', 'Height of the red dish', '红釉盘高'],
};

/** Below this a stand has no legs, metres. */
const LOW = 0.2;

function element({ kind, title, at: [x, y, z], stand, turn }: Piece): ModelElement {
  const set = new Setting();
  // On the floor a low table, on a table a block of wood.
  const low: Prop =
    stand < LOW
      ? {
          parts: [
            { material: 'board', geometry: box(0.34, stand, 0.32, { stand: true, bevel: 0.01, grain: 'x' }) },
          ],
        }
      : table(random(`wares/${kind}`), { length: 0.52, width: 0.46, height: stand });
  set.put(low, { at: [x, y, z], turn: turn + 7 });
  const matrix = new Matrix4().makeRotationY((turn * Math.PI) / 180).setPosition(x, y + stand, z);
  return {
    id: kind,
    title,
    evidence: `ware-${kind}`,
    parts: [{ material: 'painted', geometry: place(paintedWare(kind), matrix) }, ...set.parts()],
  };
}

/** Its structure: one for each ware, so that each is drawn only near its own room. */
export function ware(piece: Piece): StructureModel {
  const [metres, source, en, zh] = SIZES[piece.kind];
  const {
    at: [x, y, z],
    stand,
  } = piece;
  return {
    id: wareId(piece),
    title: piece.title,
    elements: [element(piece)],
    dimensions: [{ id: `${piece.kind}-height`, title: { en, 'zh-Hans': zh }, metres, source }],
    floors: [],
    solids: [{ centre: [x, y + stand / 2 + 0.3, z], size: [0.5, stand + 0.6, 0.5] }],
  };
}

export const wareId = ({ kind }: Pick<Piece, 'kind'>): string => `ware-${kind}-1743`;
