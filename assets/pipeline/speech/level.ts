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

/** Levels `from` into `to` (48 kHz mono WAV). The limiter only touches peaks the gain would push over. */
export async function levelled(from: string, to: string): Promise<void> {
  const { lufs } = await measureLoudness(from);
  const gain = Number.isFinite(lufs) ? TARGET.lufs - lufs : 0;
  const limit = 10 ** ((TARGET.peak - 0.7) / 20);
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
