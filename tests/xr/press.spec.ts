/** One press for every input: trigger, pinch and a long look do the same to marks and cards (menus: tour.spec.ts). */
import { type Means, test } from './fixture.ts';
import { cardButton, seenFrom } from './panels.ts';

const MOUTH = [3.5, 1.1, -1.9] as const;
const MEANS: Means[] = ['controller', 'hand', 'gaze'];

for (const means of MEANS)
  test(`marks and cards by ${means}`, async ({ visit, headset }) => {
    await headset.enter('place=kiln-mouth');
    await headset.means(means);
    await headset.frames(4);
    let from = seenFrom(await visit.probe());
    await headset.use(MOUTH, ({ visitor }) => visitor.card === 'mouth');
    if (means === 'gaze') from = seenFrom(await visit.probe());
    await headset.use(
      cardButton(from, 'mouth', 'act'),
      ({ visitor }) => visitor.firing.kiln?.burning === true,
    );
    await headset.use(cardButton(from, 'mouth', 'close'), ({ visitor }) => visitor.card === null);
  });
