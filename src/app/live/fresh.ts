/**
 * What a page takes up of a pack that was changed under it. A file's address is what buffers, players and the browser
 * know it by: one that was changed gets a new address. Pure.
 */
import type { Narration, Site } from '../../pack/schema.ts';

/** How often each file of the pack was changed since the page was opened. */
export type Changes = ReadonlyMap<string, number>;

/** Its ending stays: players go by it. */
export function freshFile(file: string, changes: Changes): string {
  const times = changes.get(file);
  return times ? `${file}?live=${times}${file.slice(file.lastIndexOf('.'))}` : file;
}

export const withChanges = (changes: Changes, files: readonly string[]): Changes => {
  const more = new Map(changes);
  for (const file of files) more.set(file, (more.get(file) ?? 0) + 1);
  return more;
};

/** The same narration, with voices that were changed at their new addresses. */
export const freshNarration = (narration: Narration, changes: Changes): Narration => ({
  ...narration,
  stops: Object.fromEntries(
    Object.entries(narration.stops).map(([id, stop]) => [
      id,
      { ...stop, files: stop.files.map((file) => freshFile(file, changes)) },
    ]),
  ),
});

export const freshSounds = (sounds: Site['sounds'], changes: Changes): Site['sounds'] =>
  sounds.map((sound) => ({ ...sound, files: sound.files.map((file) => freshFile(file, changes)) }));

/** What of a site can be taken up while it stands. The rest (models, places, zones, the hour's light) cannot. */
export const TAKEN = [
  'title',
  'summary',
  'sounds',
  'hotspots',
  'tours',
  'evidence',
  'sources',
  'credits',
] as const satisfies readonly (keyof Site)[];

/** Whether a site differs from the one that stands in what needs the page to be loaded again. */
export function needsReload(stands: Site, now: Site): boolean {
  const rest = (site: Site) =>
    JSON.stringify(Object.entries(site).filter(([key]) => !(TAKEN as readonly string[]).includes(key)));
  return rest(stands) !== rest(now);
}
