/** Writes the pack of the made-up site into tests/sites/tiny-kiln: `npx tsx tests/sites/make-tiny.ts` */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Site, Tour } from '../../src/pack/schema.ts';
import { boxes, floor, glb, grid, wav } from './shapes.ts';
import { TINY, TINY_TOURS, tinyNarration } from './tiny.ts';

const OUT = join(dirname(fileURLToPath(import.meta.url)), 'tiny-kiln');

function write(file: string, data: string | Uint8Array): number {
  const path = join(OUT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
  return data.length;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const OVEN_WALLS = boxes(
  [
    [2, 0, -5],
    [5, 2.1, -4.7],
  ],
  [
    [2, 0, -4.7],
    [2.3, 2.1, -2],
  ],
  [
    [4.7, 0, -4.7],
    [5, 2.1, -2],
  ],
  [
    [2.3, 0, -2.3],
    [2.9, 2.1, -2],
  ],
  [
    [4.1, 0, -2.3],
    [4.7, 2.1, -2],
  ],
  [
    [2, 2.1, -5],
    [5, 2.4, -2],
  ],
);
const HUT_WALLS = boxes(
  [
    [-6, 0, -5],
    [-2, 2.2, -4.9],
  ],
  [
    [-6, 0, -4.9],
    [-5.9, 2.2, -1.6],
  ],
  [
    [-2.1, 0, -4.9],
    [-2, 2.2, -1.6],
  ],
);
const HUT_ROOF = boxes([
  [-6.2, 2.2, -5.2],
  [-1.8, 2.4, -1.4],
]);
const DOOR = boxes([
  [2.9, 0, -2.3],
  [4.1, 2.1, -2.1],
]);

/** Where feet may be: 0.3 to 0.4 m from every wall, in through the hut's open front and the kiln's door. */
function canWalk(x: number, z: number): boolean {
  const within = (x0: number, x1: number, z0: number, z1: number) => x > x0 && x < x1 && z > z0 && z < z1;
  if (within(-6.4, -1.6, -5.4, -1.2)) return within(-5.6, -2.4, -4.6, -1.2);
  if (within(1.6, 5.4, -5.4, -1.6)) return within(2.6, 4.4, -4.4, -2.6) || within(3.2, 3.8, -2.6, -1.6);
  return true;
}

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const open = [0.9, 0.8, 0.1, 1] as const;
  const dim = [0.3, 0.05, 0.8, 1] as const;
  const kiln = await glb([
    { node: 'ground', shape: floor(-20, -20, 20, 20), material: 'ground', light: open },
    { node: 'oven', shape: OVEN_WALLS, material: 'kiln-brick', light: dim },
    { node: 'door', shape: DOOR, material: 'kiln-brick', light: dim },
  ]);
  const hut = await glb([
    { node: 'walls', shape: HUT_WALLS, material: 'board', light: open },
    // Not in the library: it must keep the colour it brings.
    { node: 'roof', shape: HUT_ROOF, material: 'surveyed-roof', colour: [0.5, 0.2, 0.15, 1] },
  ]);
  const xs = [-7, -6.4, -5.6, -2.4, -1.6, 1.6, 2.6, 3.2, 3.8, 4.4, 5.4, 7];
  const walk = await glb([
    { node: 'walkable', shape: grid(xs, [-7, -5.4, -4.6, -4.4, -2.6, -1.6, -1.2, 7], canWalk) },
    { node: 'surface', shape: floor(-20, -20, 20, 20) },
    { node: 'solid', shape: OVEN_WALLS },
    { node: 'solid', shape: HUT_WALLS },
  ]);
  const bytes: Record<string, number> = {
    kiln: write('models/kiln.glb', kiln),
    hut: write('models/hut.glb', hut),
  };
  write('walk.glb', walk);
  const structures = TINY.structures.map((structure) => ({ ...structure, bytes: bytes[structure.id] }));
  write('site.json', json({ ...TINY, structures }));
  write('site.schema.json', json(z.toJSONSchema(Site, { io: 'input' })));
  write('tour.schema.json', json(z.toJSONSchema(Tour, { io: 'input' })));
  for (const tour of TINY_TOURS) write(`tours/${tour.id}/tour.json`, json(tour));

  // Whole periods in half a second, so that the loops have no click.
  write(
    'sounds/wind.wav',
    wav(0.5, (s) => 0.3 * Math.sin(2 * Math.PI * 110 * s) * Math.sin(2 * Math.PI * 2 * s)),
  );
  write(
    'sounds/fire.wav',
    // A low tone and a high one: a wall takes the high one away, and ears tell left from right by it.
    wav(0.5, (s) => 0.3 * Math.sin(2 * Math.PI * 60 * s) + 0.3 * Math.sin(2 * Math.PI * 3000 * s)),
  );
  write(
    'sounds/clink.wav',
    wav(0.3, (s) => Math.sin(2 * Math.PI * 1800 * s) * Math.exp(-12 * s)),
  );
  for (const { id } of TINY_TOURS) for (const language of ['en', 'zh-Hans'] as const) tell(id, language);
}

/** One language of a tour: its words, captions and voices. */
function tell(tour: string, language: 'en' | 'zh-Hans'): void {
  const narration = tinyNarration(language, tour);
  write(`tours/${tour}/${language}.json`, json(narration));
  for (const stop of Object.values(narration.stops)) {
    const time = (s: number) => `00:00:${s.toFixed(3).padStart(6, '0')}`;
    const cues = stop.sentences.map(({ start, end, text }) => `${time(start)} --> ${time(end)}\n${text}\n`);
    write(stop.captions, `WEBVTT\n\n${cues.join('\n')}`);
    const tone = wav(2, (s) => 0.4 * Math.sin(2 * Math.PI * 220 * s));
    for (const file of stop.files) write(file, tone);
  }
}

await main();
