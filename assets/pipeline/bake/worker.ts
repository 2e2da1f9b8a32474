/** One worker of the bake: takes blocks of points off a shared counter until none are left. */
import { Vector3 } from 'three';

import { type Light, type LightOptions, lightReader } from './light.ts';
import type { Points } from './points.ts';
import type { Soup } from './scene.ts';
import { type Tree, tracer } from './tracer.ts';

export interface Stagehand {
  cold: { soup: Soup; tree: Tree };
  firing: { soup: Soup; tree: Tree };
}

export const BLOCK = 256;

/** Reads light at blocks of points; `next` gives the number of the next block. */
export function readBlocks(
  stage: Stagehand,
  options: LightOptions,
  list: Points,
  next: () => number,
  done: (block: number) => void = () => {},
): void {
  const cold = tracer(stage.cold.soup, stage.cold.tree);
  const firing = stage.firing === stage.cold ? cold : tracer(stage.firing.soup, stage.firing.tree);
  const read = lightReader(cold, firing, options);
  const light: Light = { sky: 0, sun: 0, fire: 0, lamp: 0, buried: false };
  const p = new Vector3();
  const n = new Vector3();
  const blocks = Math.ceil(list.count / BLOCK);
  for (let block = next(); block < blocks; block = next()) {
    const end = Math.min(list.count, (block + 1) * BLOCK);
    for (let i = block * BLOCK; i < end; i += 1) {
      p.fromArray(list.position, i * 3);
      n.fromArray(list.normal, i * 3);
      read(p, n, list.owner[i]!, light);
      list.light[i * 4] = light.sky;
      list.light[i * 4 + 1] = light.sun;
      list.light[i * 4 + 2] = light.fire;
      list.light[i * 4 + 3] = light.buried ? -1 : light.lamp;
    }
    done(block);
  }
}
