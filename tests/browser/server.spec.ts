/** The ground the other tests stand on. */
import { expect, test } from './fixture.ts';

test('the made-up site is served beside the real one, and other hosts are out of reach', async ({
  page,
  server,
  visit,
}) => {
  await page.goto(`${server}/sites/tiny-kiln/site.json`);
  const id = await page.evaluate(async () => (await (await fetch('site.json')).json()).id);
  expect(id).toBe('tiny-kiln');
  visit.expectErrors(/ERR_FAILED|Failed to load|Content Security Policy/);
  const reached = await page.evaluate(() =>
    fetch('http://example.com/')
      .then(() => true)
      .catch(() => false),
  );
  expect(reached).toBe(false);
  // Taken off the list, which fails any test that leaves something on it.
  visit.foreign.length = 0;
});
