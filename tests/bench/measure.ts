/** Script time and allocations of a page's frames, and bytes over the wire. */
import type { CDPSession, Page } from '@playwright/test';
import { median, quiet } from './budgets.ts';

/** Puts a stopwatch round every animation frame, before the page's own scripts. Costs of one frame are added up. */
export const withStopwatch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const w = window as unknown as { frameCosts: { ms: number; heap: number }[] };
    w.frameCosts = [];
    const raf = window.requestAnimationFrame.bind(window);
    let last = -1;
    // Asking for the heap's size costs a tenth of a frame: time and heap are read in different frames.
    const heap = () =>
      (window as unknown as { heapOn?: boolean }).heapOn
        ? ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0)
        : 0;
    // With the draws left out, what remains of a frame is script: on a machine that draws in software, the wait for
    // the picture would drown it.
    for (const name of [
      'clear',
      'drawElements',
      'drawArrays',
      'drawElementsInstanced',
      'drawArraysInstanced',
    ] as const) {
      const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
      (WebGL2RenderingContext.prototype as unknown as Record<string, unknown>)[name] = function (
        this: WebGL2RenderingContext,
        ...args: unknown[]
      ) {
        if (!(window as unknown as { drawsOff?: boolean }).drawsOff) draw.apply(this, args);
      };
    }
    // Which programs a frame needs: a yardstick must need as many.
    const used = new Set<WebGLProgram | null>();
    Object.assign(window, { programsUsed: used });
    const { useProgram } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.useProgram = function (program) {
      used.add(program);
      useProgram.call(this, program);
    };
    // The emulated headset asks the context for its state each frame, which waits for the whole queue: remembered.
    const { getParameter } = WebGL2RenderingContext.prototype;
    const known = new Map<number, unknown>();
    WebGL2RenderingContext.prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
      const off = (window as unknown as { drawsOff?: boolean }).drawsOff;
      if (off && known.has(name)) return known.get(name);
      const value = getParameter.call(this, name) as unknown;
      known.set(name, value);
      return value;
    };
    // Once measured, frames follow each other without a rest: between two pictures a core grows cold, and its waking
    // would be counted as script.
    const waiting = new Map<number, FrameRequestCallback>();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const time = performance.now();
      const now = [...waiting.values()];
      waiting.clear();
      for (const work of now) work(time);
    };
    // Below nothing, so that none is taken for one of the browser's.
    let asked = 0;
    const next = (work: FrameRequestCallback): number => {
      if (!(window as unknown as { drawsOff?: boolean }).drawsOff) return raf(work);
      asked -= 1;
      waiting.set(asked, work);
      if (waiting.size === 1) port2.postMessage(null);
      return asked;
    };
    // What draws on demand gives its next frame back when it comes to rest: else it would go on beside the one to come.
    const cancel = window.cancelAnimationFrame.bind(window);
    window.cancelAnimationFrame = (id) => (id < 0 ? void waiting.delete(id) : cancel(id));
    window.requestAnimationFrame = (work) =>
      next((time) => {
        const begun = performance.now();
        const before = heap();
        work(time);
        const ms = performance.now() - begun;
        const grown = Math.max(0, heap() - before);
        const { frameCosts } = w;
        if (time === last) {
          const now = frameCosts[frameCosts.length - 1];
          if (now) {
            now.ms += ms;
            now.heap += grown;
          }
        } else {
          if (frameCosts.length < 4000) frameCosts.push({ ms, heap: grown });
          last = time;
        }
      });
  });

/** How many programs the frames since the last call have needed. */
export const programsUsed = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const used = (window as unknown as { programsUsed: Set<unknown> }).programsUsed;
    const { size } = used;
    used.clear();
    return size;
  });

/** Leaves the draws out from now on, and forgets what was measured so far. Reads time, or the heap. */
export const startStopwatch = (page: Page, what: 'time' | 'heap' = 'time'): Promise<void> =>
  page.evaluate((heapOn) => {
    Object.assign(window, { drawsOff: true, heapOn });
    (window as unknown as { frameCosts: unknown[] }).frameCosts.length = 0;
  }, what === 'heap');

/** Script and allocation of a frame of what the page shows now. `wait` lets that many frames pass. */
export async function frameCost(
  page: Page,
  frames: number,
  wait: (count: number) => Promise<unknown>,
): Promise<{ ms: number; allocated: number }> {
  await startStopwatch(page);
  await wait(frames);
  const ms = quiet((await costs(page)).map((c) => c.ms));
  await startStopwatch(page, 'heap');
  await wait(Math.ceil(frames / 4));
  return { ms, allocated: median((await costs(page)).map((c) => c.heap)) };
}

/** Costs of the frames since the last reset. Frames in which nothing was drawn cost nothing and are left out. */
export const costs = (page: Page): Promise<{ ms: number; heap: number }[]> =>
  page.evaluate(() =>
    (window as unknown as { frameCosts: { ms: number; heap: number }[] }).frameCosts.filter(
      (c) => c.ms > 0.05,
    ),
  );

export interface Traffic {
  url: string;
  bytes: number;
}

/** Every answer's bytes as they came over the wire. */
export async function watchTraffic(page: Page): Promise<{ list: Traffic[]; session: CDPSession }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map<string, string>();
  const list: Traffic[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  // Bodies as they came, compressed; headers are the server's, not ours to budget.
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    list.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  return { list, session };
}

const bytesOf = (list: readonly Traffic[], which: (path: string) => boolean): number =>
  list.filter(({ url }) => which(new URL(url, 'http://x').pathname)).reduce((sum, t) => sum + t.bytes, 0);

export const isTranscoder = (path: string): boolean => /basis_transcoder/.test(path);
/** Scripts and styles; the texture transcoder is counted apart. */
export const codeBytes = (list: readonly Traffic[]): number =>
  bytesOf(list, (path) => /\.(js|mjs|css|html)$|\/$/.test(path) && !isTranscoder(path));
export const transcoderBytes = (list: readonly Traffic[]): number => bytesOf(list, isTranscoder);
export const allBytes = (list: readonly Traffic[]): number => bytesOf(list, () => true);
