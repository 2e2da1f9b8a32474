/** What a visitor's hands need to know of the page: where a thing is on the screen, and whether all has come to rest. */
import type { Page } from '@playwright/test';
import type { Visit } from './fixture.ts';

export type Point = readonly [number, number, number];

/** Vertical field of view of the page, and with the wheel turned right in. */
export const FOV = 60;
export const FOV_CLOSE = 25;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Pixel of a point of the site, metres, as the visitor sees it now. @throws when it is not in the picture */
export async function screenOf(page: Page, visit: Visit, point: Point, fov = FOV) {
  const { head, heading, pitch } = (await visit.probe()).visitor;
  const [dx, dy, dz] = [point[0] - head[0], point[1] - head[1], point[2] - head[2]];
  const [h, p] = [radians(heading), radians(pitch)];
  const ahead = dx * Math.sin(h) - dz * Math.cos(h);
  const right = dx * Math.cos(h) + dz * Math.sin(h);
  const far = ahead * Math.cos(p) + dy * Math.sin(p);
  const up = -ahead * Math.sin(p) + dy * Math.cos(p);
  if (far <= 0) throw new Error(`the point ${point} is behind the visitor`);
  const { width, height } = page.viewportSize() ?? { width: 640, height: 360 };
  const scale = height / 2 / Math.tan(radians(fov / 2)) / far;
  const [x, y] = [width / 2 + right * scale, height / 2 - up * scale];
  if (x < 0 || y < 0 || x > width || y > height) throw new Error(`the point ${point} is out of the picture`);
  return { x, y };
}

/** Points at the thing, waits until the page has noticed, and presses. */
export async function clickAt(page: Page, visit: Visit, point: Point, fov = FOV) {
  const { x, y } = await screenOf(page, visit, point, fov);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

/** Waits until head and gaze have been where they are for `count` animation frames and nothing is asked for any more. */
export const settled = (page: Page, count = 12) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        let [same, before] = [0, ''];
        const look = () => {
          const { head, heading, pitch } = window.probe!.visitor();
          const now = JSON.stringify([head, heading, pitch]);
          same = now === before ? same + 1 : 0;
          before = now;
          if (same >= wanted) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    count,
  );

/** Waits until no frame has been drawn for `count` of the browser's own. Never comes back from a page that cannot rest. */
export const resting = (page: Page, count = 60) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        let [same, before] = [0, -1];
        const look = () => {
          const { frames } = window.probe!;
          same = frames === before ? same + 1 : 0;
          before = frames;
          if (same >= wanted) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    count,
  );

/** Waits until the page's own animations are over. One that is cut short is at its end, too. */
export const animated = (page: Page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));

/** Notes the visitor's feet at every animation frame; the returned function stops and gives them. */
export async function follow(page: Page): Promise<() => Promise<[number, number, number][]>> {
  const track = await page.evaluateHandle(() => {
    const own = { on: true, steps: [] as [number, number, number][] };
    const look = () => {
      const { position } = window.probe!.visitor();
      const last = own.steps.at(-1);
      if (!last || last.some((v, i) => v !== position[i])) own.steps.push(position);
      if (own.on) requestAnimationFrame(look);
    };
    look();
    return own;
  });
  return () =>
    track.evaluate((own) => {
      own.on = false;
      return own.steps;
    });
}

/** Metres on plan. */
export const apart = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[2]! - b[2]!);
