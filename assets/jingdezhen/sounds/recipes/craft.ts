/** Tools and hands of the workshops. */
import { add, filter, level, noise, type Recipe, shape, silence, struck, waver } from '../../../kit/sound.ts';
import { air, breath, knock, smack } from './parts.ts';

export const CRAFT: Record<string, Recipe> = {
  'trip-hammer': {
    says: 'Four water-driven hammers out of step: a beam that lifts, then wood and stone on stone.',
    loopSeconds: 14.4,
    make: (random) => {
      const out = silence(14.4);
      // Each hammer has its own count of blows in a round, so that the four never fall together for long.
      for (const [blows, hz] of [
        [4, 62],
        [5, 70],
        [4, 66],
        [6, 58],
      ] as const)
        for (let n = 0; n < blows; n += 1) {
          const at = ((n + random.between(0.1, 0.22)) * 14.4) / blows;
          const blow = struck(
            0.9,
            [
              [hz, 0.9, 0.5],
              [hz * 2.3, 0.4, 0.25],
              [hz * 5.1, 0.16, 0.12],
            ],
            random,
            { level: 0.8, hz: 900, seconds: 0.03 },
          );
          add(out, blow, at, random.between(0.75, 1), true);
          const creak = filter(noise(0.5, random), 'band', random.between(210, 300), 15);
          add(
            out,
            shape(creak, (t) => Math.sin((Math.PI * t) / 0.5)),
            Math.max(0, at - 0.8),
            0.14,
            true,
          );
        }
      return level(out, 0.75);
    },
  },
  'far-hammers': {
    says: 'Hammers somewhere in the works, through walls.',
    loopSeconds: 15,
    make: (random) => {
      const out = silence(15);
      for (const blows of [7, 9, 11])
        for (let n = 0; n < blows; n += 1) {
          const blow = filter(knock(random, random.between(70, 95), 0.5), 'low', 210);
          add(out, blow, ((n + random.between(0, 0.3)) * 15) / blows, random.between(0.4, 1), true);
        }
      return level(out, 0.4);
    },
  },
  'wheel-hum': {
    says: 'A heavy wooden wheel on its post: a hum that slows until the stick drives it again.',
    loopSeconds: 12,
    make: (random) => {
      const out = silence(12);
      const rough = filter(noise(12, random), 'low', 300);
      // Driven twice in a round; between two pushes the note falls by a third.
      let phase = 0;
      for (let i = 0; i < out.length; i += 1) {
        const t = (i / 48000) % 6;
        const speed = 1 - 0.33 * (t / 6);
        phase += (2 * Math.PI * 46 * speed) / 48000;
        const edge = Math.min(1, t / 0.4, (6 - t) / 0.4);
        out[i] = edge * (0.5 * Math.sin(phase) + 0.22 * Math.sin(3 * phase) + 0.5 * rough[i]! * speed);
      }
      for (const at of [0.05, 6.05])
        for (let n = 0; n < 3; n += 1) add(out, knock(random, 240, 0.12), at + n * 0.16, 0.25, true);
      return level(out, 0.5);
    },
  },
  'clay-slap': {
    says: 'A lump of clay kneaded and thrown on the board.',
    make: (random) => {
      const out = silence(1.7);
      for (const at of [0.02, 0.5, 0.98]) {
        add(out, smack(random, random.between(620, 900)), at, random.between(0.6, 1));
        add(out, knock(random, 105, 0.18), at, 0.3);
      }
      return level(out, 0.6);
    },
  },
  'spade-clay': {
    says: 'An iron spade cut into clay on a slab of stone and turned over.',
    make: (random) => {
      const out = silence(1.6);
      add(out, breath(random, 0.3, 1500, 1.2), 0, 0.4);
      add(out, struck(0.3, [[2300, 0.2, 0.14]], random, { level: 0.3, hz: 3000, seconds: 0.01 }), 0.22, 0.4);
      add(out, smack(random, 520, 0.24), 0.95, 1);
      return level(out, 0.5);
    },
  },
  'turning-scrape': {
    says: 'A blade that shaves a leather-hard bowl while the wheel runs: a whisper that comes round and round.',
    make: (random) => {
      const out = silence(2.4);
      for (let n = 0; n < 5; n += 1)
        add(out, breath(random, 0.4, random.between(2300, 3100), 1.6), n * 0.44, random.between(0.5, 1));
      return level(out, 0.32);
    },
  },
  pestles: {
    says: 'A row of pestles turning in mortars, each in its own time: unglazed porcelain on porcelain.',
    loopSeconds: 14,
    make: (random) => {
      const out = silence(14);
      for (let man = 0; man < 7; man += 1) {
        const own = random.fork(`man-${man}`);
        const turns = 16 + Math.floor(own.next() * 10);
        const hz = own.between(1200, 2100);
        const far = own.between(0.3, 1);
        for (let n = 0; n < turns; n += 1)
          add(out, breath(own, 0.5, hz * own.between(0.95, 1.05), 2.4), (n * 14) / turns, far * 0.5, true);
      }
      add(out, air(random, 14, 260), 0, 0.12);
      return level(out, 0.45);
    },
  },
  'brush-hush': {
    says: 'A room where forty people paint: cloth, a stool, a brush rinsed; nobody speaks.',
    loopSeconds: 16,
    make: (random) => {
      const out = air(random, 16, 340, 0.3);
      for (let n = 0; n < 26; n += 1)
        add(
          out,
          breath(random, random.between(0.15, 0.4), random.between(1600, 3600), 1.2),
          random.between(0, 16),
          random.between(0.02, 0.09),
          true,
        );
      for (let n = 0; n < 4; n += 1)
        add(out, knock(random, random.between(260, 520), 0.14), random.between(0, 16), 0.06, true);
      return level(out, 0.3);
    },
  },
  'glaze-dip': {
    says: 'A bowl dipped into glaze and shaken off.',
    make: (random) => {
      const out = silence(1.5);
      add(out, breath(random, 0.35, 520), 0, 0.8);
      for (let n = 0; n < 9; n += 1)
        add(out, smack(random, 1900, 0.03), 0.5 + n * random.between(0.06, 0.1), 0.14);
      return level(out, 0.4);
    },
  },
  'blow-glaze': {
    says: 'Breath through a bamboo tube with gauze over its end: three puffs of glaze.',
    make: (random) => {
      const out = silence(2.7);
      for (const at of [0, 0.85, 1.7]) {
        const puff = filter(noise(0.6, random), 'band', (t) => 1500 + 900 * t, 1.8);
        add(
          out,
          shape(puff, (t) => Math.min(1, t / 0.05) * Math.exp(-t / 0.28)),
          at,
          random.between(0.7, 1),
        );
      }
      return level(out, 0.42);
    },
  },
  charcoal: {
    says: 'A stove of charcoal: a low glow, and a tick now and then.',
    loopSeconds: 11,
    make: (random) => {
      const out = level(air(random, 11, 150, 0.3), 0.3);
      for (let n = 0; n < 22; n += 1) {
        const tick = shape(filter(noise(0.05, random), 'band', random.between(1800, 5200), 2), (t) =>
          Math.exp(-t / 0.006),
        );
        add(out, tick, random.between(0, 11), random.between(0.1, 0.5), true);
      }
      return level(out, 0.35);
    },
  },
  'straw-rustle': {
    says: 'Bowls bound in straw: a handful drawn, twisted and knotted.',
    make: (random) => {
      const out = silence(2.2);
      for (let n = 0; n < 34; n += 1) {
        const at = random.between(0, 2);
        const crackle = shape(filter(noise(0.05, random), 'high', random.between(2400, 4800)), (t) =>
          Math.exp(-t / 0.012),
        );
        add(out, crackle, at, random.between(0.1, 0.6));
      }
      add(out, breath(random, 0.7, 3200, 0.6), 0.4, 0.35);
      return level(out, 0.35);
    },
  },
  'wood-split': {
    says: 'A billet of pine split on a block.',
    make: (random) => {
      const out = silence(1.4);
      add(out, knock(random, 190, 0.35), 0.02, 0.9);
      add(
        out,
        shape(filter(noise(0.14, random), 'band', 1700, 1), (t) => Math.exp(-t / 0.03)),
        0.03,
        0.8,
      );
      for (const at of [0.34, 0.47]) add(out, knock(random, random.between(300, 420), 0.2), at, 0.35);
      return level(out, 0.65);
    },
  },
  'saggar-mallet': {
    says: 'A mallet that beats coarse clay into a ring for a saggar.',
    make: (random) => {
      const out = silence(2);
      for (let n = 0; n < 5; n += 1) {
        add(out, smack(random, 420, 0.2), 0.02 + n * 0.37, random.between(0.7, 1));
        add(out, knock(random, 150, 0.2), 0.02 + n * 0.37, 0.4);
      }
      return level(out, 0.55);
    },
  },
  'bowl-ring': {
    says: 'A sound bowl struck with a fingernail: a clear note that stays.',
    make: (random) =>
      level(
        struck(
          2.6,
          [
            [1480, 0.8, 2.2],
            [3920, 0.4, 1.3],
            [1487, 0.35, 2.1],
            [7350, 0.12, 0.6],
          ],
          random,
          { level: 0.15, hz: 5000, seconds: 0.004 },
        ),
        0.5,
      ),
  },
  'bowl-smash': {
    says: 'A reject thrown on the heap: one break, then sherds that slide.',
    make: (random) => {
      const out = silence(1.9);
      for (let n = 0; n < 26; n += 1) {
        const first = n < 9;
        const at = first ? random.between(0.01, 0.06) : random.between(0.1, 1.3);
        const hz = random.between(1900, 6400);
        const sherd = struck(
          0.25,
          [
            [hz, 0.5, random.between(0.05, 0.18)],
            [hz * 1.7, 0.25, 0.06],
          ],
          random,
        );
        add(out, sherd, at, first ? random.between(0.5, 1) : random.between(0.08, 0.4) * Math.exp(-at));
      }
      return level(out, 0.6);
    },
  },
  'bowl-dull': {
    says: 'A cracked bowl struck with a fingernail: the note is gone almost before it came, with a rattle in it.',
    make: (random) => {
      const out = silence(0.9);
      for (const at of [0.02, 0.48]) {
        const hz = random.between(880, 990);
        add(
          out,
          struck(
            0.35,
            [
              [hz, 0.7, 0.09],
              [hz * 1.21, 0.5, 0.07],
              [hz * 2.6, 0.2, 0.04],
            ],
            random,
            { level: 0.35, hz: 2600, seconds: 0.006 },
          ),
          at,
          1,
        );
        // Both sides of the crack touch.
        for (let n = 0; n < 4; n += 1)
          add(
            out,
            breath(random, 0.012, random.between(2500, 4000), 2),
            at + 0.02 + n * 0.013,
            0.3 - n * 0.06,
          );
      }
      return level(out, 0.42);
    },
  },
  'wheel-stick': {
    says: 'The thrower sets his stick in the rim and drives the wheel: three turns, wood in a worn hole; then a wet hand.',
    make: (random) => {
      const out = silence(2.6);
      for (let n = 0; n < 3; n += 1) {
        const at = 0.05 + n * 0.42 - n * n * 0.03;
        add(out, knock(random, random.between(290, 340), 0.14), at, 0.5 + 0.15 * n);
        add(out, breath(random, 0.34, 240 + 60 * n, 0.9), at + 0.04, 0.5);
      }
      add(out, smack(random, 1500, 0.08), 1.75, 0.35);
      for (let n = 0; n < 5; n += 1)
        add(out, smack(random, 2200, 0.02), 1.95 + n * random.between(0.05, 0.12), 0.09);
      return level(out, 0.45);
    },
  },
  'mould-pat': {
    says: 'A soft bowl pressed on its mould by hand: pat after pat, a quarter turn between them, hardly to be heard.',
    make: (random) => {
      const out = silence(2.8);
      for (let n = 0; n < 6; n += 1) {
        const at = 0.05 + n * 0.42 + random.between(0, 0.06);
        add(out, smack(random, random.between(280, 380), 0.12), at, random.between(0.6, 1));
        add(out, breath(random, 0.16, 1300, 1.4), at + 0.17, 0.06);
      }
      return level(out, 0.3);
    },
  },
  'potters-air': {
    says: 'A room of clay and wood by day: a shuffle, a board set down, work next door.',
    loopSeconds: 15,
    make: (random) => {
      const slow = waver(15, random.fork('slow'));
      const out = shape(air(random, 15, 300, 0.4), (t) => 0.6 + 0.4 * slow(t));
      for (let n = 0; n < 7; n += 1)
        add(
          out,
          filter(knock(random, random.between(140, 300), 0.2), 'low', 900),
          random.between(0, 15),
          random.between(0.03, 0.1),
          true,
        );
      return level(out, 0.35);
    },
  },
};
