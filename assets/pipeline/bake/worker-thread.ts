/** The thread side of the bake; see crew.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LightOptions } from './light.ts';
import type { Points } from './points.ts';
import { readBlocks, type Stagehand } from './worker.ts';

const { stage, options, list, counter } = workerData as {
  stage: Stagehand;
  options: LightOptions;
  list: Points;
  counter: Int32Array;
};
readBlocks(stage, options, list, () => Atomics.add(counter, 0, 1));
parentPort!.postMessage('done');
