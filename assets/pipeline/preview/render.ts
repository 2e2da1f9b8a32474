/** Draws views of structures in a headless Chromium, for the eyes of whoever models them. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { MATERIALS, TONES } from '../../kit/materials.ts';
import { serve } from './serve.ts';

export interface View {
  eye: [number, number, number];
  at: [number, number, number];
  fov?: number;
  /** Where the picture goes; a `.png`. */
  out: string;
}

export interface RenderJob {
  /** GLB bytes by name. */
  models: Record<string, Uint8Array>;
  views: View[];
  size: [number, number];
  /** Unit vector towards the sun. */
  sunDirection: [number, number, number];
  hours: unknown[];
  hour: string;
  fires: { position: [number, number, number]; strength?: number }[];
  firing: boolean;
  /** Elements to leave out. */
  hidden: readonly string[];
  /** Show the light in the GLBs instead of a real-time sun. */
  baked: boolean;
  /** Folder with texture pictures `<material>-<map>.png`; missing ones are plain. */
  textures: string;
  log: (line: string) => void;
}

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

export const CHROMIUM_ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--ignore-gpu-blocklist',
];

/** Debian's Chromium if it is there, else whatever Playwright has. */
export const chromiumPath = (): string | undefined =>
  existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;

const FALLBACK_HOUR = {
  sun: { colour: [1, 0.76, 0.5], strength: 3 },
  sky: { zenith: [0.4, 0.52, 0.7], horizon: [0.85, 0.78, 0.68], ground: [0.3, 0.24, 0.18], strength: 1 },
  fire: { strength: 1 },
  haze: { colour: [0.72, 0.72, 0.72], sunward: [1, 0.85, 0.65], density: 0.005 },
  exposure: 1,
};

function materials(textures: string): Record<string, unknown> {
  const map = (id: string, kind: string) =>
    existsSync(join(textures, `${id}-${kind}.png`)) ? { [kind]: `/textures/${id}-${kind}.png` } : {};
  return Object.fromEntries(
    Object.entries(MATERIALS).map(([id, look]) => [
      id,
      {
        id,
        ...look,
        tone: TONES[id as keyof typeof TONES],
        ...map(id, 'albedo'),
        ...map(id, 'normal'),
        ...map(id, 'orm'),
      },
    ]),
  );
}

/** Writes one PNG per view. Faults of the page are thrown with what it said. */
export async function render(job: RenderJob): Promise<void> {
  const things: Record<string, string | Uint8Array> = {};
  for (const [name, bytes] of Object.entries(job.models)) things[`/models/${name}.glb`] = bytes;
  things['/job.json'] = JSON.stringify({
    models: Object.keys(job.models).map((name) => `/models/${name}.glb`),
    size: job.size,
    sunDirection: job.sunDirection,
    hours: job.hours,
    hour: job.hour,
    fallbackHour: FALLBACK_HOUR,
    fires: job.fires,
    firing: job.firing,
    hidden: job.hidden,
    baked: job.baked,
    materials: materials(job.textures),
  });
  const folders = {
    '/page/': join(here, 'page'),
    '/node_modules/': join(root, 'node_modules'),
    '/textures/': job.textures,
  };
  const server = await serve(folders, things);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: job.size[0], height: job.size[1] } });
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
    page.setDefaultTimeout(600_000);
    await page.goto(`${server.url}/page/index.html`);
    await page.waitForFunction('window.ready === true', undefined, { timeout: 300_000 }).catch((error) => {
      throw new Error(`the page did not get ready: ${said.join(' | ') || error.message}`);
    });
    for (const view of job.views) {
      const stats = await page.evaluate(
        (v) => (window as unknown as { draw: (v: unknown) => unknown }).draw(v),
        view,
      );
      mkdirSync(dirname(view.out), { recursive: true });
      const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/png'));
      writeFileSync(view.out, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      const s = stats as { draws: number; triangles: number };
      job.log(`${view.out}  (${s.draws} primitives, ${s.triangles} triangles in all)`);
    }
    for (const line of new Set(said)) if (!line.includes('GPU stall')) job.log(`page: ${line.slice(0, 600)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
