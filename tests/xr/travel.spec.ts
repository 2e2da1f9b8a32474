/** Travel in the headset: where one lands, what a turn does, and what one hears there. */
import { apart } from '../browser/hands.ts';
import { expect, test } from './fixture.ts';

/** Head metres by which a turn may move, and a landing may miss. */
const TURN_SLIP = 0.001;
const MISS = 0.02;

test('turns are about the head, landings where one aimed, and the ears come along', async ({
  visit,
  headset,
}) => {
  await headset.enter();
  // A visitor who has stepped aside in the room, and looks a little to the left.
  await headset.head([0.7, 1.55, 0.4], -20, -5);
  const before = (await visit.probe()).visitor;
  await headset.stick(1, 0);
  await headset.stick(1, 0);
  const turned = (await visit.probe()).visitor;
  expect(Math.hypot(...turned.head.map((v: number, i: number) => v - before.head[i]))).toBeLessThan(
    TURN_SLIP,
  );
  expect((turned.heading - before.heading + 720) % 360).toBeCloseTo(90, 0);

  const goals = [
    [4, 0, 4],
    [1.2, 0, 0.5],
    [-1, 0, 3.5],
  ] as const;
  for (const goal of goals) {
    await headset.teleport(goal);
    const { visitor, sounds } = await visit.probe();
    expect(apart(visitor.position, goal), `feet at ${goal}`).toBeLessThan(MISS);
    expect(apart(visitor.head, goal), `head over ${goal}`).toBeLessThan(MISS);
    // The spot sound at the kiln tells how far the ears are from it.
    const fire = sounds.find(({ id }: { id: string }) => id === 'fire');
    const far = Math.hypot(visitor.head[0] - 3.5, visitor.head[1] - 0.6, visitor.head[2] + 2.2);
    expect(Math.abs(fire.distance - far)).toBeLessThan(0.01);
    await headset.stick(-1, 0);
  }
});

test('the other hand alone does it all, too; a wall cannot be landed on; a pull steps back', async ({
  visit,
  headset,
  page,
}) => {
  await headset.enter();
  await page.evaluate(() => {
    window.xrDevice.controllers.right.connected = false;
  });
  await headset.teleport([-1, 0, 1], 'left');
  expect(apart((await visit.probe()).visitor.position, [-1, 0, 1])).toBeLessThan(MISS);
  // At the hut's wall (a throw falls on its way): nothing happens.
  await headset.point([-2, 2.1, -3], 'left');
  await headset.stick(0, 1, 'left');
  await headset.frames(10);
  expect(apart((await visit.probe()).visitor.position, [-1, 0, 1])).toBeLessThan(MISS);
  await headset.stick(0, -1, 'left');
  await headset.frames(12);
  expect(apart((await visit.probe()).visitor.position, [-1, 0, 1.5])).toBeLessThan(0.03);
});

test('the camera never moves by itself', async ({ visit, headset }) => {
  // Slow enough that the stop is not over within a few frames: a tour does take its visitor on.
  await headset.enter('tour=short&clock=0.1');
  await visit.until(({ tour }) => tour?.state === 'playing');
  const { head } = (await visit.probe()).visitor;
  await headset.frames(6);
  expect((await visit.probe()).visitor.head).toEqual(head);
});
