/** Going into the headset and out of it again. */
import { apart, clickAt, settled } from '../browser/hands.ts';
import { expect, test } from './fixture.ts';

test('in at the place one stood, out where one stood in there, and in again', async ({
  page,
  visit,
  headset,
}) => {
  await visit.enter();
  await clickAt(page, visit, [1, 0, -1]);
  await visit.until(({ visitor }) => Math.hypot(visitor.position[0] - 1, visitor.position[2] + 1) < 0.05);
  await settled(page);
  const desk = (await visit.probe()).visitor;
  await headset.putOn();
  const first = (await visit.probe()).visitor;
  expect(apart(first.position, desk.position)).toBeLessThan(0.01);
  expect(apart(first.head, desk.position)).toBeLessThan(0.01);
  expect(first.head[1]).toBeCloseTo(1.6, 2);
  expect(Math.abs(first.heading - desk.heading)).toBeLessThan(0.5);

  await headset.teleport([0, 0, 3]);
  const inside = (await visit.probe()).visitor;
  expect(apart(inside.position, [0, 0, 3])).toBeLessThan(0.02);

  // The headset's own menu ends the session: nobody asked the page.
  await page.evaluate(() => window.xrDevice.activeSession?.end());
  await visit.until(({ visitor }) => visitor.mode === 'desktop');
  await settled(page);
  const out = await visit.probe();
  expect(apart(out.visitor.position, inside.position)).toBeLessThan(0.01);
  expect(Math.abs(out.visitor.heading - inside.heading)).toBeLessThan(0.5);
  expect(out.errors.map(({ code }: { code: string }) => code)).toEqual(['xr-ended']);
  await expect(page.getByText('You stand where you stood')).toBeVisible();

  // The page works, and the door is open.
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'In the hut' }).click();
  await visit.until(({ visitor }) => visitor.place === 'hut-inside');
  await settled(page);
  await headset.putOn();
  const again = (await visit.probe()).visitor;
  expect(apart(again.position, [-4, 0, -3])).toBeLessThan(0.05);
  expect(Math.abs(again.heading - 90)).toBeLessThan(1);
  await expect(page.getByText('You stand where you stood')).toBeHidden();
  const { frames } = await visit.probe();
  await headset.frames(5);
  expect((await visit.probe()).frames).toBeGreaterThan(frames);
});

test('a headset that refuses costs a sentence, not the visit', async ({ page, visit, headset }) => {
  await visit.enter();
  await page.evaluate(() => {
    const { xr } = navigator;
    const refuse = () => Promise.reject(new DOMException('not now', 'NotAllowedError'));
    Object.defineProperty(xr, 'requestSession', { value: refuse, configurable: true });
  });
  await page.getByRole('button', { name: 'Enter VR' }).click();
  await expect(page.getByText('The headset did not start.')).toBeVisible();
  expect((await visit.probe()).visitor.mode).toBe('desktop');
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'At the kiln mouth' }).click();
  await visit.until(({ visitor }) => visitor.place === 'kiln-mouth');
  // Asked again, it may.
  await page.evaluate(() => Reflect.deleteProperty(navigator.xr as object, 'requestSession'));
  await settled(page);
  await headset.putOn();
  await expect(page.getByText('The headset did not start.')).toBeHidden();
});

test('from the start page straight into the headset', async ({ page, visit, headset, server }) => {
  await page.goto(`${server}/?site=tiny-kiln&probe`);
  await page.getByRole('button', { name: 'Enter VR' }).click();
  await visit.until((probe) => probe.ready);
  // Where the site took too long for the browser to remember the press, it asks for one more.
  const door = page
    .getByRole('dialog', { name: 'The site is ready.' })
    .getByRole('button', { name: 'Enter VR' });
  await expect
    .poll(async () => {
      if ((await visit.probe()).visitor.mode === 'vr') return true;
      if (await door.isVisible()) await door.click();
      return false;
    })
    .toBe(true);
  await headset.frames(8);
  expect(apart((await visit.probe()).visitor.position, [0, 0, 5])).toBeLessThan(0.01);
});
