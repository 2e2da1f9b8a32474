/** One press for every input: trigger, pinch and a long look do the same to marks, cards and menus. */
import { type Means, test } from './fixture.ts';
import { cardButton, menuButton, puck, seenFrom } from './panels.ts';

const MOUTH = [3.5, 1.1, -1.9] as const;
const MEANS: Means[] = ['controller', 'hand', 'gaze'];

for (const means of MEANS)
  test(`marks, cards and the menu by ${means}`, async ({ visit, headset }) => {
    await headset.enter('place=kiln-mouth');
    await headset.means(means);
    await headset.frames(4);
    let from = seenFrom(await visit.probe());
    await headset.use(MOUTH, ({ visitor }) => visitor.card === 'mouth');
    if (means === 'gaze') from = seenFrom(await visit.probe());
    await headset.use(cardButton(from, 'mouth', 'act'), ({ visitor }) => visitor.firing.kiln === true);
    await headset.use(cardButton(from, 'mouth', 'close'), ({ visitor }) => visitor.card === null);

    await headset.head([0, 1.6, 0]);
    const disc = puck(await visit.probe());
    if (means === 'gaze') await headset.lookAt(disc);
    from = seenFrom(await visit.probe());
    await headset.use(disc, ({ visitor }) => visitor.menu === 'main');
    await headset.use(
      menuButton(from, 'main', 'places', await visit.probe()),
      ({ visitor }) => visitor.menu === 'places',
    );
    await headset.use(
      menuButton(from, 'places', 'place:hut-inside', await visit.probe()),
      ({ visitor }) => visitor.place === 'hut-inside',
    );
  });
