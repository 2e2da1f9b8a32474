/** The whole tour in the headset, by each means alone, from the disc on the floor to the last sentence. */
import { apart } from '../browser/hands.ts';
import { SHORT_TOUR } from '../sites/short-tour.ts';
import { expect, type Means, test } from './fixture.ts';
import { menuButton, puck, seenFrom } from './panels.ts';

const MEANS: Means[] = ['controller', 'hand', 'gaze'];

for (const means of MEANS)
  test(`the whole tour by ${means}`, async ({ page, visit, headset }) => {
    await headset.enter('clock=0.9');
    await headset.means(means);
    await headset.frames(4);
    const disc = puck(await visit.probe());
    if (means === 'gaze') await headset.lookAt(disc);
    const from = seenFrom(await visit.probe());
    await headset.use(disc, ({ visitor }) => visitor.menu === 'main');
    await headset.use(
      menuButton(from, 'main', 'tours', await visit.probe()),
      ({ visitor }) => visitor.menu === 'tours',
    );
    // Every caption, and every place the head was at, from the first frame of the tour.
    const seen = await page.evaluateHandle(() => {
      const own = { captions: [] as string[], heads: [] as [number, number, number][] };
      const look = () => {
        const text = window.probe!.caption()?.text;
        if (text && text !== own.captions.at(-1)) own.captions.push(text);
        const { head } = window.probe!.visitor();
        const last = own.heads.at(-1);
        if (!last || Math.hypot(head[0] - last[0], head[2] - last[2]) > 0.01) own.heads.push(head);
      };
      setInterval(look, 30);
      return own;
    });
    // What came up where the eyes rest must not be pressed by them: they look away first.
    const away = async () => {
      if (means !== 'gaze') return;
      await headset.lookAt([from.head.x, from.head.y + 3, from.head.z - 1]);
      await headset.frames(3);
    };
    await away();
    await headset.use(
      menuButton(from, 'tours', 'offer:short', await visit.probe()),
      ({ visitor }) => visitor.menu === 'offer',
    );
    await away();
    await headset.use(menuButton(from, 'offer', 'begin', await visit.probe()), ({ tour }) => tour !== null);
    await headset.head([0, 1.6, 0]);
    await visit.until(({ tour }) => tour?.state === 'ended');
    const { captions, heads } = await seen.evaluate((own) => own);
    expect(captions).toEqual(SHORT_TOUR.en);
    const { visitor } = await visit.probe();
    expect(visitor).toMatchObject({ mode: 'vr', hour: 'night', place: 'hut-inside' });
    // A blink between stops: three spots, and nothing between them.
    const spots = [
      [0, 0, 5],
      [3.5, 0, 0.5],
      [-4, 0, -3],
    ] as const;
    for (const head of heads)
      expect(Math.min(...spots.map((spot) => apart(head, spot))), `a head at ${head}`).toBeLessThan(0.1);
  });

test('where to look is heard from there while the head is turned away', async ({ visit, headset }) => {
  const heard = ({ sounds }: { sounds: { id: string }[] }) => sounds.some(({ id }) => id === 'look there');
  await headset.enter('clock=0.02&tour=short&stop=hello');
  await visit.until(({ tour }) => tour?.state === 'playing');
  await headset.lookAt([0, 1.6, 20]);
  await visit.until((probe) => heard(probe as { sounds: { id: string }[] }));
  await headset.lookAt([3.5, 1.2, -3.5]);
  await visit.until((probe) => !heard(probe as { sounds: { id: string }[] }));
});
