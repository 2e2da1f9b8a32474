/** Measures a visit and holds it against the budgets. Rates of this machine mean nothing; counts and ratios do. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import type { SiteInput } from '../../src/pack/schema.ts';
import { address, openPage, ROOT, withBrowser, withHeadset } from '../shared/browser.ts';
import {
  type Budget,
  budgets,
  memoryBudgets,
  scalingBudgets,
  type ViewCost,
  type WireCost,
} from './budgets.ts';
import {
  allBytes,
  codeBytes,
  frameCost,
  startStopwatch,
  transcoderBytes,
  watchTraffic,
  withStopwatch,
} from './measure.ts';
import { type MemoryCost, memoryCost } from './memory.ts';
import { servePlain } from './plain.ts';
import { multiplied, type ScalingCost, serveManifest, withBounds } from './scaling.ts';
import { costOf, enterHeadset, type Titled, VIEWPORT, WARM, walkViews } from './walk.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'jingdezhen' },
    places: { type: 'string' },
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    hours: { type: 'string' },
    frames: { type: 'string', default: '1000' },
    parts: { type: 'string', default: 'views,memory,scaling' },
  },
});
const FRAMES = Math.max(5, Number(values.frames) || 100);
/** Of each of all the views: enough to see which is dearest. */
const VIEW_FRAMES = Math.min(FRAMES, 200);
/** The hour at which a visit begins and the one with the least sun, unless said otherwise: they differ most. */
const hoursOf = ({ hours, start }: SiteInput): readonly string[] =>
  values.hours?.split(',') ?? [
    start.hour,
    ...hours
      .filter(({ id }) => id !== start.hour)
      .sort((a, b) => a.sun.strength - b.sun.strength)
      .slice(0, 1)
      .map(({ id }) => id),
  ];
/** Ours and the yardstick are measured in turn, this often; the best of each counts. */
const ROUNDS = 3;
const say = (line: string) => values.json || console.log(line);

const FOLDER = join(ROOT, 'public/sites', values.site);
const PARTS = values.parts.split(',');

const manifest = async (): Promise<SiteInput> =>
  JSON.parse(await readFile(join(FOLDER, 'site.json'), 'utf8')) as SiteInput;

const query = (place: string, hour?: string) =>
  `site=${values.site}&lang=en&place=${place}${hour ? `&hour=${hour}` : ''}`;

/** One view of a visit that begins there, with nothing left over from elsewhere. */
async function inHeadset(
  browser: Browser,
  origin: string,
  place: string,
  hour: string,
  site?: SiteInput,
): Promise<ViewCost> {
  const page = await openPage(browser, { viewport: VIEWPORT });
  try {
    if (site) await serveManifest(page, site);
    await enterHeadset(page, origin, query(place, hour));
    return await costOf(page, { id: place, hour, mode: 'headset' }, FRAMES);
  } finally {
    await page.close();
  }
}

async function wireOf(browser: Browser, origin: string, place: string): Promise<WireCost> {
  const page = await openPage(browser, { viewport: VIEWPORT });
  try {
    await withHeadset(page);
    const { list } = await watchTraffic(page);
    await page.goto(address(origin, query(place)));
    await page.waitForLoadState('networkidle');
    const startPage = allBytes(list);
    await page.getByRole('button', { name: 'Enter', exact: true }).click();
    await page.waitForFunction(() => window.probe?.ready && window.probe.frames > 0, null, {
      timeout: 240_000,
    });
    const codeToFirstPicture = codeBytes(list);
    const firstStep = allBytes(list);
    list.length = 0;
    await page.reload();
    await page.getByRole('button', { name: 'Enter VR' }).click();
    await page.waitForFunction(() => window.probe?.ready && window.probe.visitor().mode === 'vr', null, {
      timeout: 240_000,
    });
    await page.waitForLoadState('networkidle');
    return {
      startPage,
      codeToFirstPicture,
      firstStep,
      codeWithHeadset: Math.max(codeBytes(list), codeToFirstPicture),
      transcoder: transcoderBytes(list),
    };
  } finally {
    await page.close();
  }
}

/** Script and allocation per stereo frame of a plain three page that shows as much. */
async function plainCost(browser: Browser, shown: ViewCost): Promise<{ ms: number; allocated: number }> {
  const plain = await servePlain(shown);
  const page = await openPage(browser, { viewport: VIEWPORT });
  try {
    await withStopwatch(page);
    await withHeadset(page);
    await page.goto(plain.url);
    await page.waitForFunction(() => (window as unknown as { ready?: boolean }).ready);
    await page.click('#vr');
    await page.waitForFunction(() => (window as unknown as { presenting?: boolean }).presenting);
    const drawn = () => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
    const wait = async (count: number) => {
      const first = await drawn();
      await page.waitForFunction(
        (until) => (window as unknown as { drawn: number }).drawn >= until,
        first + count,
        { timeout: 240_000 },
      );
    };
    await wait(3);
    await startStopwatch(page);
    await wait(WARM);
    return await frameCost(page, FRAMES, wait);
  } finally {
    await page.close();
    await plain.close();
  }
}

const row = (v: ViewCost) =>
  [
    v.id.padEnd(16),
    v.hour.padEnd(9),
    v.mode.padEnd(8),
    String(v.calls).padStart(6),
    String(v.triangles).padStart(10),
    `${(v.textureBytes / 1048576).toFixed(1)} MiB`.padStart(10),
    `${(v.geometryBytes / 1048576).toFixed(1)} MiB`.padStart(10),
    `${v.scriptMs.toFixed(2)} ms`.padStart(10),
    `${(v.allocated / 1024).toFixed(1)} kB`.padStart(9),
  ].join(' ');

