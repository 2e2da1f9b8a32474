/** A visitor with a mouse and nothing else. */
import { expect, test } from './fixture.ts';
import { apart, clickAt, FOV_CLOSE, follow, resting, screenOf, settled } from './hands.ts';

/** Walls of the made-up site with the least a body keeps from them: nobody's feet may ever be in here. */
const WALLS: [x0: number, x1: number, z0: number, z1: number][] = [
  [-6.1, -1.9, -5.1, -4.8],
  [-2.2, -1.9, -5.1, -1.5],
  [-6.1, -5.8, -5.1, -1.5],
  [1.9, 2.4, -5.1, -1.9],
  [4.6, 5.1, -5.1, -1.9],
  [1.9, 5.1, -5.1, -4.6],
];

test('from the start page to a lit kiln and home again', async ({ page, visit, server }) => {
  await page.goto(`${server}/?site=tiny-kiln&probe`);
  await expect(page.getByRole('heading', { name: 'The tiny kiln' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enter VR' })).toBeDisabled();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await visit.until((probe) => probe.ready && probe.hands && probe.frames > 0);
  expect((await visit.probe()).visitor).toMatchObject({ mode: 'desktop', place: 'gate', zone: 'yard' });

  // Drag to look: the world follows the hand, so a drag to the left turns right.
  await page.mouse.move(400, 120);
  await page.mouse.down();
  await page.mouse.move(300, 110, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  const looked = (await visit.probe()).visitor;
  expect(looked.heading).toBeGreaterThan(10);
  expect(looked.heading).toBeLessThan(60);
  expect(apart(looked.position, [0, 0, 5])).toBeLessThan(0.01);

  // A press on the ground walks there.
  await clickAt(page, visit, [2, 0, 1]);
  await visit.until(({ visitor }) => Math.hypot(visitor.position[0] - 2, visitor.position[2] - 1) < 0.05);
  await settled(page);

  // The menu of places.
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'At the kiln mouth' }).click();
  await visit.until(({ visitor }) => visitor.place === 'kiln-mouth' && visitor.position[2] < 0.55);
  await settled(page);

  // A press on a mark opens its card; its switch fires the kiln.
  await clickAt(page, visit, [3.5, 1.1, -1.9]);
  const card = page.getByRole('dialog', { name: 'The kiln mouth' });
  await expect(card).toContainText('Wood goes in here.');
  await expect(card).toContainText('Documented');
  await card.getByRole('button', { name: 'Light the fire' }).click();
  expect((await visit.probe()).visitor).toMatchObject({
    card: 'mouth',
    firing: { kiln: { clock: 4, phase: 'strong', burning: true } },
  });
  await expect(card.getByRole('button', { name: 'Let it go cold' })).toBeVisible();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();

  await page.getByRole('button', { name: 'Home' }).click();
  await visit.until(({ visitor }) => visitor.place === 'gate' && visitor.position[2] === 5);
});

test('nobody walks through a wall: a press beyond leads round, a press on it leads nowhere', async ({
  page,
  visit,
}) => {
  await visit.enter();
  // On the hut's near wall.
  await clickAt(page, visit, [-2.05, 0.6, -3]);
  await settled(page, 30);
  expect(apart((await visit.probe()).visitor.position, [0, 0, 5])).toBeLessThan(0.01);
  // On the ground behind the hut's corner: the straight way there is through it.
  const walked = await follow(page);
  await clickAt(page, visit, [-2, 0, -6.5]);
  await visit.until(({ visitor }) => Math.hypot(visitor.position[0] + 2, visitor.position[2] + 6.5) < 0.05);
  await settled(page);
  const steps = await walked();
  expect(steps.length).toBeGreaterThan(4);
  for (const [x, , z] of steps)
    for (const [x0, x1, z0, z1] of WALLS)
      expect(x > x0 && x < x1 && z > z0 && z < z1, `in a wall at ${x} ${z}`).toBe(false);
});

test('the wheel looks closer, and a press goes where it points then, too', async ({ page, visit }) => {
  await visit.enter();
  await page.mouse.move(320, 180);
  for (let n = 0; n < 10; n += 1) await page.mouse.wheel(0, -120);
  await settled(page, 90);
  const goal = [0.6, 0, -5] as const;
  const wide = await screenOf(page, visit, goal);
  const close = await screenOf(page, visit, goal, FOV_CLOSE);
  expect(close.y - wide.y).toBeGreaterThan(60);
  await clickAt(page, visit, goal, FOV_CLOSE);
  await visit.until(({ visitor }) => Math.hypot(visitor.position[0] - 0.6, visitor.position[2] + 5) < 0.05);
});

test('the address brings another person to the same spot, year, hour and language', async ({
  page,
  visit,
  context,
}) => {
  await visit.enter();
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'Late' }).click();
  await page.getByRole('button', { name: 'Night' }).click();
  await page.getByRole('button', { name: 'In the kiln' }).click();
  await visit.until(({ visitor }) => visitor.place === 'oven-inside');
  await settled(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/place=oven-inside/);
  await expect(page).toHaveURL(/period=late/);
  await expect(page).toHaveURL(/hour=night/);
  await expect(page).toHaveURL(/lang=zh-Hans/);
  const here = (await visit.probe()).visitor;

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: '进入', exact: true }).click();
  await other.waitForFunction(() => window.probe?.ready && window.probe.hands && window.probe.frames > 0);
  await settled(other);
  const there = await other.evaluate(() => window.probe!.visitor());
  expect(there).toMatchObject({ period: 'late', hour: 'night', language: 'zh-Hans', place: 'oven-inside' });
  expect(apart(there.position, here.position)).toBeLessThan(0.1);
  await other.close();
});

test('a page at which nobody does anything draws nothing', async ({ page, visit }) => {
  await visit.enter();
  await resting(page);
  const { frames } = await visit.probe();
  await resting(page);
  expect((await visit.probe()).frames).toBe(frames);
  // And wakes at the first touch.
  await page.mouse.move(300, 150);
  await page.mouse.down();
  await page.mouse.move(250, 150, { steps: 3 });
  await page.mouse.up();
  await visit.until((probe) => probe.frames > frames);
});
