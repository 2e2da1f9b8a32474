/**
 * Narration text → voice, captions and times, per tour and language. A recording dropped in as
 * `assets/<site>/tours/<tour>/voice/<language>/<stop>.wav` (or .m4a, .mp3, .flac) replaces the machine's voice for
 * that stop, and the captions are timed to it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { captionCues, isWideScript, toWebVtt } from '../../../src/pack/captions.ts';
import type { Narration } from '../../../src/pack/schema.ts';
import { tidy } from '../closure.ts';
import { readJson, sortedJson } from '../json.ts';
import { ENDINGS, encodeAs } from '../sounds/stage.ts';
import type { Stage, StageContext, Unit } from '../stage.ts';
import { levelledFor, pausesIn, secondsOf, wellLevelled } from './level.ts';
import { type NarrationStop, parseNarration } from './markdown.ts';
import { retime, type Timed } from './timing.ts';
import { type ReadingRules, respell, SPEAKERS, type Speaker } from './voices.ts';

const run = promisify(execFile);
/** Breath between two sentences, and before the first; seconds. */
const BREATH = 0.5;
const LEAD = 0.25;
/** Reading speed of captions where there is no voice: characters a second. */
const READING = { en: 15, wide: 5 } as const;
const RECORDINGS = ['wav', 'flac', 'm4a', 'mp3', 'ogg'];

type ToldStop = Narration['stops'][string];

/** Speaks sentences one by one, trims each, and lays them in a row. @returns the WAV's sentences with their times */
async function speak(
  sentences: string[],
  rules: ReadingRules,
  say: Speaker,
  scratch: string,
  wav: string,
): Promise<Timed[]> {
  const parts: string[] = [];
  const timed: Timed[] = [];
  let at = LEAD;
  for (const [i, text] of sentences.entries()) {
    const raw = join(scratch, `raw-${i}.wav`);
    const part = join(scratch, `part-${i}.wav`);
    await say(respell(text, rules), raw);
    const trim = 'silenceremove=start_periods=1:start_threshold=-50dB';
    await run('ffmpeg', [
      '-v',
      'error',
      '-y',
      '-i',
      raw,
      '-af',
      `${trim},areverse,${trim},areverse,apad=pad_dur=${BREATH}`,
      '-ac',
      '1',
      '-ar',
      '48000',
      '-bitexact',
      part,
    ]);
    const seconds = await secondsOf(part);
    timed.push({ text, start: at, end: at + seconds - BREATH });
    at += seconds;
    parts.push(part);
  }
  const list = join(scratch, 'list.txt');
  await writeFile(list, parts.map((p) => `file '${p}'\n`).join(''));
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    list,
    '-af',
    `adelay=${LEAD * 1000}`,
    '-bitexact',
    wav,
  ]);
  return timed;
}

const atReadingPace = (sentences: string[], language: string): Timed[] => {
  let at = LEAD;
  return sentences.map((text) => {
    const start = at;
    const wide = isWideScript(language);
    const end = start + Math.max(1.5, text.length / (wide ? READING.wide : READING.en));
    at = end + BREATH;
    return { text, start, end };
  });
};

/** Grows when the same words come to be said otherwise. */
const SPEECH_VERSION = 3;
/** By ending, as `encodeAs` takes it; speech needs no more, and an hour of it must fit into what a site may weigh. */
const KBPS = { webm: 22, m4a: 32 } as const;

const hashOfFile = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

const round = (n: number) => Math.round(n * 1000) / 1000;

/** A stop's voice as it lies in the pack, and its sentences' times. */
interface Said {
  sentences: Timed[];
  voiced: boolean;
  synthetic: boolean;
}

/** What a stop's voice was made of, its files' hashes, and when each sentence is said. Kept in the scratch folder. */
interface Stamp {
  made: string;
  files: string[];
  times: [number, number][];
}

/** Hash of what decides a stop's voice: its words as they are read out, and the recording. */
async function madeOf(stop: NarrationStop, rules: ReadingRules, recording: string | null): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify([SPEECH_VERSION, stop.sentences.map((text) => respell(text, rules))]))
    .update(recording ? await readFile(recording) : '')
    .digest('hex');
}