const line = (b: Budget) =>
  `${b.kept ? 'kept  ' : 'BROKEN'} ${b.what.padEnd(48)} ${b.value.toFixed(b.value < 10 ? 2 : 0)} of ${b.limit} ${b.unit}`;

const titled = (list: readonly { id: string; title: Record<string, string> }[]): Titled[] =>
  list.map(({ id, title }) => ({ id, title: title.en! }));

/** All views at the hours that differ most, the wire from where a visit begins, and the yardstick at the dearest view. */
async function measureViews(browser: Browser, origin: string, site: SiteInput, ids: readonly string[]) {
  const start = site.start;
  const wanted = hoursOf(site);
  const hours = titled(site.hours).filter(({ id }) => wanted.includes(id));
  const places = titled(site.places)
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  say('place            hour      mode      calls  triangles   textures   geometry     script allocated');
  const round = { places, hours, frames: VIEW_FRAMES };
  const views: ViewCost[] = [];
  for (const mode of ['page', 'headset'] as const)
    views.push(
      ...(await walkViews(browser, origin, query(start.place), mode, round, (view) => say(row(view)))),
    );
  const wire = await wireOf(browser, origin, start.place);
  const worst = views.filter((v) => v.mode === 'headset').sort((a, b) => b.calls - a.calls)[0]!;
  let ours = Number.POSITIVE_INFINITY;
  let plain = { ms: Number.POSITIVE_INFINITY, allocated: 0 };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    ours = Math.min(ours, (await inHeadset(browser, origin, worst.id, worst.hour)).scriptMs);
    const again = await plainCost(browser, worst);
    if (again.ms < plain.ms) plain = again;
  }
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const ratio = ours / plain.ms;
  say(
    `\nover the wire: start page ${kB(wire.startPage)}, code to the first picture ${kB(wire.codeToFirstPicture)}, with a headset ${kB(wire.codeWithHeadset)}, texture transcoder ${kB(wire.transcoder)}, first step ${kB(wire.firstStep)}`,
  );
  say(
    `script per stereo frame at ${worst.id}: ours ${ours.toFixed(2)} ms, plain three at equal draws, materials and programs ${plain.ms.toFixed(2)} ms, ${ratio.toFixed(2)}×; plain three with the emulator allocates ${kB(plain.allocated)} a frame`,
  );
  return { views, wire, plain: { id: worst.id, ours, three: plain.ms, ratio, allocated: plain.allocated } };
}

async function measureMemory(
  browser: Browser,
  origin: string,
  site: SiteInput,
  only: readonly string[] | undefined,
): Promise<MemoryCost> {
  const places = titled(site.places.filter(({ id }) => !only || only.includes(id)));
  const rounds = values.quick ? 3 : 10;
  say(`\nround over ${places.length} places   geometry   textures       heap`);
  return memoryCost(browser, origin, query(places[0]!.id), places, rounds, (r, number) => {
    const cells = [r.geometry, r.textures, r.heap].map((n) => `${(n / 1048576).toFixed(2)} MiB`.padStart(10));
    say(`${String(number).padEnd(22)} ${cells.join(' ')}`);
  });
}

/** The same spot in the headset, with the site once, four and sixteen times there. The best of each counts. */
async function measureScaling(browser: Browser, origin: string, site: SiteInput): Promise<ScalingCost[]> {
  const bounded = await withBounds(site, FOLDER);
  const best = new Map<number, ScalingCost>();
  for (let round = 0; round < (values.quick ? 1 : ROUNDS); round += 1)
    for (const copies of [1, 4, 16]) {
      const many = multiplied(bounded, copies);
      const view = await inHeadset(browser, origin, site.start.place, site.start.hour, many);
      const { calls, triangles, geometryBytes, textureBytes, scriptMs } = view;
      const before = best.get(copies)?.scriptMs ?? Number.POSITIVE_INFINITY;
      const cost = { copies, calls, triangles, geometryBytes, textureBytes };
      best.set(copies, { ...cost, scriptMs: Math.min(before, scriptMs) });
      say(row({ ...view, id: `${copies} × the site` }));
    }
  return [...best.values()];
}

async function main(): Promise<void> {
  const site = await manifest();
  // Where a visit begins comes first.
  const others = site.places.map((p) => p.id).filter((id) => id !== site.start.place);
  const chosen = values.places?.split(',').filter((id) => site.places.some((p) => p.id === id));
  const ids = chosen ?? [site.start.place, ...others].slice(0, values.quick ? 2 : undefined);
  const result = await withBrowser(
    async ({ browser, origin }) => ({
      ...(PARTS.includes('views') && (await measureViews(browser, origin, site, ids))),
      ...(PARTS.includes('memory') && { memory: await measureMemory(browser, origin, site, chosen) }),
      ...(PARTS.includes('scaling') && { scaling: await measureScaling(browser, origin, site) }),
    }),
    ['--enable-precise-memory-info'],
  );
  const checked = [
    ...(result.views ? budgets(result.views, result.wire!, result.plain!.ratio) : []),
    ...(result.memory ? memoryBudgets(result.memory) : []),
    ...(result.scaling ? scalingBudgets(result.scaling) : []),
  ];
  say('');
  for (const budget of checked) say(line(budget));
  if (values.json) console.log(JSON.stringify({ ...result, budgets: checked }, null, 2));
  if (checked.some((b) => !b.kept)) process.exitCode = 1;
}

await main();
