/**
 * How the sounds of the kiln house are made. Nobody recorded 1743: each says what it imitates, and the evidence is in
 * the pack (fact sheet 7). A recording dropped in under the same name replaces any of them.
 */
import type { Random } from '../../../kit/random.ts';
import {
  add,
  filter,
  level,
  loop,
  noise,
  type Recipe,
  shape,
  silence,
  struck,
  waver,
} from '../../../kit/sound.ts';

/** One snap of burning pine: a click with a short resinous tail. */
const snap = (random: Random): Float32Array => {
  const hz = random.between(900, 4200);
  const fall = random.between(0.004, 0.03);
  return shape(filter(noise(fall * 8, random), 'band', hz, 1.4), (t) => Math.exp(-t / fall));
};

/** A dull blow of wood on wood or brick. */
const thud = (random: Random): Float32Array =>
  struck(
    0.5,
    [
      [random.between(88, 120), 0.9, 0.22],
      [random.between(180, 240), 0.5, 0.14],
      [random.between(410, 520), 0.25, 0.08],
    ],
    random,
    { level: 0.7, hz: 700, seconds: 0.02 },
  );

/** Two fireclay boxes set together: short, dry, a little glassy. */
const clink = (random: Random): Float32Array => {
  const base = random.between(1150, 1600);
  return struck(
    0.6,
    [
      [base, 0.6, 0.16],
      [base * 1.52, 0.35, 0.12],
      [base * 2.31, 0.25, 0.09],
      [base * 3.4, 0.12, 0.05],
    ],
    random,
    { level: 0.5, hz: 3200, seconds: 0.008 },
  );
};

