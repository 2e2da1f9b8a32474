/** The made-up site with a tower and a hill beside it, both far from everything else: what comes only as one goes there. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteInput } from '../../src/pack/schema.ts';
import type { Visit } from '../browser/fixture.ts';

/** Stands in for the tower's model and its stand-in, too. */
export const HUT = resolve(import.meta.dirname, 'tiny-kiln/models/hut.glb');

const place = (id: string, title: string, z: number): SiteInput['places'][number] => ({
  id,
  title: { en: title, 'zh-Hans': title },
  zone: 'yard',
  position: [0, 0, z],
  heading: 0,
});

/** At the tower's foot, and where only its stand-in is worth drawing. */
export const TOWER_PLACES = [place('tower-foot', 'Tower foot', -95), place('half-way', 'Half way', -40)];

/** Serves the site so; a test may route `models/tower.glb` again to have it fail or wait. */
export async function withTower(page: Page): Promise<void> {
  await page.route('**/sites/tiny-kiln/site.json', async (route) => {
    const site = (await (await route.fetch()).json()) as SiteInput;
    site.zones[0]!.boxes = [{ min: [-300, -5, -300], max: [300, 50, 300] }];
    site.places.push(...TOWER_PLACES);
    site.structures.push({
      ...site.structures.find(({ id }) => id === 'hut')!,
      id: 'tower',
      title: { en: 'The tower', 'zh-Hans': '塔' },
      zones: ['yard'],
      model: 'models/tower.glb',
      standIn: 'models/tower.far.glb',
      bounds: { min: [-6.2, 0, -5.2], max: [-1.8, 2.4, -1.4] },
      near: 10,
      position: [4, 0, -96],
    });
    await route.fulfill({ json: site });
  });
  for (const file of ['tower.glb', 'tower.far.glb'])
    await page.route(`**/models/${file}`, (route) => route.fulfill({ path: HUT }));
}

/** Which structures are here in full, and which as stand-ins. */
export async function forms(visit: Visit): Promise<{ models: string[]; standIns: string[] }> {
  const { models, standIns } = (await visit.probe()).stats;
  return { models: [...models].sort(), standIns };
}
/** The same, wherever the tower is far. */
export const FAR = { models: ['hut', 'kiln'], standIns: ['tower'] };
