/**
 * A tour that asks, lets one choose and has things to be found, told to its end in the headset by each means alone: what
 * is asked can be answered with the headset on, and the questions, hints and the reward are to be read there.
 */

import type { Reading, Visit } from '../browser/fixture.ts';
import { expect, type Headset, type Means, type Point, test } from './fixture.ts';
import { askButton, menuButton, seenFrom } from './panels.ts';

const MOUTH = [3.5, 1.1, -1.9] as const;
const SKY = [-2, 2, 1] as const;

const WORDS = {
  en: {
    ask: 'Touch what eats wood.',
    hints: ['It is warm.', 'It is the kiln mouth.'],
    wood: 'Wood',
    reward: 'You have found both.',
  },
  'zh-Hans': {
    ask: '碰一碰吃柴的东西。',
    hints: ['它是热的。', '就是窑口。'],
    wood: '柴',
    reward: '两样都找到了。',
  },
} as const;

/** How each means finds the thing in the sky and comes to the hut. */
interface Way {
  language: keyof typeof WORDS;
  find: (headset: Headset, done: (now: Reading) => boolean) => Promise<void>;
  reach: (headset: Headset, visit: Visit) => Promise<void>;
}
const PATH: Point[] = [
  [-2, 0, 1],
  [-4, 0, -2],
];
const ended = ({ tour }: Reading) => tour?.state === 'ended';
const WAYS: Record<Means, Way> = {
  controller: {
    language: 'en',
    find: (headset, done) => headset.use(SKY, done),
    reach: async (headset) => {
      for (const step of PATH) await headset.teleport(step);
    },
  },
  hand: {
    language: 'zh-Hans',
    // A look is enough: the hand points at the ground.
    find: async (headset) => {
      await headset.point([1, 0, 3]);
      await headset.lookAt(SKY);
    },
    reach: async (headset, visit) => {
      const from = seenFrom(await visit.probe());
      // The disc lies where it was when one came to the gate, whatever was looked at since.
      await headset.use([0, 0.03, 4.25], ({ visitor }) => visitor.menu === 'main');
      await headset.use(
        menuButton(from, 'main', 'places', await visit.probe()),
        ({ visitor }) => visitor.menu === 'places',
      );
      await headset.use(menuButton(from, 'places', 'place:hut-inside', await visit.probe()), ended);
    },
  },
  gaze: {
    language: 'en',
    find: (headset, done) => headset.use(SKY, done),
    reach: async (headset) => {
      await headset.use(PATH[0]!, ({ visitor }) => visitor.position[0] < -1.5);
      await headset.use(PATH[1]!, ended);
    },
  },
};

for (const means of ['controller', 'hand', 'gaze'] as const)
  test(`the hunt by ${means}`, async ({ visit, headset }) => {
    const { language, find, reach } = WAYS[means];
    const words = WORDS[language];
    await headset.enter(`quality=low&clock=3&tour=tiny-hunt&lang=${language}`);
    await headset.means(means);
    const at = async (stop: string, state: string) => {
      await visit.until(({ tour }) => tour?.stop === stop && tour.state === state);
      // The panel comes where one looks then.
      await headset.frames(3);
      return seenFrom(await visit.probe());
    };
    /** Whether it stands on the panel that came by itself. */
    const written = async (text: string) =>
      expect((await visit.probe()).panels.ask.join('\n')).toContain(text);
    /** Looks up before it looks at the next thing: eyes that rest press nothing twice. */
    const use = async (point: () => Promise<Point>, done: (now: Reading) => boolean) => {
      if (means === 'gaze') {
        const { head } = (await visit.probe()).visitor;
        await headset.lookAt([head[0], head[1] + 3, head[2] - 1]);
      }
      await headset.use(await point(), done);
    };

    let from = await at('ready', 'asking');
    const button = (id: string) => async () => askButton(from, id, await visit.probe());
    await use(button('tour:ready'), ({ tour }) => tour.stop === 'touch');

    from = await at('touch', 'asking');
    await written(words.ask);
    await use(button('tour:hint'), ({ tour }) => tour.hints.length === 1);
    await written(words.hints[0]);
    await use(button('tour:hint'), ({ tour }) => tour.hints.length === 2);
    await written(words.hints[1]);
    await use(
      async () => MOUTH,
      ({ tour }) => tour.stop === 'fork',
    );
    expect((await visit.probe()).tour.found).toEqual(['touch']);

    from = await at('fork', 'choosing');
    await written(words.wood);
    await use(button('choose:wood'), ({ tour }) => tour.stop !== 'fork');

    await at('find', 'asking');
    await find(headset, ({ tour }) => tour.stop === 'reach');
    await at('reach', 'asking');
    await reach(headset, visit);
    await visit.until(ended);
    await headset.frames(3);
    const { tour, visitor } = await visit.probe();
    expect(tour).toMatchObject({ stop: 'over', found: ['touch', 'find'] });
    expect(visitor).toMatchObject({ mode: 'vr', place: 'hut-inside', language });
    await written(words.reward);
  });
