/** The materials of the kit. Textures are made by `assets/pipeline/textures`; this names them and says their scale. */

/** `metres`: what one repeat of the maps covers. */
export const MATERIALS = {
  /** Small hand-made bricks, dusty red-brown to grey, pale clay joints. One repeat is 8 headers wide. */
  'kiln-brick': { metres: 2, roughness: 0.95 },
  /** The inside of the vault: running green-brown kiln glaze over brick. */
  'kiln-glaze': { metres: 2, roughness: 0.35 },
  /** Rough yellow-brown to purple-red fireclay. */
  saggar: { metres: 1, roughness: 0.95 },
  /** Whole trunks, knotty, darkened. */
  bark: { metres: 1, roughness: 0.95 },
  /** Sawn and worn boards and planks, grain along U. */
  board: { metres: 2, roughness: 0.85 },
  /** Split pine billets' faces and ends. */
  billet: { metres: 0.5, roughness: 0.9 },
  /** Grey butterfly tile. */
  tile: { metres: 1, roughness: 0.9 },
  /** Trodden pale clay with grit, ruts, sherds. */
  ground: { metres: 4, roughness: 1 },
  /** Off-white, rain-streaked plaster. */
  plaster: { metres: 2, roughness: 0.95 },
  /** A wall of broken saggars and porcelain sherds laid like masonry. */
  'saggar-wall': { metres: 2, roughness: 0.95 },
  /** Split bamboo, straw, matting, basketry. */
  bamboo: { metres: 0.5, roughness: 0.8 },
  /** Leaves of the hill and trees, cut out. */
  foliage: { metres: 1, roughness: 0.9, doubleSided: true, alpha: 'cutout' },
  /** Grass, scrub and far slopes. */
  hill: { metres: 8, roughness: 1 },
  /** Anything small whose colour is in its vertices: cloth, iron, sand, ash. A faint grain only. */
  plain: { metres: 0.5, roughness: 0.9 },
  /** Raw porcelain: matt, warm white, chalky. Fired ware uses `glazed`. */
  raw: { metres: 0.5, roughness: 1 },
  /** Fired porcelain and wet clay: smooth and shining, colour in the vertices. */
  glazed: { metres: 0.5, roughness: 0.12 },
  /** The five painted wares: one atlas (painted-ware.ts); UVs are the atlas’s own. */
  painted: { metres: 1, roughness: 0.1 },
  /** Worn slabs and kerbs: steps, door sills, paving, column bases. Cut stone; joints are geometry. */
  stone: { metres: 2, roughness: 0.9 },
  /** Town bricks of halls and gates: grey, 24 × 11 × 5 cm, thin joints of lime. One repeat is 8 stretchers wide. */
  'grey-brick': { metres: 2, roughness: 0.95 },
  /** River, pools, water in vats: brown-green, drifting along U. */
  water: { metres: 6, roughness: 0.08 },
  /**
   * Plain weave, pale; its colour is in the vertices. It sways: give V = 0 along the edge it hangs by, and V in
   * metres down from there. What lies still (folded, spread) keeps V = 0 all over, or is `plain`.
   */
  cloth: { metres: 1, roughness: 1, doubleSided: true },
  /** Butterfly-tile rows as a picture, for roofs further than 25 m: eight columns a repeat, V down the slope. */
  'roof-rows': { metres: 1.92, roughness: 0.9 },
  /** Squared timber of halls, dark with tung oil or red-brown lacquer, worn pale at hand height; grain along U. */
  lacquer: { metres: 2, roughness: 0.5 },
  /** Wet clay and slip, grey-white: a soft sheen. */
  clay: { metres: 1, roughness: 0.45 },
} as const satisfies Record<
  string,
  { metres: number; roughness: number; doubleSided?: boolean; alpha?: 'opaque' | 'cutout' | 'blend' }
>;

export type MaterialId = keyof typeof MATERIALS;

/**
 * Mean albedo, linear RGB: shown by viewers that have no texture library, and what a surface throws back in the
 * bake. Kept in step with the textures by a test of theirs.
 */
export const TONES: Record<MaterialId, readonly [number, number, number]> = {
  'kiln-brick': [0.2, 0.12, 0.078],
  'kiln-glaze': [0.098, 0.075, 0.038],
  saggar: [0.28, 0.14, 0.076],
  bark: [0.12, 0.07, 0.044],
  board: [0.19, 0.12, 0.063],
  billet: [0.46, 0.29, 0.15],
  tile: [0.14, 0.13, 0.13],
  ground: [0.34, 0.26, 0.18],
  plaster: [0.61, 0.53, 0.41],
  'saggar-wall': [0.24, 0.14, 0.086],
  bamboo: [0.3, 0.2, 0.073],
  foliage: [0.1, 0.14, 0.026],
  hill: [0.075, 0.082, 0.03],
  plain: [0.88, 0.88, 0.88],
  raw: [0.81, 0.75, 0.66],
  glazed: [0.92, 0.92, 0.92],
  painted: [0.6, 0.63, 0.7],
  stone: [0.26, 0.23, 0.18],
  'grey-brick': [0.18, 0.17, 0.145],
  water: [0.05, 0.05, 0.03],
  cloth: [0.74, 0.71, 0.65],
  'roof-rows': [0.082, 0.079, 0.075],
  lacquer: [0.068, 0.031, 0.019],
  clay: [0.48, 0.44, 0.36],
};
