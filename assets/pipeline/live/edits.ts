/** What a change of a site's sources concerns. Pure. */

export interface Edits {
  tours: ReadonlySet<string> | 'all';
  /** Sounds whose recording was changed. */
  sounds: ReadonlySet<string>;
  /** Files of recipes. */
  recipes: ReadonlySet<string>;
  /** What only a full build carries: models, places, and all else that is code. */
  other: ReadonlySet<string>;
}

export const noEdits = (): Edits => ({
  tours: new Set(),
  sounds: new Set(),
  recipes: new Set(),
  other: new Set(),
});

/**
 * Hotspots, sounds, evidence and sources are read afresh each time, whatever was edited: they are not noted.
 * @param changed paths relative to the site's sources
 * @param before what waits already
 */
export function editsOf(changed: readonly string[], before: Edits = noEdits()): Edits {
  let { tours } = before;
  const sounds = new Set(before.sounds);
  const recipes = new Set(before.recipes);
  const other = new Set(before.other);
  for (const file of changed) {
    const tour = /^tours\/([^/]+)\/(?:tour\.json$|[^/]+\.md$|voice\/)/.exec(file)?.[1];
    const sound = /^sounds\/([^/]+)\.wav$/.exec(file)?.[1];
    if (tour) {
      if (tours !== 'all') tours = new Set([...tours, tour]);
    } else if (/^tours\/reading\.[^/]+\.json$/.test(file)) tours = 'all';
    else if (sound) sounds.add(sound);
    else if (/^sounds\/(?:recipes\/[^/]+|recipes)\.ts$/.test(file)) recipes.add(file);
    else if (/\.ts$/.test(file) && !/\.test\.ts$/.test(file)) other.add(file);
  }
  return { tours, sounds, recipes, other };
}