const scratchOf = (cache: string, tour: string, language: string, stop: string) =>
  join(cache, 'speech', tour, language, stop);
const filesOf = (pack: string, tour: string, language: string, stop: string) =>
  ENDINGS.map((ending) => `${join(pack, 'tours', tour, language, stop)}.${ending}`);

/** How the names are to be read in a language. */
function rulesFor(sources: string, language: string): ReadingRules {
  const file = join(sources, 'tours', `reading.${language}.json`);
  return (existsSync(file) ? readJson(file) : {}) as ReadingRules;
}

/** Says one stop, unless what is there was made of the same words, rules and recording. */
async function sayStop(
  { cache, pack, log }: StageContext,
  tour: string,
  language: string,
  stop: NarrationStop,
  rules: ReadingRules,
  recording: string | null,
): Promise<Said> {
  const say = SPEAKERS[language];
  if (!recording && !say)
    return { sentences: atReadingPace(stop.sentences, language), voiced: false, synthetic: false };
  const scratch = scratchOf(cache, tour, language, stop.id);
  await mkdir(scratch, { recursive: true });
  const base = join(pack, 'tours', tour, language, stop.id);
  const files = filesOf(pack, tour, language, stop.id);
  const stampFile = join(scratch, 'stamp.json');
  const made = await madeOf(stop, rules, recording);
  if (existsSync(stampFile) && files.every(existsSync)) {
    const stamp = readJson(stampFile) as Stamp;
    const there = await Promise.all(files.map(hashOfFile));
    if (stamp.made === made && there.every((hash, i) => hash === stamp.files[i]))
      return {
        sentences: stop.sentences.map((text, i) => ({
          text,
          start: stamp.times[i]![0],
          end: stamp.times[i]![1],
        })),
        voiced: true,
        synthetic: recording === null,
      };
  }
  const row = recording ?? join(scratch, 'row.wav');
  const sentences = recording
    ? retime(stop.sentences, await secondsOf(recording), await pausesIn(recording))
    : await speak(stop.sentences, rules, say!, scratch, row);
  await Promise.all(
    ENDINGS.map(async (ending) => {
      const scratchWav = join(scratch, `${ending}.wav`);
      const heard = await levelledFor(row, scratchWav, (wav) => encodeAs(ending, wav, base, KBPS[ending]));
      if (wellLevelled(heard)) return;
      const came = `${heard.lufs.toFixed(1)} LUFS, peak ${heard.peak.toFixed(1)} dBTP`;
      log(`  ${tour}, ${language}, ${stop.id}.${ending} could not be levelled: ${came}`);
    }),
  );
  const stamp: Stamp = {
    made,
    files: await Promise.all(files.map(hashOfFile)),
    times: sentences.map(({ start, end }): [number, number] => [start, end]),
  };
  await writeFile(stampFile, JSON.stringify(stamp));
  return { sentences, voiced: true, synthetic: recording === null };
}

async function tell(context: StageContext, tour: string, language: string): Promise<void> {
  const { sources, pack } = context;
  const folder = join(sources, 'tours', tour);
  const text = parseNarration(await readFile(join(folder, `${language}.md`), 'utf8'));
  const rules = rulesFor(sources, language);
  const out = join(pack, 'tours', tour, language);
  await mkdir(out, { recursive: true });
  const stops: Record<string, ToldStop> = {};
  let synthetic = false;
  for (const stop of text.stops) {
    const said = await sayStop(context, tour, language, stop, rules, recordingOf(folder, language, stop.id));
    synthetic ||= said.synthetic;
    const timed = said.sentences.map((s) => ({ text: s.text, start: round(s.start), end: round(s.end) }));
    await writeFile(join(out, `${stop.id}.vtt`), toWebVtt(captionCues(timed, language)));
    const base = `tours/${tour}/${language}/${stop.id}`;
    stops[stop.id] = {
      title: stop.title,
      ...(stop.alt ? { alt: stop.alt } : {}),
      ...(stop.ask ? { ask: stop.ask } : {}),
      hints: stop.hints,
      choices: stop.choices,
      seconds: round(timed.at(-1)!.end + BREATH),
      files: said.voiced ? [`${base}.webm`, `${base}.m4a`] : [],
      captions: `${base}.vtt`,
      sentences: timed,
    };
  }
  const narration: Narration = { tour, language, synthetic, stops };
  await writeFile(join(pack, 'tours', tour, `${language}.json`), sortedJson(narration));
}

