/** Far places come as one goes there with the headset on, by day and by night; a model that fails costs only itself. */
import type { Visit } from '../browser/fixture.ts';
import { FAR, forms, TOWER_PLACES, withTower } from '../sites/tower.ts';
import { expect, type Headset, test } from './fixture.ts';
import { menuButton, puck, seenFrom } from './panels.ts';

type Step = readonly [page: 'main' | 'time' | 'places', button: string, leadsTo: string];

/** Opens the menu at the feet and presses its buttons one after another, each until it has led where it leads. */
async function through(visit: Visit, headset: Headset, ...steps: Step[]) {
  const from = seenFrom(await visit.probe());
  await headset.use(puck(await visit.probe()), ({ visitor }) => visitor.menu === 'main');
  for (const [on, button, leadsTo] of steps)
    await headset.use(
      menuButton(from, on, button, await visit.probe(), TOWER_PLACES),
      ({ visitor: { menu, hour, place } }) => [menu, hour, place].includes(leadsTo),
    );
}
const go = (visit: Visit, headset: Headset, place: string) =>
  through(visit, headset, ['main', 'places', 'places'], ['places', `place:${place}`, place]);

test('the hour is changed in there; where a model fails its stand-in stays, and the visit goes on', async ({
  page,
  visit,
  headset,
}) => {
  visit.expectErrors(/Failed to load resource/);
  await withTower(page);
  await page.route('**/models/tower.glb', (route) => route.fulfill({ status: 500 }));
  await headset.enter('quality=low&lang=en');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  await through(
    visit,
    headset,
    ['main', 'time', 'time'],
    ['time', 'hour:night', 'night'],
    ['time', 'close', 'closed'],
  );
  await go(visit, headset, 'tower-foot');
  await visit.until(({ errors }) => errors.length > 0);
  const { errors, visitor } = await visit.probe();
  expect(errors.map(({ code }: { code: string }) => code)).toEqual(['model-missing']);
  expect(errors[0].text).toContain('The tower');
  expect(visitor).toMatchObject({ mode: 'vr', place: 'tower-foot', hour: 'night' });
  expect(await forms(visit)).toEqual(FAR);
  await headset.frames(5);
  await go(visit, headset, 'gate');
  expect((await visit.probe()).visitor).toMatchObject({ mode: 'vr', place: 'gate', hour: 'night' });
});

test('near by its model, from afar its stand-in, and what is left behind is given back', async ({
  page,
  visit,
  headset,
}) => {
  await withTower(page);
  await headset.enter('quality=low&lang=en&place=half-way');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  const before = (await visit.probe()).stats.geometryBytes;
  await go(visit, headset, 'tower-foot');
  await expect.poll(() => forms(visit)).toEqual({ models: ['hut', 'kiln', 'tower'], standIns: [] });
  expect((await visit.probe()).stats.geometryBytes).toBeGreaterThan(before);
  await go(visit, headset, 'half-way');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  await expect.poll(async () => (await visit.probe()).stats.geometryBytes).toBe(before);
});
