/** Every file of the pack that a site or a narration names, with where it is named. */
import type { Narration, Site } from './schema.ts';
import type { Path } from './where.ts';

export interface NamedFile {
  path: Path;
  file: string;
}

/** Files named in `site.json`. */
export function siteFiles(site: Site): NamedFile[] {
  const found: NamedFile[] = [];
  const add = (path: Path, file: string | undefined) => {
    if (file !== undefined) found.push({ path, file });
  };
  add(['picture', 'file'], site.picture?.file);
  add(['walk'], site.walk);
  site.materials.forEach((material, m) => {
    for (const map of ['albedo', 'normal', 'orm'] as const) add(['materials', m, map], material[map]);
  });
  site.structures.forEach((structure, s) => {
    add(['structures', s, 'model'], structure.model);
    add(['structures', s, 'standIn'], structure.standIn);
  });
  site.sounds.forEach((sound, s) => {
    for (const file of sound.files) add(['sounds', s, 'files'], file);
  });
  site.fonts.forEach((font, f) => {
    add(['fonts', f, 'file'], font.file);
  });
  return found;
}

/** Files named in a narration. */
export const narrationFiles = (narration: Narration): NamedFile[] =>
  Object.entries(narration.stops).flatMap(([id, stop]) => [
    ...stop.files.map((file) => ({ path: ['stops', id, 'files'], file })),
    { path: ['stops', id, 'captions'], file: stop.captions },
  ]);