export const KILN: Record<string, Recipe> = {
  'fire-roar': {
    says: 'The draught through the stoke hole: deep filtered noise that breathes, with a flutter on top.',
    loopSeconds: 12,
    make: (random) => {
      const breath = waver(12, random.fork('breath'));
      const flutter = waver(3, random.fork('flutter'), 9);
      const deep = filter(filter(noise(14, random.fork('deep')), 'low', 160), 'high', 35);
      const body = filter(noise(14, random.fork('body')), 'band', (t) => 260 + 120 * breath(t), 0.6);
      const hiss = filter(noise(14, random.fork('hiss')), 'high', 2200);
      const out = shape(level(deep, 0.9), (t) => 0.65 + 0.35 * breath(t));
      add(
        out,
        shape(level(body, 0.5), (t) => 0.4 + 0.4 * breath(t) + 0.3 * flutter(t)),
        0,
      );
      add(
        out,
        shape(level(hiss, 0.05), (t) => 0.3 + 0.7 * flutter(t)),
        0,
      );
      return level(loop(out, 12, 1.5), 0.7);
    },
  },
  'pine-crackle': {
    says: 'Resin in burning pine: snaps in bursts, no two alike.',
    loopSeconds: 9,
    make: (random) => {
      const out = silence(9);
      for (let burst = 0; burst < 16; burst += 1) {
        const at = random.between(0, 9);
        const snaps = 1 + Math.floor(random.next() * 7);
        for (let i = 0; i < snaps; i += 1)
          add(out, snap(random), (at + random.between(0, 0.5)) % 9, random.between(0.15, 1) ** 2, true);
      }
      return level(out, 0.7);
    },
  },
  'billet-thud': {
    says: 'A pine billet thrown onto others: two or three dull knocks.',
    make: (random) => {
      const out = silence(1.1);
      add(out, thud(random), 0.02, 1);
      add(out, thud(random), 0.16, 0.45);
      add(out, thud(random), 0.27, 0.2);
      return level(out, 0.75);
    },
  },
  'saggar-clink': {
    says: 'A saggar set on a column: a scrape, then fired clay on fired clay.',
    make: (random) => {
      const out = silence(1.2);
      const scrape = filter(noise(0.3, random), 'band', 1800, 0.9);
      add(
        out,
        shape(scrape, (t) => 0.25 * Math.sin((Math.PI * t) / 0.3) ** 2),
        0,
      );
      add(out, clink(random), 0.28, 0.9);
      add(out, clink(random), 0.41, 0.3);
      return level(out, 0.6);
    },
  },
  'saggar-scrape': {
    says: 'A column of saggars is taken down: fireclay scraped over fireclay, then set on the ground, twice.',
    make: (random) => {
      const out = silence(2.9);
      for (const at of [0, 1.45]) {
        const scrape = filter(noise(0.7, random), 'band', (t) => 900 + 700 * t, 1.3);
        add(
          out,
          shape(scrape, (t) => Math.sin((Math.PI * t) / 0.7) * (0.6 + 0.4 * Math.sin(70 * t))),
          at,
          random.between(0.35, 0.5),
        );
        add(out, clink(random), at + 0.72, 0.7);
        add(out, filter(thud(random), 'low', 400), at + 1.05, 0.6);
      }
      return level(out, 0.5);
    },
  },
  'chimney-draught': {
    says: 'The draught in a tall thin chimney: a deep note of air that wavers as the fire breathes.',
    loopSeconds: 11,
    make: (random) => {
      const breath = waver(11, random.fork('breath'));
      const pipe = filter(noise(13, random.fork('pipe')), 'band', (t) => 68 + 14 * breath(t), 2.2);
      const mouth = filter(noise(13, random.fork('mouth')), 'band', (t) => 300 + 90 * breath(t), 0.7);
      const out = shape(level(pipe, 0.9), (t) => 0.55 + 0.45 * breath(t));
      add(
        out,
        shape(level(mouth, 0.2), (t) => 0.4 + 0.6 * breath(t)),
        0,
      );
      return level(loop(out, 11, 1.5), 0.6);
    },
  },
  'yard-air': {
    says: 'Open air over a walled yard: wind in pines on the hill and, far off, the pounding and hum of a town at work.',
    loopSeconds: 16,
    make: (random) => {
      const gust = waver(16, random.fork('gust'));
      const wind = filter(noise(18, random.fork('wind')), 'band', (t) => 330 + 260 * gust(t), 0.5);
      const out = shape(level(wind, 0.45), (t) => 0.25 + 0.75 * gust(t));
      const town = filter(noise(18, random.fork('town')), 'low', 190);
      add(out, level(town, 0.3), 0);
      for (let t = 0.3; t < 17; t += random.between(0.7, 1.1))
        add(out, filter(thud(random), 'low', 240), t, 0.05 + 0.06 * random.next());
      return level(loop(out, 16, 1.8), 0.5);
    },
  },
  'shed-air': {
    says: 'The air under a great tiled roof: a low draught, a beam that creaks now and then.',
    loopSeconds: 14,
    make: (random) => {
      const draught = waver(14, random.fork('draught'));
      const air = filter(filter(noise(16, random.fork('air')), 'low', 420), 'high', 60);
      const out = shape(level(air, 0.4), (t) => 0.35 + 0.4 * draught(t));
      for (const at of [3.2, 9.7]) {
        const creak = filter(noise(0.9, random), 'band', (t) => 240 + 130 * t, 14);
        add(
          out,
          shape(level(creak, 0.12), (t) => Math.sin((Math.PI * t) / 0.9) * (0.5 + 0.5 * Math.sin(70 * t))),
          at,
        );
      }
      return level(loop(out, 14, 1.5), 0.45);
    },
  },
  'vault-hush': {
    says: 'The inside of a cold kiln: near silence, the pressure of thick walls.',
    loopSeconds: 10,
    make: (random) => {
      const air = filter(filter(noise(12, random), 'low', 130), 'high', 40);
      return level(loop(air, 10, 1.5), 0.3);
    },
  },
  'water-drip': {
    says: 'A drop falling into a big water jar: a short rising note.',
    make: (random) => {
      const out = silence(0.7);
      const drop = (hz: number) => {
        const sound = silence(0.35);
        let phase = 0;
        for (let i = 0; i < sound.length; i += 1) {
          const t = i / 48000;
          phase += (2 * Math.PI * hz * (1 + 1.1 * t)) / 48000;
          sound[i] = Math.sin(phase) * Math.exp(-t / 0.045) * Math.min(1, t / 0.002);
        }
        return sound;
      };
      add(out, drop(random.between(820, 980)), 0.01, 1);
      add(out, drop(random.between(1300, 1500)), 0.13, 0.35);
      return level(out, 0.5);
    },
  },
  'night-insects': {
    says: 'Crickets of an autumn night: pulsed high tones from several of them, out of step.',
    loopSeconds: 11,
    make: (random) => {
      const out = silence(11);
      for (let n = 0; n < 5; n += 1) {
        const hz = random.between(3900, 5200);
        const gain = random.between(0.1, 0.4);
        // A whole number of chirps in a round, so that the loop has no seam.
        const chirps = 12 + Math.floor(random.next() * 8);
        for (let c = 0; c < chirps; c += 1) {
          const chirp = silence(0.16);
          for (let i = 0; i < chirp.length; i += 1) {
            const t = i / 48000;
            chirp[i] =
              Math.sin(2 * Math.PI * hz * t) *
              Math.sin((Math.PI * t) / 0.16) *
              Math.max(0, Math.sin(2 * Math.PI * 25 * t));
          }
          add(out, chirp, (c * 11) / chirps + random.between(0, 0.05), gain, true);
        }
      }
      return level(out, 0.3);
    },
  },
};
