/**
 * Recipes → Opus (WebM) with AAC (M4A) as fallback, by ffmpeg. A recording `assets/<site>/sounds/<id>.wav` replaces
 * the recipe of that name. Loops get a little of themselves on both sides: codecs pad, and padding would click.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
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
