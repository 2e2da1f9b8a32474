/** What people sound: drum, gong, clapper. Nobody speaks. */

import type { Random } from '../../../kit/random.ts';
import { add, filter, level, noise, type Recipe, shape, silence, struck } from '../../../kit/sound.ts';
import { knock } from './parts.ts';

const drum = (random: Random, hz: number, seconds = 1.1): Float32Array =>
  struck(
    seconds,
    [
      [hz, 1, seconds * 0.7],
      [hz * 1.59, 0.45, seconds * 0.4],
      [hz * 2.14, 0.25, seconds * 0.25],
    ],
    random,
    { level: 0.5, hz: 500, seconds: 0.03 },
  );

/** A small gong whose note falls. */
const gong = (random: Random): Float32Array => {
  const out = silence(1.8);
  for (const [ratio, gain] of [
    [1, 1],
    [1.48, 0.5],
    [2.37, 0.35],
    [3.1, 0.2],
  ] as const) {
    let phase = random.next() * 6.28;
    for (let i = 0; i < out.length; i += 1) {
      const t = i / 48000;
      phase += (2 * Math.PI * 520 * ratio * (1 - 0.14 * Math.min(1, t / 0.4))) / 48000;
      out[i] = out[i]! + Math.sin(phase) * gain * Math.exp(-t / 0.5) * Math.min(1, t / 0.004);
    }
  }
  return out;
};

export const PEOPLE: Record<string, Recipe> = {
  'shrine-play': {
    says: 'A play for the god, two courts away: drum, clapper and a small gong, without a tune.',
    make: (random) => {
      const out = silence(9);
      for (let beat = 0; beat < 20; beat += 1) {
        const at = beat * 0.42 + random.between(0, 0.03);
        if (random.next() < 0.75) add(out, drum(random, 120, 0.5), at, random.between(0.35, 0.8));
        if (beat % 4 === 0) add(out, gong(random), at, 0.5);
        if (random.next() < 0.5) add(out, knock(random, 900, 0.08), at + 0.21, 0.3);
      }
      return level(filter(out, 'low', 2600), 0.4);
    },
  },
  firecrackers: {
    says: 'A string of firecrackers behind walls: a patter that runs faster, and a few that come late.',
    make: (random) => {
      const out = silence(3.4);
      const crack = (gain: number, at: number) => {
        const bang = shape(filter(noise(0.09, random), 'band', random.between(700, 1500), 0.6), (t) =>
          Math.exp(-t / 0.012),
        );
        add(out, bang, at, gain);
        add(out, filter(bang, 'low', 700), at + random.between(0.06, 0.1), gain * 0.35);
      };
      let at = 0.05;
      for (let n = 0; n < 34; n += 1) {
        crack(random.between(0.35, 1), at);
        at += random.between(0.02, 0.11) * (1.2 - n / 60);
      }
      for (let n = 0; n < 3; n += 1) crack(random.between(0.4, 0.7), at + random.between(0.1, 0.8));
      return level(filter(out, 'low', 3200), 0.5);
    },
  },
  'drum-pavilion': {
    says: 'A great drum: five strokes, slow, each let to die.',
    make: (random) => {
      const out = silence(9.5);
      for (let n = 0; n < 5; n += 1) add(out, drum(random, random.between(68, 74), 2.2), n * 1.6, 1);
      return level(out, 0.6);
    },
  },
  'watchman-clapper': {
    says: 'A night watchman’s bamboo: three knocks, a pause, three knocks.',
    make: (random) => {
      const out = silence(4);
      for (const first of [0, 2.1])
        for (let n = 0; n < 3; n += 1) {
          add(out, knock(random, 640, 0.16), first + n * 0.42, 0.9);
          add(
            out,
            shape(filter(noise(0.03, random), 'high', 2500), (t) => Math.exp(-t / 0.004)),
            first + n * 0.42,
            0.3,
          );
        }
      return level(out, 0.5);
    },
  },
};
