/** River, boats, mill stream, jars: everything wet. */
import { add, filter, level, noise, type Recipe, shape, silence, struck, waver } from '../../../kit/sound.ts';
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
  'rain-on-tile': {
    says: 'A shower that passes over a roof of loose tiles: it comes, drums and goes, and the eaves drip after it.',
    make: (random) => {
      const seconds = 14;
      // Full after four seconds, over after eleven.
      const shower = (t: number) => Math.max(0, Math.min(1, t / 4, (11.5 - t) / 4)) ** 1.4;
      const gusts = waver(seconds, random.fork('gusts'), 6);
      const hiss = filter(filter(noise(seconds, random.fork('hiss')), 'high', 900), 'low', 5200);
      const out = shape(level(hiss, 0.22), (t) => shower(t) * (0.6 + 0.4 * gusts(t)));
      const body = filter(noise(seconds, random.fork('body')), 'band', 420, 0.5);
      add(
        out,
        shape(level(body, 0.2), (t) => shower(t) * (0.5 + 0.5 * gusts(t))),
        0,
      );
      // Drops that are heard one by one: a tick of fired clay, each tile with its own note.
      const drops = random.fork('drops');
      for (let n = 0; n < 1500; n += 1) {
        const at = drops.between(0.2, 11.4);
        const near = drops.next();
        if (near > shower(at)) continue;
        const hz = drops.between(1300, 3900);
        const tick = struck(0.05, [[hz, 0.5, drops.between(0.012, 0.035)]], drops, {
          level: 0.8,
          hz: hz * 1.3,
          seconds: 0.004,
        });
        add(out, tick, at, 0.03 + 0.16 * drops.next() ** 4);
      }
      const drips = random.fork('drips');
      for (let n = 0; n < 9; n += 1)
        add(
          out,
          filter(knock(drips, drips.between(700, 1100), 0.06), 'low', 2400),
          drips.between(9.5, 13.6),
          0.07,
        );
      return level(out, 0.45);
    },
  },
  'boat-loading': {
    says: 'Carriers on a gangplank: boards that give under loaded feet, a load let down on planks, rope drawn tight.',
    make: (random) => {
      const out = silence(3.6);
      for (let step = 0; step < 5; step += 1) {
        const at = 0.1 + step * 0.43 + random.between(0, 0.05);
        add(
          out,
          filter(knock(random, random.between(95, 130), 0.22), 'low', 900),
          at,
          random.between(0.35, 0.6),
        );
        add(out, breath(random, 0.2, random.between(500, 900), 1), at + 0.05, 0.08);
      }
      add(out, knock(random, 76, 0.5), 2.45, 1);
      add(out, knock(random, random.between(210, 260), 0.25), 2.6, 0.4);
      const rope = filter(noise(0.6, random), 'band', (t) => 320 + 240 * t, 16);
      add(
        out,
        shape(level(rope, 0.25), (t) => Math.sin((Math.PI * t) / 0.6) * (0.6 + 0.4 * Math.sin(120 * t))),
        2.9,
      );
      return level(out, 0.5);
    },
  },
};
