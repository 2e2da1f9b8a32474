/** River, boats, mill stream, jars: everything wet. */
import { add, filter, level, noise, type Recipe, shape, silence, waver } from '../../../kit/sound.ts';
import { breath, knock, water } from './parts.ts';

export const WATER: Record<string, Recipe> = {
  'river-lap': {
    says: 'The river against hulls and steps: slow swells, small notes of water under planks.',
    loopSeconds: 17,
    make: (random) => level(water(random, 17, { hz: 420, bubbles: 5, waves: 7 }), 0.55),
  },
  'boat-creak': {
    says: 'A moored boat that rocks: rope on wood, a plank that gives, a bump against its neighbour.',
    make: (random) => {
      const out = silence(2.6);
      for (const at of [0.05, 0.9]) {
        const hz = random.between(170, 260);
        const creak = filter(noise(0.7, random), 'band', (t) => hz * (1 + 0.5 * t), 18);
        add(
          out,
          shape(creak, (t) => Math.sin((Math.PI * t) / 0.7) * (0.6 + 0.4 * Math.sin(90 * t))),
          at,
          0.8,
        );
      }
      add(out, knock(random, random.between(90, 130), 0.5), 1.9, 0.6);
      return level(out, 0.45);
    },
  },
  'mill-wheel': {
    says: 'Water falling on a wheel of paddles: a rush that comes once for every paddle, and the axle’s groan.',
    loopSeconds: 12,
    make: (random) => {
      const out = water(random, 12, { hz: 760, bubbles: 14, waves: 9 });
      // Twenty-four paddles in a round of the loop.
      for (let k = 0; k < 24; k += 1)
        add(out, breath(random, 0.42, random.between(500, 900), 0.5), k * 0.5, 0.5, true);
      const groan = filter(noise(12, random), 'band', 118, 12);
      const slow = waver(12, random.fork('groan'), 4);
      add(
        out,
        shape(level(groan, 0.16), (t) => slow(t) ** 2 * Math.min(1, t, 12 - t)),
        0,
      );
      return level(out, 0.6);
    },
  },
  'mill-stream': {
    says: 'A stream over stones.',
    loopSeconds: 13,
    make: (random) => level(water(random, 13, { hz: 980, bubbles: 22, waves: 6 }), 0.5),
  },
  'washing-slosh': {
    says: 'A rake drawn through a jar of slip, and slip poured through a sieve.',
    make: (random) => {
      const out = silence(2.8);
      for (const at of [0, 0.85]) add(out, breath(random, 0.8, random.between(420, 620)), at, 0.7);
      const pour = water(random, 1, { hz: 900, bubbles: 30, waves: 2 });
      add(
        out,
        shape(pour, (t) => Math.sin(Math.PI * t)),
        1.7,
        0.7,
      );
      return level(out, 0.5);
    },
  },
};