/**
 * Notes of a tour's voices that lie in the pack of what they were made, so that after an edit only what was edited is
 * said again, also where the scratch folder is empty (a fresh clone). Only for a unit that is up to date.
 */
export async function noteSaid(
  { sources, pack, cache }: Pick<StageContext, 'sources' | 'pack' | 'cache'>,
  tour: string,
  language: string,
): Promise<void> {
  const folder = join(sources, 'tours', tour);
  const { stops } = parseNarration(await readFile(join(folder, `${language}.md`), 'utf8'));
  const told = readJson(join(pack, 'tours', tour, `${language}.json`)) as Narration;
  const rules = rulesFor(sources, language);
  for (const stop of stops) {
    const scratch = scratchOf(cache, tour, language, stop.id);
    const stampFile = join(scratch, 'stamp.json');
    const files = filesOf(pack, tour, language, stop.id);
    if (!files.every(existsSync)) continue;
    const stamp: Stamp = {
      made: await madeOf(stop, rules, recordingOf(folder, language, stop.id)),
      files: await Promise.all(files.map(hashOfFile)),
      times: (told.stops[stop.id]?.sentences ?? []).map(({ start, end }) => [start, end]),
    };
    await mkdir(scratch, { recursive: true });
    await writeFile(stampFile, JSON.stringify(stamp));
  }
}

function recordingOf(folder: string, language: string, stop: string): string | null {
  const base = join(folder, 'voice', language, stop);
  const found = RECORDINGS.find((ending) => existsSync(`${base}.${ending}`));
  return found ? `${base}.${found}` : null;
}

/** The stops of a narration file, or, in a curator's words, why it cannot be read. */
async function readStops(file: string, name: string): Promise<{ stops: NarrationStop[]; problem?: string }> {
  try {
    return parseNarration(await readFile(file, 'utf8'));
  } catch (error) {
    return { stops: [], problem: `${name}, ${(error as Error).message}` };
  }
}

export const stage: Stage = {
  id: 'speech',
  title: 'Narration',
  units: async (context) => {
    const { root, sources, source } = context;
    const tours = join(sources, 'tours');
    if (!existsSync(tours)) return [];
    const units: Unit[] = [];
    for (const tour of readdirSync(tours).sort()) {
      for (const language of source.manifest.languages) {
        const file = join(tours, tour, `${language}.md`);
        if (!existsSync(file)) continue;
        const { stops, problem } = await readStops(file, tidy(root, file));
        const recordings = stops.flatMap((s) => recordingOf(join(tours, tour), language, s.id) ?? []);
        const rules = join(tours, `reading.${language}.json`);
        const voiced = stops.filter(
          (s) => SPEAKERS[language] || recordingOf(join(tours, tour), language, s.id),
        );
        units.push({
          id: `speech/${tour}/${language}`,
          inputs: [
            'assets/pipeline/speech/stage.ts',
            relative(root, file),
            ...recordings.map((r) => relative(root, r)),
            ...(existsSync(rules) ? [relative(root, rules)] : []),
          ],
          outputs: [
            `tours/${tour}/${language}.json`,
            ...stops.map((s) => `tours/${tour}/${language}/${s.id}.vtt`),
            ...voiced.flatMap((s) => ENDINGS.map((e) => `tours/${tour}/${language}/${s.id}.${e}`)),
          ],
          ...(problem ? { problem } : {}),
          run: () => tell(context, tour, language),
        });
      }
    }
    return units;
  },
};
