/**
 * A few of the fixed views against the pictures that were judged and kept. Motion is reduced, so a picture stands
 * still. When a change is meant, look at the new pictures first, then: npx playwright test tests/look --update-snapshots
 */
import { expect, test } from '../browser/fixture.ts';
import { stillness } from '../shared/browser.ts';
import { settled } from '../shared/settled.ts';

test.use({ viewport: { width: 480, height: 270 }, contextOptions: { reducedMotion: 'reduce' } });

const VIEWS = [
  ['yard', 'place=kiln-yard'],
  ['stoke-hole', 'place=stoke-hole'],
  ['inside', 'place=kiln-inside'],
  ['loft-night', 'place=loft&hour=night'],
] as const;

// What sounds is said when it happens to sound: no picture is like the last.
test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    localStorage.setItem('yaohuo-settings-1', JSON.stringify({ captions: { sounds: false } })),
  ),
);

for (const [name, query] of VIEWS)
  test(`the view ${name} looks as it was judged`, async ({ page, visit }) => {
    await visit.enter(`lang=en&${query}`, 'jingdezhen');
    await settled(page);
    await stillness(page);
    await expect(page.locator('canvas').first()).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 });
  });
