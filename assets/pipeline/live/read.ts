/** The pack as its sources would make it now, checked before anything is made: seconds, not minutes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isWideScript } from '../../../src/pack/captions.ts';
import { checkPack, type FileData, type PackData } from '../../../src/pack/check.ts';
import type { Fault } from '../../../src/pack/fault.ts';
import { narrationFiles, siteFiles } from '../../../src/pack/files.ts';
import { lineOf } from '../../../src/pack/lines.ts';
import { narrationFile } from '../../../src/pack/load.ts';
import type { Narration } from '../../../src/pack/schema.ts';
import { fileFaults, gatherData, readData } from '../check.ts';
import { tidy } from '../closure.ts';
import { readJson } from '../json.ts';
import { filesIn, tourFolders, writtenIn } from '../manifest.ts';
import { type NarrationStop, parseNarration } from '../speech/markdown.ts';
import type { StageContext } from '../stage.ts';
import { type LiveFault, partOf, placed, readError } from './fault.ts';

const SITE = 'site.json';
const heavy = ({ weight }: Fault) => weight !== 'warning';

/** A file as its curator knows it. */
export const shownAs = (root: string, path: string): string => {
  const inside = tidy(root, path);
  return inside.startsWith('..') ? path : inside;
};

/** Faults of a pack that has no sources here: of its own files. */
export function readPack(root: string, pack: string): LiveFault[] {
  const faults: Fault[] = [];
  const site = readData(pack, SITE, faults);
  if (site) {
    const report = checkPack({ site, ...gatherData(pack, site, faults) });
    faults.push(...report.faults);
    if (report.site) faults.push(...fileFaults(pack, SITE, report.site, siteFiles(report.site)));
    for (const narration of report.narrations) {
      const entry = report.site?.tours.find((tour) => tour.id === narration.tour);
      if (!entry) continue;
      const file = narrationFile(entry.file, narration.language);
      faults.push(...fileFaults(pack, file, narration, narrationFiles(narration)));
    }
  }
  return faults
    .filter(heavy)
    .map((fault) => placed(fault, join(pack, fault.file), shownAs(root, join(pack, fault.file))));
}

/** Seconds that a sentence might take: the check only asks that sentences follow one another. */
const guessed = (text: string, language: string) =>
  Math.max(1.5, text.length / (isWideScript(language) ? 5 : 15));

/** Words that are not spoken yet, with the times they had, or such as they might have. */
function toldAs(stop: NarrationStop, language: string, built: Narration | null): Narration['stops'][string] {
  const before = built?.stops[stop.id];
  const same = before?.sentences.length === stop.sentences.length;
  let at = 0;
  const sentences = stop.sentences.map((text, i) => {
    const old = same ? before.sentences[i]! : { start: at, end: at + guessed(text, language) };
    at = old.end;
    return { text, start: old.start, end: old.end };
  });
  const { title, alt, ask, hints, choices } = stop;
  return {
    title,
    ...(alt ? { alt } : {}),
    ...(ask ? { ask } : {}),
    hints,
    choices,
    seconds: same ? before.seconds : at + 0.5,
    files: [],
    captions: `${stop.id}.vtt`,
    sentences,
  };
}

function builtNarration(file: string): Narration | null {
  try {
    return readJson(file) as Narration;
  } catch {
    return null;
  }
}

/** Where in the sources an entry of `site.json` was written. */
function writtenAt({ root, sources }: StageContext, fault: Fault): LiveFault {
  const [section = '', id = ''] = fault.path.split('.');
  const files =
    section === 'sources' ? [join(sources, 'sources.json')] : filesIn(join(sources, section), '.json');
  const inside = fault.path.split('.').slice(1).join('.');
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    const data = readJson(path) as unknown;
    const entries = (Array.isArray(data) ? data : [data]) as { id?: unknown }[];
    if (!entries.some((entry) => entry?.id === id)) continue;
    const place = Array.isArray(data) ? inside : inside.split('.').slice(1).join('.');
    return {
      part: 'site',
      file: shownAs(root, path),
      line: lineOf(text, place),
      message: fault.message,
    };
  }
  return {
    part: 'site',
    file: shownAs(root, join(sources, 'site.ts')),
    line: null,
    message: fault.message,
  };
}

/** The manifest with what its JSON files say now; where they cannot be read, as it was built. */
export function siteNow(context: StageContext, built: object): { site: object; faults: LiveFault[] } {
  try {
    return { site: { ...built, ...writtenIn(context) }, faults: [] };
  } catch (error) {
    const { message } = error as Error;
    const file = /^(\S+) is not valid JSON/.exec(message)?.[1] ?? shownAs(context.root, context.sources);
    return { site: built, faults: [{ part: 'site', file, ...readError(error) }] };
  }
}

/** The Markdown file that a fault is mended in: of a language, the check may name the script. */
function wordsOf({ file, code, params }: Fault): string | null {
  if (file.endsWith('.md')) return file;
  return code === 'language' && params.language && file.endsWith('tour.json')
    ? file.replace(/[^/]*$/, `${params.language}.md`)
    : null;
}

/** Faults of a site's JSON and Markdown files, and of nothing that is built. */
export function readSources(context: StageContext, site: object): LiveFault[] {
  const { root, sources, pack, source } = context;
  const faults: LiveFault[] = [];
  const data: PackData = { site: { file: SITE, data: site }, tours: new Map(), narrations: new Map() };
  const tours = data.tours as Map<string, FileData>;
  const narrations = data.narrations as Map<string, FileData>;
  /** Line of each stop's heading, by the file that the check names. */
  const headings = new Map<string, Map<string, number>>();
  for (const id of tourFolders(sources)) {
    const folder = join(sources, 'tours', id);
    const script = join(folder, 'tour.json');
    try {
      tours.set(id, { file: shownAs(root, script), data: readJson(script, shownAs(root, script)) });
    } catch (error) {
      faults.push({ part: id, file: shownAs(root, script), ...readError(error) });
    }
    for (const language of source.manifest.languages) {
      const path = join(folder, `${language}.md`);
      const file = shownAs(root, path);
      if (!existsSync(path)) {
        const message = `tour \`${id}\` is not translated: write ${basename(path)} beside its tour.json`;
        faults.push({ part: id, file, line: null, message });
        continue;
      }
      try {
        const built = builtNarration(join(pack, 'tours', id, `${language}.json`));
        const text = parseNarration(readFileSync(path, 'utf8'));
        headings.set(file, new Map(text.stops.map((stop) => [stop.id, stop.line])));
        const stops = Object.fromEntries(text.stops.map((stop) => [stop.id, toldAs(stop, language, built)]));
        const narration: Narration = { tour: id, language, synthetic: true, stops };
        narrations.set(`${id}/${language}`, { file, data: narration });
      } catch (error) {
        faults.push({ part: id, file, ...readError(error) });
      }
    }
  }
  const report = checkPack(data);
  const found = [...report.faults];
  if (report.site) {
    const named = siteFiles(report.site).filter(({ path }) => path[0] === 'sounds');
    found.push(...fileFaults(pack, SITE, report.site, named));
  }
  for (const fault of found.filter(heavy)) {
    const words = wordsOf(fault);
    if (fault.file === SITE) faults.push(writtenAt(context, fault));
    else if (words) {
      const line = headings.get(words)?.get(fault.path.split('.')[1] ?? '') ?? null;
      faults.push({ part: partOf(fault.file), file: words, line, message: fault.message });
    } else {
      const path = join(sources, relative(shownAs(root, sources), fault.file));
      faults.push(placed(fault, path, fault.file));
    }
  }
  return faults;
}
