/** Open air: wind, birds, the town by day and by night. */
import { add, filter, level, loop, noise, type Recipe, shape, silence } from '../../../kit/sound.ts';
import { air, breath, knock } from './parts.ts';

/** A call of a small bird: a few quick notes that bend. */
const call = (random: { between: (a: number, b: number) => number; next: () => number }): Float32Array => {
  const notes = 2 + Math.floor(random.next() * 4);
  const out = silence(notes * 0.17 + 0.2);
  let at = 0;
  for (let n = 0; n < notes; n += 1) {
    const seconds = random.between(0.05, 0.13);
    const hz = random.between(2500, 4600);
    const bend = random.between(-0.35, 0.4);
    const note = silence(seconds);
    let phase = 0;
    for (let i = 0; i < note.length; i += 1) {
      const t = i / note.length;
      phase += (2 * Math.PI * hz * (1 + bend * t)) / 48000;
      note[i] = Math.sin(phase) * Math.sin(Math.PI * t);
    }
    add(out, note, at, random.between(0.5, 1));
    at += seconds + random.between(0.02, 0.09);
  }
  return out;
};

export const AIR: Record<string, Recipe> = {
  'works-air': {
    says: 'Open ground between walls: wind, and a town of workshops beyond.',
    loopSeconds: 19,
    make: (random) => {
      const out = air(random, 19, 380, 0.6);
      for (let n = 0; n < 24; n += 1)
        add(
          out,
          filter(knock(random, random.between(80, 160), 0.4), 'low', 260),
          random.between(0, 19),
          random.between(0.03, 0.12),
          true,
        );
      return level(out, 0.42);
    },
  },
  'town-night': {
    says: 'The town by night: a low roar of many kilns, a hammer, a dog of air between the roofs.',
    loopSeconds: 18,
    make: (random) => {
      const deep = filter(filter(noise(20, random.fork('deep')), 'low', 140), 'high', 35);
      const out = air(random, 18, 210, 0.4);
      add(out, loop(level(deep, 0.35), 18, 1.5), 0);
      return level(out, 0.4);
    },
  },
  'street-bustle': {
    says: 'A street of carriers and shops, too far for words: steps, poles, boards, a murmur.',
    loopSeconds: 18,
    make: (random) => {
      const out = level(air(random, 18, 520, 0.4), 0.3);
      for (let n = 0; n < 70; n += 1) {
        const at = random.between(0, 18);
        const voice = filter(noise(random.between(0.2, 0.6), random), 'band', random.between(260, 700), 3.2);
        add(
          out,
          shape(voice, (t) => Math.sin(Math.min(1, t / 0.3) * Math.PI)),
          at,
          random.between(0.03, 0.16),
          true,
        );
        if (n % 3 === 0)
          add(out, knock(random, random.between(150, 420), 0.16), at, random.between(0.03, 0.1), true);
      }
      return level(out, 0.4);
    },
  },
  'bamboo-wind': {
    says: 'Wind in a bamboo grove: a rustle in waves, culms that knock.',
    loopSeconds: 17,
    make: (random) => {
      const out = air(random, 17, 2600, 0.85);
      for (let n = 0; n < 9; n += 1)
        add(
          out,
          knock(random, random.between(420, 700), 0.12),
          random.between(0, 17),
          random.between(0.04, 0.14),
          true,
        );
      return level(out, 0.4);
    },
  },
  birds: {
    says: 'A small bird in a tree: two or three calls, and an answer from further off.',
    make: (random) => {
      const out = silence(3.4);
      add(out, call(random), 0.05, 1);
      add(out, call(random), random.between(1, 1.3), 0.8);
      add(out, filter(call(random), 'low', 3800), random.between(2.1, 2.5), 0.3);
      return level(out, 0.3);
    },
  },
  'hall-hush': {
    says: 'A high hall with its doors open: still air, a timber that settles.',
    loopSeconds: 16,
    make: (random) => {
      const out = air(random, 16, 190, 0.3);
      for (const at of [4.1, 11.3]) add(out, filter(knock(random, 230, 0.4), 'low', 700), at, 0.06);
      return level(out, 0.3);
    },
  },
  'flag-flap': {
    says: 'A flag in the wind: cloth that cracks, and lies down again.',
    make: (random) => {
      const out = silence(2.2);
      for (let n = 0; n < 8; n += 1)
        add(
          out,
          breath(random, random.between(0.1, 0.22), random.between(380, 800), 0.7),
          0.05 + n * random.between(0.18, 0.25),
          random.between(0.4, 1),
        );
      return level(out, 0.35);
    },
  },
  hens: {
    says: 'Hens that look for grain.',
    make: (random) => {
      const out = silence(2.4);
      for (let n = 0; n < 7; n += 1) {
        const seconds = random.between(0.06, 0.16);
        const hz = random.between(430, 640);
        const cluck = silence(seconds);
        for (let i = 0; i < cluck.length; i += 1) {
          const t = i / cluck.length;
          const p = (2 * Math.PI * hz * (1 - 0.25 * t) * i) / 48000;
          cluck[i] =
            (Math.sin(p) + 0.5 * Math.sin(2 * p) + 0.3 * Math.sin(3 * p)) * Math.sin(Math.PI * t) ** 0.7;
        }
        add(out, cluck, n * 0.31 + random.between(0, 0.12), random.between(0.4, 1));
      }
      return level(out, 0.28);
    },
  },
};
