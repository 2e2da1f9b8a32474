/** Loudness of narration: one level for every voice and stop, whatever made it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** EBU R128: integrated loudness in LUFS, and true peak in dBTP. */
export const TARGET = { lufs: -19, peak: -1.5 } as const;

export interface Loudness {
  lufs: number;
  peak: number;
}

/** Measures a sound file. */
export async function measureLoudness(file: string): Promise<Loudness> {
  const { stderr } = await run('ffmpeg', [
    '-nostats',
    '-i',
    file,
    '-af',
    'ebur128=peak=true',
    '-f',
    'null',
    '-',
  ]);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const number = (label: string) => Number(new RegExp(`${label}:\\s+(-?[\\d.]+|-inf)`).exec(summary)?.[1]);
  return { lufs: number('I'), peak: number('Peak') };
}

/** What meters differ by: a file that is this near the limit is taken for one over it, dB. */
const DOUBT = 0.2;
/** How much lower the first try's limiter stands than the peak that is allowed: codecs overshoot, dB. */
const HEADROOM = 0.7;
const TRIES = 4;

/** How far a file's peak is over what is allowed, dB; 0 or less is well. */
export const excess = ({ peak }: Loudness): number => peak - (TARGET.peak - DOUBT);

/**
 * Levels `from` into `to` (48 kHz mono WAV) and encodes it, lowering the limiter until no *encoded* file peaks too
 * high: what a visitor hears is the file, not the WAV.
 * @param encode writes the encoded files and returns their paths
 * @returns the highest excess that is left, dB; more than 0 if even the best try is too loud
 */
export async function levelledFor(
  from: string,
  to: string,
  encode: (wav: string) => Promise<string[]>,
): Promise<number> {
  let headroom: number = HEADROOM;
  let best = { over: Infinity, headroom };
  for (let n = 0; n < TRIES; n += 1) {
    await levelled(from, to, headroom);
    const peaks = await Promise.all((await encode(to)).map(measureLoudness));
    const over = Math.max(...peaks.map(excess));
    if (over < best.over) best = { over, headroom };
    if (over <= 0) return over;
    headroom += over + 0.1;
  }
  if (best.headroom !== headroom) {
    await levelled(from, to, best.headroom);
    await encode(to);
  }
  return best.over;
}

/** Levels `from` into `to` (48 kHz mono WAV). The limiter only touches peaks the gain would push over. */
export async function levelled(from: string, to: string, headroom: number = HEADROOM): Promise<void> {
  const { lufs } = await measureLoudness(from);
  const gain = Number.isFinite(lufs) ? TARGET.lufs - lufs : 0;
  const limit = 10 ** ((TARGET.peak - headroom) / 20);
  const chain = `volume=${gain.toFixed(2)}dB,aresample=192000,alimiter=limit=${limit.toFixed(4)}:level=false:attack=2:release=40,aresample=48000`;
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    from,
    '-af',
    chain,
    '-ac',
    '1',
    '-ar',
    '48000',
    '-bitexact',
    to,
  ]);
}

/** Length of a sound file, seconds. */
export async function secondsOf(file: string): Promise<number> {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'format=duration',
    '-of',
    'csv=p=0',
    file,
  ]);
  return Number(stdout);
}

/** Middles of the pauses in a recording, seconds. */
export async function pausesIn(file: string): Promise<number[]> {
  const { stderr } = await run('ffmpeg', [
    '-nostats',
    '-i',
    file,
    '-af',
    'silencedetect=noise=-38dB:d=0.28',
    '-f',
    'null',
    '-',
  ]);
  const starts = [...stderr.matchAll(/silence_start: ([\d.]+)/g)].map((m) => Number(m[1]));
  const ends = [...stderr.matchAll(/silence_end: ([\d.]+)/g)].map((m) => Number(m[1]));
  return starts.flatMap((start, i) => (ends[i] === undefined ? [] : [(start + ends[i]) / 2]));
}
