/**
 * Recipes → Opus (WebM) with AAC (M4A) as fallback, by ffmpeg. A recording `assets/<site>/sounds/<id>.wav` replaces
 * the recipe of that name. Loops get a little of themselves on both sides: codecs pad, and padding would click.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { random } from '../../kit/random.ts';
import { RATE, type Recipe, toWav } from '../../kit/sound.ts';
import type { Stage, Unit } from '../stage.ts';

const run = promisify(execFile);
/** Seconds of itself that a loop gets on each side. */
export const MARGIN = 0.15;

/** A loop with its end before its beginning and its beginning after its end. */
export function withMargins(loop: Float32Array, seconds = MARGIN): Float32Array {
  const extra = Math.round(seconds * RATE);
  const out = new Float32Array(loop.length + 2 * extra);
  for (let i = 0; i < out.length; i += 1)
    out[i] = loop[(((i - extra) % loop.length) + loop.length) % loop.length]!;
  return out;
}

/** Seconds × channels that a recording may have: decoded a quarter of what the app holds (src/audio/memory.ts). */
const LONGEST = 120;

/** What is wrong with a recording, in a curator's words; null if nothing is. */
export function recordingFault(name: string, wav: Uint8Array): string | null {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const tag = (at: number) => String.fromCharCode(...wav.subarray(at, at + 4));
  if (wav.length < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return `${name} is no WAV file`;
  let [channels, perSecond] = [0, 0];
  for (
    let at = 12;
    at + 8 <= wav.length;
    at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)
  ) {
    if (tag(at) === 'fmt ' && at + 20 <= wav.length)
      [channels, perSecond] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (tag(at) !== 'data' || perSecond === 0) continue;
    const seconds = Math.min(view.getUint32(at + 4, true), wav.length - at - 8) / perSecond;
    if (seconds * channels <= LONGEST) return null;
    const [has, may] = [seconds, LONGEST / channels].map((s) => `${Math.round(s)} s`);
    return `${name} is ${has} long; in ${channels === 1 ? 'one channel' : `${channels} channels`} it may be ${may}`;
  }
  return `${name} has no sound in it`;
}

const EXACT = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** The two ways a sound is encoded, best first, by the ending of the file. */
export const ENDINGS = ['webm', 'm4a'] as const;

/** Encodes a WAV one way. `kbps` is for Opus; AAC gets half as much again. @returns the path of the file */
export async function encodeAs(
  ending: (typeof ENDINGS)[number],
  wav: string,
  base: string,
  kbps: number,
): Promise<string> {
  const how =
    ending === 'webm'
      ? ['-c:a', 'libopus', '-b:a', `${kbps}k`]
      : ['-c:a', 'aac', '-b:a', `${Math.round(kbps * 1.5)}k`];
  const file = `${base}.${ending}`;
  await run('ffmpeg', ['-v', 'error', '-y', '-i', wav, ...EXACT, ...how, file]);
  return file;
}

/** Encodes a WAV both ways. */
async function encode(wav: string, base: string, kbps: number): Promise<void> {
  for (const ending of ENDINGS) await encodeAs(ending, wav, base, kbps);
}

export const stage: Stage = {
  id: 'sounds',
  title: 'Sounds',
  units: async ({ root, sources, pack, cache }) => {
    const file = join(sources, 'sounds/recipes.ts');
    if (!existsSync(file)) return [];
    const { RECIPES } = (await import(pathToFileURL(file).href)) as { RECIPES: Record<string, Recipe> };
    return Object.entries(RECIPES).map(([id, recipe]): Unit => {
      const recorded = join(sources, 'sounds', `${id}.wav`);
      const hasRecording = existsSync(recorded);
      return {
        id: `sound/${id}`,
        inputs: [
          'assets/pipeline/sounds/stage.ts',
          relative(root, file),
          ...(hasRecording ? [relative(root, recorded)] : []),
        ],
        outputs: [`sounds/${id}.webm`, `sounds/${id}.m4a`],
        run: async () => {
          await mkdir(join(pack, 'sounds'), { recursive: true });
          await mkdir(join(cache, 'sounds'), { recursive: true });
          const wav = hasRecording ? recorded : join(cache, 'sounds', `${id}.wav`);
          const fault = hasRecording ? recordingFault(`sounds/${id}.wav`, await readFile(wav)) : null;
          if (fault) throw new Error(fault);
          if (!hasRecording) {
            const made = recipe.make(random(`sound/${id}`));
            await writeFile(wav, toWav(recipe.loopSeconds ? withMargins(made) : made));
          }
          await encode(wav, join(pack, 'sounds', id), recipe.loopSeconds ? 48 : 56);
        },
      };
    });
  },
};
