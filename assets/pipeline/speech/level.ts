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

/** What meters differ by: a file that is this near a limit is taken for one beyond it, dB. */
const DOUBT = 0.2;
/** How much lower the first try's limiter stands than the peak that is allowed: codecs overshoot, dB. */
const HEADROOM = 0.7;
/** Loudness may be off by so much. The rule allows 1. */
const NEAR = 0.5;
const TRIES = 5;

/** How far a file's peak is over what is allowed, dB; 0 or less is well. */
export const excess = ({ peak }: Loudness): number => peak - (TARGET.peak - DOUBT);

/** What is done to a recording: gain, then a limiter that stands `headroom` below the peak that is allowed; dB. */
export interface Levels {
  gain: number;
  headroom: number;
}

/** Penalty of a try, dB: 0 is well. A peak too high is worse than a voice too soft. */
const wrongBy = (heard: Loudness): number =>
  4 * Math.max(0, excess(heard)) + Math.max(0, Math.abs(heard.lufs - TARGET.lufs) - NEAR);

/** The next try, from what the last one came to: a limiter takes loudness away, so that more gain is wanted before it. */
export const corrected = ({ gain, headroom }: Levels, heard: Loudness): Levels => ({
  gain: gain + Math.max(-3, Math.min(3, TARGET.lufs - heard.lufs)),
  headroom: headroom + (excess(heard) > 0 ? excess(heard) + 0.1 : 0),
});

/**
 * Levels a recording and encodes it, until the *encoded* file is as loud as it should be and does not peak too high:
 * what a visitor hears is the file, not the WAV. The best of a few tries is kept.
 * @param from the recording; `wav` is written on the way
 * @param encode writes the encoded file from a WAV and returns its path
 * @returns what the file came to
 */
export async function levelledFor(
  from: string,
  wav: string,
  encode: (wav: string) => Promise<string>,
): Promise<Loudness> {
  const heard = await tried(from, wav, encode);
  if (wrongBy(heard) === 0 || !Number.isFinite(heard.lufs)) return heard;
  // Too much between its peaks and its mean, as machines' voices have it: evened out, it fits.
  const even = `${wav}.even.wav`;
  const compressor = 'acompressor=threshold=0.06:ratio=3:attack=2:release=80';
  await run('ffmpeg', ['-v', 'error', '-y', '-i', from, '-af', compressor, '-bitexact', even]);
  return tried(even, wav, encode);
}

/** Levels and encodes until it is well, or a few times; leaves the best. */
async function tried(from: string, wav: string, encode: (wav: string) => Promise<string>): Promise<Loudness> {
  const { lufs } = await measureLoudness(from);
  let levels: Levels = { gain: Number.isFinite(lufs) ? TARGET.lufs - lufs : 0, headroom: HEADROOM };
  let best: { levels: Levels; heard: Loudness } | null = null;
  for (let n = 0; n < TRIES; n += 1) {
    await level(from, wav, levels);
    const heard = await measureLoudness(await encode(wav));
    if (!best || wrongBy(heard) < wrongBy(best.heard)) best = { levels, heard };
    if (wrongBy(heard) === 0 || !Number.isFinite(heard.lufs)) return heard;
    levels = corrected(levels, heard);
  }
  await level(from, wav, best!.levels);
  await encode(wav);
  return best!.heard;
}

/** Levels `from` into `to` (48 kHz mono WAV). */
async function level(from: string, to: string, { gain, headroom }: Levels): Promise<void> {
  const limit = 10 ** ((TARGET.peak - headroom) / 20);
  const chain = `volume=${gain.toFixed(2)}dB,aresample=192000,alimiter=limit=${limit.toFixed(4)}:level=false:attack=2:release=40,aresample=48000`;
  const args = ['-v', 'error', '-y', '-i', from, '-af', chain, '-ac', '1', '-ar', '48000', '-bitexact', to];
  await run('ffmpeg', args);
}

/** True if a file is within what the rule allows. */
export const wellLevelled = (heard: Loudness): boolean =>
  Math.abs(heard.lufs - TARGET.lufs) <= 1 - DOUBT && heard.peak <= TARGET.peak;

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
