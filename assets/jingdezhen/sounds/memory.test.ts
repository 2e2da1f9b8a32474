/** The promise of docs/architecture.md: whatever may sound at once, anywhere on the site, fits into memory decoded. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDIO_CAP } from '../../../src/audio/memory.ts';
import { type FiringNow, firingAt } from '../../../src/pack/firing.ts';
import { Sound } from '../../../src/pack/schema.ts';
import { holds } from '../../../src/pack/when.ts';
import { zoneAt } from '../../../src/visitor/maths/zones.ts';
import { random } from '../../kit/random.ts';
import { RATE } from '../../kit/sound.ts';
import { filesIn } from '../../pipeline/manifest.ts';
import { MARGIN } from '../../pipeline/sounds/stage.ts';
import { FIRING } from '../firing.ts';
import site from '../site.ts';
import { RECIPES } from './recipes.ts';

const here = new URL('.', import.meta.url).pathname;
const sounds = filesIn(here, '.json')
  .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown[])
  .map((one) => Sound.parse(one));
const recipeOf = ({ files }: Sound) => /([a-z0-9-]+)\.webm$/.exec(files[0]!)?.[1] ?? '';

/** Decoded bytes of each recipe: one channel of floats. What is no loop has to be made to know its length. */
const bytes = new Map(
  [...new Set(sounds.map(recipeOf))].map((id) => {
    const recipe = RECIPES[id];
    if (!recipe) throw new Error(`no recipe for ${id}`);
    const samples = recipe.loopSeconds
      ? (recipe.loopSeconds + 2 * MARGIN) * RATE
      : recipe.make(random(`sound/${id}`)).length;
    return [id, samples * 4] as const;
  }),
);

/** What a visit may be like: hours, and a kiln at each phase of its firing or cold. */
const TIMES = site.manifest.hours.flatMap((hour) =>
  [null, ...FIRING.phases].map((phase) => ({
    period: site.manifest.start.period,
    hour: hour.id,
    firing: (phase ? { 'egg-kiln': firingAt(FIRING, (phase.from + phase.to) / 2) } : {}) as Readonly<
      Record<string, FiringNow>
    >,
  })),
);

/** Decoded bytes of all that may sound at a point: what is a little beyond earshot plays on for a while. */
function heldAt(x: number, y: number, z: number): number {
  const zone = zoneAt(site.manifest.zones, x, y, z);
  let most = 0;
  for (const now of TIMES) {
    const heard = new Set<string>();
    for (const sound of sounds) {
      if (!holds(sound.when, { ...now, zone })) continue;
      if (sound.follows && !now.firing['egg-kiln']?.burning) continue;
      const [sx, sy, sz] = sound.position ?? [x, y, z];
      const near = Math.hypot(sx - x, sy - y, sz - z) <= sound.maxDistance * 1.15;
      if (sound.kind === 'bed' ? zone !== null && sound.zones.includes(zone) : near)
        heard.add(recipeOf(sound));
    }
    let sum = 0;
    for (const id of heard) sum += bytes.get(id)!;
    most = Math.max(most, sum);
  }
  return most;
}

describe('the sounds of the site', () => {
  it('are fifty and more, each with its recipe, its words in both languages and its evidence', () => {
    expect(sounds.length).toBeGreaterThanOrEqual(50);
    expect(new Set(sounds.map(({ id }) => id)).size).toBe(sounds.length);
    const records = JSON.parse(readFileSync(`${here}../evidence/sound.json`, 'utf8')) as { id: string }[];
    const known = new Set(records.map(({ id }) => id));
    for (const sound of sounds) {
      expect(known, sound.id).toContain(sound.evidence);
      expect(Object.keys(sound.title).sort(), sound.id).toEqual(['en', 'zh-Hans']);
      const { loopSeconds } = RECIPES[recipeOf(sound)]!;
      if (sound.loop) expect(sound.loopSeconds, sound.id).toBe(loopSeconds);
    }
  });

  it('that may sound at once fit into memory, at every place and all over the ground', () => {
    let worst = 0;
    for (const { position } of site.manifest.places)
      worst = Math.max(worst, heldAt(position[0], position[1] + 1, position[2]));
    for (let x = -160; x <= 350; x += 10)
      for (let z = -130; z <= 180; z += 10) worst = Math.max(worst, heldAt(x, 1, z));
    // Something sounds at all, and what just fell silent may stay a while as well.
    expect(worst).toBeGreaterThan(5e6);
    expect(worst).toBeLessThan(AUDIO_CAP * 0.75);
    // Some 1,700 spots, each with its walls: half a minute on a machine that has other work.
  }, 180_000);

  it('would not fit all together: what is far must be let go', () => {
    expect([...bytes.values()].reduce((sum, b) => sum + b, 0)).toBeGreaterThan(AUDIO_CAP);
  });
});
