/** What a site may weigh: promises of the design, checked by `site:check` and named by `site:import`. */

export const BUDGETS = {
  /** The whole pack as sent, squeezed, bytes. */
  wireBytes: 45e6,
  /** Pictures in graphics memory, bytes. */
  textureBytes: 128 * 1024 * 1024,
  /** Triangles of a stand-in. */
  standInTriangles: 800,
} as const;
