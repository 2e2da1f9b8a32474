/** Captions in the headset: two lines on a plate that stands in the world and follows the gaze without haste. */
import type { Reading } from '../browser/fixture.ts';
import { expect, test } from './fixture.ts';
import { menuButton, puck, seenFrom } from './panels.ts';

type Plate = { lines: string[]; sound: string | null; side: string | null; at: [number, number, number] };
type Head = [number, number, number];

/** Where the plate is seen from the head: compass heading and degrees below the horizon, and metres. */
function seen({ at }: Plate, head: Head) {
  const [dx, dy, dz] = [at[0] - head[0], at[1] - head[1], at[2] - head[2]];
  return {
    heading: (Math.atan2(dx, -dz) * 180) / Math.PI,
    below: (Math.atan2(-dy, Math.hypot(dx, dz)) * 180) / Math.PI,
    metres: Math.hypot(dx, dz),
  };
}
const turn = (from: number, to: number) => ((to - from + 540) % 360) - 180;

test('the plate stands below the gaze, stays while it wanders, and comes along once it has left', async ({
  visit,
  headset,
}) => {
  await headset.enter('tour=short&stop=hello&clock=0.02&quality=low');
  await visit.until(({ plate }) => plate !== null);
  await headset.frames(4);
  const first = await visit.probe();
  const view = seen(first.plate, first.visitor.head);
  expect(view.metres).toBeGreaterThan(1.5);
  expect(view.metres).toBeLessThan(2);
  expect(view.below).toBeGreaterThan(9);
  expect(view.below).toBeLessThan(16);
  expect(Math.abs(turn(view.heading, first.visitor.heading))).toBeLessThan(3);
  expect(first.plate.lines).toEqual(['This is the yard.']);

  // It is not on the head: that turns and leans, and the plate is where it was.
  await headset.head([0.15, 1.6, 0], 14);
  await headset.frames(10);
  const leant = await visit.probe();
  expect(leant.visitor.heading).not.toBe(first.visitor.heading);
  expect(leant.plate.at).toEqual(first.plate.at);

  await headset.head([0.15, 1.6, 0], 75);
  await visit.until(({ plate, visitor }) => {
    const [dx, dz] = [plate.at[0] - visitor.head[0], plate.at[2] - visitor.head[2]];
    const off = (Math.atan2(dx, -dz) * 180) / Math.PI - visitor.heading;
    return Math.abs(((off + 540) % 360) - 180) < 4;
  });
});

test('in another language than the voice, larger, and with what sounds', async ({ visit, headset }) => {
  await headset.enter('tour=short&stop=hello&clock=0.02&quality=low');
  await visit.until(({ plate }) => plate !== null);
  const from = seenFrom(await visit.probe());
  await headset.use(puck(await visit.probe()), ({ visitor }) => visitor.menu === 'main');
  const press = async (
    page: 'main' | 'settings' | 'captions',
    id: string,
    done: (probe: Reading) => boolean,
  ) => headset.use(menuButton(from, page, id, await visit.probe()), done);
  await press('main', 'settings', ({ visitor }) => visitor.menu === 'settings');
  await press('settings', 'captions', ({ visitor }) => visitor.menu === 'captions');
  await press('captions', 'cc:captionLanguage', ({ caption }) => caption.language === 'en');
  await press('captions', 'cc:captionLanguage', ({ caption }) => caption.language === 'zh-Hans');
  await visit.until(({ plate }) => plate?.lines[0] === '这是院子。');
  expect((await visit.probe()).visitor.language).toBe('en');
  await press('captions', 'cc:shown', ({ plate }) => plate === null);
  await press('captions', 'cc:shown', ({ plate }) => plate !== null);
});

test('what a thing sounds like is on the plate, with its side', async ({ visit, headset }) => {
  await headset.enter('place=gate&quality=low');
  // The sky is pressed, and the kiln, on the right, clinks.
  await headset.lookAt([-2, 2, 1]);
  await headset.point([-2, 2, 1]);
  await headset.press();
  await visit.until(({ plate }) => plate?.sound === '[a clink]');
  const { plate } = await visit.probe();
  expect(plate.side).toBe('right');
  expect(plate.lines).toEqual([]);
});
