/** What several recipes are put together from. */
import type { Random } from '../../../kit/random.ts';
import { add, filter, level, loop, noise, shape, silence, struck, waver } from '../../../kit/sound.ts';

/** A knock of wood on wood: `hz` is the body's note. */
export const knock = (random: Random, hz: number, seconds = 0.3): Float32Array =>
  struck(
    seconds,
    [
      [hz * random.between(0.97, 1.03), 0.8, seconds * 0.6],
      [hz * random.between(2.1, 2.3), 0.35, seconds * 0.35],
    ],
    random,
    { level: 0.5, hz: hz * 5, seconds: 0.012 },
  );

/** Wet clay met by hand, spade or board: no note, a dull smack. */
export const smack = (random: Random, hz: number, seconds = 0.16): Float32Array =>
  shape(
    filter(noise(seconds, random), 'low', hz, 1.1),
    (t) => Math.exp(-t / (seconds / 5)) * Math.min(1, t / 0.002),
  );

/** A breath of noise that swells and dies: a scrape, a gust, a pour. */
export const breath = (random: Random, seconds: number, hz: number, q = 0.8): Float32Array =>
  shape(filter(noise(seconds, random), 'band', hz, q), (t) => Math.sin((Math.PI * t) / seconds) ** 1.5);

/** Running or lapping water: filtered noise and a crowd of small rising notes. Seamless over `seconds`. */
export function water(
  random: Random,
  seconds: number,
  o: { hz: number; bubbles: number; waves: number },
): Float32Array {
  const swell = waver(seconds, random.fork('swell'), o.waves);
  const body = filter(
    noise(seconds + 2, random.fork('body')),
    'band',
    (t) => o.hz * (0.8 + 0.4 * swell(t)),
    0.5,
  );
  const out = loop(
    shape(level(body, 0.5), (t) => 0.35 + 0.65 * swell(t)),
    seconds,
    1.5,
  );
  const notes = random.fork('bubbles');
  for (let n = 0; n < o.bubbles * seconds; n += 1) {
    const hz = notes.between(450, 1900);
    const fall = notes.between(0.01, 0.04);
    const note = silence(fall * 6);
    let phase = 0;
    for (let i = 0; i < note.length; i += 1) {
      const t = i / 48000;
      phase += (2 * Math.PI * hz * (1 + 6 * t)) / 48000;
      note[i] = Math.sin(phase) * Math.exp(-t / fall) * Math.min(1, t / 0.001);
    }
    add(out, note, notes.between(0, seconds), notes.between(0.02, 0.12), true);
  }
  return out;
}

/** Steady, soft air of a place, coloured by `hz`. Seamless over `seconds`. */
export function air(random: Random, seconds: number, hz: number, depth = 0.5): Float32Array {
  const gust = waver(seconds, random.fork('gust'));
  const body = filter(
    noise(seconds + 2, random.fork('air')),
    'band',
    (t) => hz * (0.75 + 0.5 * gust(t)),
    0.45,
  );
  return loop(
    shape(level(body, 0.5), (t) => 1 - depth + depth * gust(t)),
    seconds,
    1.6,
  );
}
