/**
 * Narration text → voice, captions and times, per tour and language. A recording dropped in as
 * `assets/<site>/tours/<tour>/voice/<language>/<stop>.wav` (or .m4a, .mp3, .flac) replaces the machine's voice for
 * that stop, and the captions are timed to it.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { captionCues, isWideScript, toWebVtt } from '../../../src/pack/captions.ts';
import type { Narration } from '../../../src/pack/schema.ts';
import { readJson, sortedJson } from '../json.ts';
import { encode } from '../sounds/stage.ts';
import type { Stage, StageContext, Unit } from '../stage.ts';
import { levelled, pausesIn, secondsOf } from './level.ts';
import { parseNarration } from './markdown.ts';
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

const round = (n: number) => Math.round(n * 1000) / 1000;

async function tell(context: StageContext, tour: string, language: string): Promise<void> {
  const { sources, pack, cache } = context;
  const folder = join(sources, 'tours', tour);
  const text = parseNarration(await readFile(join(folder, `${language}.md`), 'utf8'));
  const rulesFile = join(sources, 'tours', `reading.${language}.json`);
  const rules = (existsSync(rulesFile) ? readJson(rulesFile) : {}) as ReadingRules;
  const out = join(pack, 'tours', tour, language);
  await mkdir(out, { recursive: true });
  const stops: Record<string, ToldStop> = {};
  let synthetic = false;
  for (const stop of text.stops) {
    const scratch = join(cache, 'speech', tour, language, stop.id);
    await mkdir(scratch, { recursive: true });
    const recording = recordingOf(folder, language, stop.id);
    const say = SPEAKERS[language];
    const wav = join(scratch, 'all.wav');
    let sentences: Timed[];
    if (recording) {
      sentences = retime(stop.sentences, await secondsOf(recording), await pausesIn(recording));
      await levelled(recording, wav);
    } else if (say) {
      synthetic = true;
      const row = join(scratch, 'row.wav');
      sentences = await speak(stop.sentences, rules, say, scratch, row);
      await levelled(row, wav);
    } else sentences = atReadingPace(stop.sentences, language);
    const voiced = recording !== null || say !== undefined;
    if (voiced) await encode(wav, join(out, stop.id), 32);
    const timed = sentences.map((s) => ({ text: s.text, start: round(s.start), end: round(s.end) }));
    await writeFile(join(out, `${stop.id}.vtt`), toWebVtt(captionCues(timed, language)));
    const base = `tours/${tour}/${language}/${stop.id}`;
    stops[stop.id] = {
      title: stop.title,
      hints: [],
      choices: {},
      seconds: round(timed.at(-1)!.end + BREATH),
      files: voiced ? [`${base}.webm`, `${base}.m4a`] : [],
      captions: `${base}.vtt`,
      sentences: timed,
    };
  }
  const narration: Narration = { tour, language, synthetic, stops };
  await writeFile(join(pack, 'tours', tour, `${language}.json`), sortedJson(narration));
}

function recordingOf(folder: string, language: string, stop: string): string | null {
  const base = join(folder, 'voice', language, stop);
  const found = RECORDINGS.find((ending) => existsSync(`${base}.${ending}`));
  return found ? `${base}.${found}` : null;
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
        const { stops } = parseNarration(await readFile(file, 'utf8'));
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
            ...voiced.flatMap((s) => ['webm', 'm4a'].map((e) => `tours/${tour}/${language}/${s.id}.${e}`)),
          ],
          run: () => tell(context, tour, language),
        });
      }
    }
    return units;
  },
};
