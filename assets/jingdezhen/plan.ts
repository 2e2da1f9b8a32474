/**
 * The plan of the works in 1743: where each court stands, so that structures made by different hands meet. Metres;
 * +X east, −Z site north; the origin is the kiln's door sill (see layout.ts). Level 0 is the ground of the works.
 *
 * The order from south to north, and what lies east or west of what, follow the plan of 1815 and the painted
 * table-top (fact sheet 2.4); the area follows the excavated plot (2.2, about 5.4 ha); levels at the west wall
 * follow 2.3. All distances are modelling choices: the pictures have no scale.
 */

export interface Rect {
  minX: number;
  maxX: number;
  minZ: number;
  maxZ: number;
}
const rect = (minX: number, maxX: number, minZ: number, maxZ: number): Rect => ({ minX, maxX, minZ, maxZ });

/** Middle line of gates and halls. */
export const AXIS_X = 40;

/** Inner faces of the enclosing wall of waste saggars: 190 × 285 m. */
export const PLOT = rect(-62, 128, -125, 160);

/** What one may walk through in the enclosing wall: the head gate (south), a west postern to the lane, an east door. */
export const OPENINGS = {
  headGate: { wall: 'south', from: 34, to: 46 },
  westPostern: { wall: 'west', from: 26.5, to: 29 },
} as const;

/** South to north along the axis. `faces`: heading that the front looks to. */
export const GATES = {
  screenWall: { rect: rect(30, 50, 173.5, 174.5), faces: 0 },
  flagpoles: [
    [34.5, 165.6],
    [45.5, 165.6],
  ],
  headGate: { rect: rect(33, 47, 155, 162), faces: 180 },
  subPrefectOffice: { rect: rect(58, 86, 138, 157), faces: 180 },
  officialLodge: { rect: rect(-6, 22, 138, 157), faces: 180 },
  longWay: rect(36, 44, 92, 155),
  guandiTemple: { rect: rect(52, 76, 116, 135), faces: 180 },
  youtaoLingci: { rect: rect(52, 84, 91, 114), faces: 180 },
  subCountyOffice: { rect: rect(-4, 28, 98, 134), faces: 180 },
  forecourt: rect(12, 68, 62, 90),
  eastOuterGate: { rect: rect(65, 71, 71, 81), faces: 90 },
  westOuterGate: { rect: rect(9, 15, 71, 81), faces: 270 },
  drumPavilionEast: { rect: rect(52, 58, 64, 70), faces: 180 },
  drumPavilionWest: { rect: rect(22, 28, 64, 70), faces: 180 },
  yiGate: { rect: rect(32, 48, 57, 62), faces: 180 },
  firstCourt: rect(24, 56, 36, 57),
  greatHall: { rect: rect(26, 54, 24, 36), faces: 180 },
  secondCourt: rect(24, 56, 9, 24),
  rearHall: { rect: rect(28, 52, 0, 9), faces: 180 },
  thirdCourt: rect(24, 56, -14, 0),
  innerHall: { rect: rect(30, 50, -22, -14), faces: 180 },
} as const;

/** Workshop courts. Each has one step (or a few) of the Twenty Illustrations; the number is the picture's. */
export const COURTS = {
  /** 2: washing and pressing clay. */
  clay: rect(70, 95, 34, 58),
  /** 3: glaze ash and mixing. */
  glazeAsh: rect(99, 124, 34, 58),
  /** 5 and 6: moulds, throwing with wheel pits. */
  throwing: rect(70, 95, 8, 32),
  /** 10: pressing on moulds, grinding the blue. */
  grinding: rect(99, 124, 8, 32),
  /** 7, 12 and 14: vases, turning. */
  turning: rect(70, 95, -18, 6),
  /** 8 and 9: roasting and sorting cobalt. */
  cobalt: rect(99, 124, -18, 6),
  /** 11: painting blue on round ware. */
  painting: rect(70, 95, -44, -20),
  /** 17 and 18: enamels; open and closed stoves. */
  enamel: rect(99, 124, -44, -20),
  /** 13: dipping and blowing glaze. */
  glazing: rect(70, 95, -70, -46),
  /** 19: packing; the stores beside it. */
  packing: rect(99, 124, -70, -46),
  /** 4: saggar making, west of the kiln yard. */
  saggarMaking: rect(-58, -20, -14, 24),
  /** Racks and pool for drying, south-west. */
  drying: rect(-40, 8, 62, 94),
  /** Pine billets in cords, sheds for boat-wood and fire-wood. */
  woodYard: rect(-58, -20, 30, 58),
  /** Stacks of saggars, heaps of broken ones. */
  saggarYard: rect(-58, -20, -52, -18),
  /** A second kiln house of the same kind, seen from outside. */
  secondKiln: rect(-15, 12, -52, -18),
  /** Stores, east of the forecourt. */
  stores: rect(92, 124, 64, 90),
} as const;

/** Ways that stay clear of buildings (besides the long way and the courts). Middle line and width. */
export const WAYS = {
  /** Between the halls and the eastern courts. */
  eastLane: {
    line: [
      [63, 60],
      [63, -74],
    ],
    width: 7,
  },
  /** Between the two columns of eastern courts. */
  midLane: {
    line: [
      [97, 60],
      [97, -74],
    ],
    width: 3.4,
  },
  /** Between the halls and the kiln yard. */
  westLane: {
    line: [
      [17, 60],
      [17, -56],
    ],
    width: 6,
  },
  /** From the forecourt's west gate past the drying court to the wood yard and the west postern. */
  southWestWay: {
    line: [
      [9, 76],
      [-10, 60],
      [-17, 58],
      [-17, -54],
    ],
    width: 3.6,
  },
  /** Behind the courts at the hill's east foot, to the north. */
  northWay: {
    line: [
      [63, -74],
      [97, -74],
      [97, -118],
      [40, -118],
      [-30, -112],
      [-30, -54],
    ],
    width: 3,
  },
} as const;

/** Zhushan: an oval hill with a terrace of ten-odd metres (jiang-2017), stairs up its south side. */
export const ZHUSHAN = {
  centre: [40, -72],
  /** Half axes of the foot, east–west and north–south. */
  foot: [27, 34],
  terrace: { y: 11, radius: 9 },
  /** Stairs: from behind the inner hall up to the terrace. */
  stairs: { x: 40, width: 2.4, bottomZ: -34, topZ: -63.5 },
  pavilion: [40, -73],
} as const;

/** Outside. The lane (L4 of the dig) is paved with brick and lies 2.5 m lower (dig-2021). */
export const OUTSIDE = {
  westLane: { minX: -66.2, maxX: -63, y: -2.5, minZ: -120, maxZ: 168 },
  privateKilns: rect(-104, -66.2, -110, 150),
  /** The street from the landing to the head gate: level of the works at x ≥ 0, falling to the river. */
  street: {
    line: [
      [-146, 172],
      [-104, 168],
      [-60, 167],
      [0, 167.5],
      [128, 167.5],
    ],
    width: 8,
  },
  /** The river Chang, flowing south; landing steps on its east bank. */
  river: { minX: -236, maxX: -152, waterY: -6.2, bankY: -4.4 },
  landing: { at: [-149, 172], width: 12 },
  /** A valley of its own, out of sight of the works: reached by the Places menu alone. */
  millValley: { centre: [330, -40], radius: 42, y: 3 },
} as const;
