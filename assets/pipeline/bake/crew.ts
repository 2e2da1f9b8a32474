/** Shares a list of points out among threads. The result does not depend on how many there are. */
import { Worker } from 'node:worker_threads';
import type { LightOptions } from './light.ts';
import type { Points } from './points.ts';
import { BLOCK, readBlocks, type Stagehand } from './worker.ts';

/** Points that are not worth a thread. */
const FEW = 4000;

/** Reads the light at every point of the list into `list.light`. `threads` 0: in this thread. */
export async function readLight(
  stage: Stagehand,
  options: LightOptions,
  list: Points,
  threads: number,
  progress: (share: number) => void = () => {},
): Promise<void> {
  if (list.count === 0) return;
  // Only what the reader needs: functions cannot be sent to a thread.
  const { skyRays, sunRays, sunDirection, sunSpread, sunBounce, fires, lamps } = options;
  const sent: LightOptions = { skyRays, sunRays, sunDirection, sunSpread, sunBounce, fires, lamps };
  const counter = new Int32Array(new SharedArrayBuffer(4));
  // To hire a thread takes longer than to read a few thousand points.
  if (threads === 0 || list.count < FEW) {
    readBlocks(stage, options, list, () => counter[0]!++);
    return;
  }
  const blocks = Math.ceil(list.count / BLOCK);
  const timer = setInterval(() => progress(Math.min(1, counter[0]! / blocks)), 5000);
  try {
    await Promise.all(Array.from({ length: threads }, () => hire({ stage, options: sent, list, counter })));
  } finally {
    clearInterval(timer);
  }
}

function hire(workerData: unknown): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), { workerData });
    worker.once('error', fail);
    worker.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`a bake thread ended with ${code}`)),
    );
  });
}
