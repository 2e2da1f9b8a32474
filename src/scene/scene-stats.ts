/** What the probe says of the picture. Apart from three, so that the page can say it before the scene is fetched. */
export interface SceneStats {
  /** Of both eyes in a headset. */
  calls: number;
  triangles: number;
  /** Made so far, and materials of what shows now, seen or behind one's back. */
  programs: number;
  surfaces: number;
  textureBytes: number;
  geometryBytes: number;
  /** Ids of the structures whose model, and whose stand-in, show now. */
  models: readonly string[];
  standIns: readonly string[];
  /** Files on their way: models, and what stands in for those that are far. */
  coming: number;
}

/** Before there is a scene. */
export const NO_STATS: SceneStats = {
  calls: 0,
  triangles: 0,
  programs: 0,
  surfaces: 0,
  textureBytes: 0,
  geometryBytes: 0,
  models: [],
  standIns: [],
  coming: 0,
};
