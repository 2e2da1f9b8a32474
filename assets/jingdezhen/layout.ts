/**
 * Where things stand on the site, so that structures built by different hands meet. Metres; +X east, −Z site north.
 * The origin is on the kiln's axis at the inner face of its door sill; the kiln lies northwards from it.
 *
 * All distances between structures are modelling choices (fact sheet 2.4: the plans have no scale).
 */

/** Late afternoon of the tenth month: low in the south-west (art direction). Baked. */
export const SUN = { azimuth: 238, elevation: 20 } as const;

/** Kiln: chamber from z = 0 (door) to z = −6.4; guard wall about 4.8 m across; chimney centre at z = −8.4. */
export const KILN = { doorZ: 0, rearZ: -6.4, halfWidthOutside: 2.4, chimney: [0, 0, -8.4] } as const;

/**
 * Kiln house: a rectangle of posts round the kiln; the chimney stands outside its north wall.
 * The ridge runs north–south over the kiln; eaves on east and west.
 */
export const HOUSE = {
  minX: -6.6,
  maxX: 6.6,
  northZ: -7.2,
  southZ: 8.4,
  eaveOverhang: 1.1,
  eaveHeight: 3.1,
  ridgeHeight: 7.6,
  /** Loft: an L, the east arm and the south arm; floor at this height. */
  loft: {
    height: 2.75,
    east: { minX: 3.2, maxX: 6.6, minZ: -4.2, maxZ: 8.4 },
    south: { minX: -6.6, maxX: 3.2, minZ: 5.4, maxZ: 8.4 },
  },
  /** Stone steps outside the south front, rising northwards to the loft's south edge, for the wood carriers. */
  stairs: { minX: 3.6, maxX: 4.8, bottomZ: 12.2, topZ: 8.4 },
  /** Opening in the loft floor through which billets are dropped, in front of the kiln. */
  chute: { minX: -1.6, maxX: 0.6, minZ: 5.4, maxZ: 6.9 },
  /** Carriers’ way in from the yard. */
  entrance: { minX: -2.4, maxX: 1.4 },
} as const;

/** The yard: south and west of the house, inside walls of waste saggars; a way runs up the west side to the chimney. */
export const YARD = {
  minX: -15,
  maxX: 12,
  northZ: -13,
  southZ: 23,
  /** Gate in the south wall. */
  gate: { minX: -6, maxX: -3 },
} as const;
