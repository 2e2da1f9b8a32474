/** What one hears. No test machine has ears: the probe says what sounds, and an offline context measures the curves. */
import { expect, type Reading, test } from './fixture.ts';
import { settled } from './hands.ts';

// Blinks instead of walks: the way is not what is looked at here.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sound = (probe: Reading, id: string) => probe.sounds.find((one: { id: string }) => one.id === id);
const plays = (id: string) => (probe: Reading) => sound(probe, id)?.playing === true;
const silent = (id: string) => (probe: Reading) => sound(probe, id)?.playing === false;

test('sounds begin with the press that enters, and follow zone, fire and distance', async ({
  page,
  visit,
}) => {
  await visit.enter();
  await visit.until(plays('wind'));
  expect(sound(await visit.probe(), 'wind')).toMatchObject({ kind: 'bed', distance: 0 });
  expect(sound(await visit.probe(), 'fire').playing).toBe(false);
  // Decoded, half a second of one channel at 48 kHz; what else is held is counted, too.
  expect((await visit.probe()).stats.audioBytes).toBeGreaterThanOrEqual(96_000);
  expect((await visit.probe()).stats.audioBytes).toBeLessThan(48e6);

  // Another zone, another bed.
  const go = async (place: RegExp, id: string) => {
    await page.getByRole('button', { name: 'Places' }).click();
    await page.getByRole('button', { name: place }).click();
    await visit.until(({ visitor }) => visitor.place === id);
    await settled(page);
  };
  await go(/^In the hut/, 'hut-inside');
  await visit.until(silent('wind'));
  await go(/^The gate/, 'gate');
  await visit.until(plays('wind'));

  // The fire sounds while it burns, louder the nearer one is, and from where it is.
  await page.getByRole('button', { name: 'Tours' }).click();
  await page.keyboard.press('Escape');
  const far = sound(await visit.probe(), 'fire');
  expect(far.distance).toBeCloseTo(Math.hypot(3.5, 1, 7.2), 1);
  await go(/^At the kiln mouth/, 'kiln-mouth');
  const near = sound(await visit.probe(), 'fire');
  expect(near.gainDb).toBeGreaterThan(far.gainDb + 3);
  await page
    .getByRole('navigation', { name: 'Things near you' })
    .getByRole('button', { name: /^The kiln mouth/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Light the fire' }).click();
  await visit.until(plays('fire'));
  await page.getByRole('button', { name: 'Let it go cold' }).click();
  await visit.until(silent('fire'));
});

test('volumes and silence are the visitor’s, and last until the next visit', async ({ page, visit }) => {
  await visit.enter('tour=short');
  await visit.until(plays('voice'));
  const loud = sound(await visit.probe(), 'voice').gainDb;
  await page.getByRole('button', { name: 'Settings' }).click();
  const slider = page.getByRole('slider', { name: 'Voice' });
  await slider.focus();
  for (let n = 0; n < 10; n += 1) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue('0.5');
  expect(sound(await visit.probe(), 'voice').gainDb).toBeLessThan(loud - 3);
  await page.getByRole('checkbox', { name: 'Sound off' }).check();
  await visit.enter();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('checkbox', { name: 'Sound off' })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Voice' })).toHaveValue('0.5');
});

test('the voice is the clock of the tour, and falls silent when it is paused or left', async ({
  page,
  visit,
}) => {
  await visit.enter('tour=short');
  await visit.until(plays('voice'));
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await visit.until(silent('voice'));
  const { time } = (await visit.probe()).tour;
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await visit.until((probe) => probe.tour.time > time || probe.tour.stop !== 'hello');
  await visit.until(plays('voice'));
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await visit.until(silent('voice'));
});
