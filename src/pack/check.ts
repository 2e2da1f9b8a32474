/** All faults of a whole pack as data: schema, references, languages, sense. Pure; files are checked by the pipeline. */
import { type Fault, fileFault } from './fault.ts';
import { languageFaults } from './languages.ts';
import { markFaults } from './marks.ts';
import { type Parsed, parseNarration, parseSite, parseTour } from './parse.ts';
import { type Narration, Site, Tour } from './schema.ts';
import { narrationSense, siteSense } from './sense.ts';
import { stagedSense } from './staged-sense.ts';
import { tourSense, wordsAlike } from './tour-sense.ts';
import { unknownKeys } from './unknown.ts';

export interface FileData {
  file: string;
  data: unknown;
}

export interface PackData {
  site: FileData;
  /** By tour id. */
  tours: ReadonlyMap<string, FileData>;
  /** By `tour/language`. */
  narrations: ReadonlyMap<string, FileData>;
}

export interface PackReport {
  faults: Fault[];
  site: Site | null;
  narrations: Narration[];
}

/** Checks everything that can be checked without looking at other files. */
export function checkPack(pack: PackData): PackReport {
  const { site: siteFile } = pack;
  const { value: site, faults } = parseSite(siteFile.data, siteFile.file);
  const narrations: Narration[] = [];
  if (!site) return { faults, site, narrations };
  const doc = { file: siteFile.file, root: siteFile.data };
  faults.push(...unknownKeys(Site, doc), ...languageFaults(doc, site.languages), ...markFaults(doc));
  // Sense is judged on what is left: a place that was left out is not told again for being in no zone.
  faults.push(...siteSense({ file: siteFile.file, root: site }, site));
  for (const { id, file } of site.tours) {
    const tour = pack.tours.get(id);
    if (!tour) continue;
    faults.push(...checkTour(pack, site, id, tour, narrations, file));
  }
  return { faults, site, narrations };
}

function checkTour(
  pack: PackData,
  site: Site,
  id: string,
  { file, data }: FileData,
  narrations: Narration[],
  listed: string,
): Fault[] {
  const { value: tour, faults }: Parsed<Tour> = parseTour(data, site, file);
  const doc = { file, root: data, name: `tour \`${id}\`` };
  faults.push(...unknownKeys(Tour, doc), ...languageFaults(doc, site.languages), ...markFaults(doc));
  if (!tour) return faults;
  if (tour.id !== id) {
    faults.push(fileFault(listed, 'nonsense', `tour \`${id}\`: the file calls itself \`${tour.id}\``));
  }
  faults.push(...tourSense({ ...doc, root: tour }, tour, site));
  faults.push(...stagedSense({ ...doc, root: tour }, tour, site));
  const before = narrations.length;
  for (const language of site.languages) {
    const told = pack.narrations.get(`${id}/${language}`);
    if (!told) continue;
    const parsed = parseNarration(told.data, told.file);
    faults.push(
      ...parsed.faults,
      ...markFaults({ file: told.file, root: told.data, name: doc.name }, language),
    );
    if (!parsed.value) continue;
    narrations.push(parsed.value);
    faults.push(...narrationSense({ ...doc, root: tour }, tour, parsed.value));
    if (parsed.value.language !== language || parsed.value.tour !== id) {
      const says = `\`${parsed.value.tour}\` in \`${parsed.value.language}\``;
      faults.push(
        fileFault(
          told.file,
          'nonsense',
          `this should be tour \`${id}\` in \`${language}\`, but says ${says}`,
        ),
      );
    }
  }
  faults.push(...wordsAlike({ ...doc, root: tour }, tour, narrations.slice(before)));
  return faults;
}
