/** The budgets of docs/architecture.md and design, checked against what was measured. Pure. */

import type { MemoryCost, Round } from './memory.ts';
import type { ScalingCost } from './scaling.ts';

export interface ViewCost {
  /** The place. */
  id: string;
  hour: string;
  mode: 'page' | 'headset';
  calls: number;
  triangles: number;
  /** Materials in sight, and programs of the last frame. */
  surfaces: number;
  programs: number;
  textureBytes: number;
  geometryBytes: number;
  /** Median milliseconds of script per frame, and median bytes allocated per frame. */
  scriptMs: number;
  allocated: number;
}

export interface WireCost {
  /** Compressed bytes of scripts and styles, and of the texture transcoder, until the first picture of the site. */
  codeToFirstPicture: number;
  /** The same with everything a headset needs. */
  codeWithHeadset: number;
  /** The transcoder (WebAssembly and its loader): fetched beside the textures, after the first code. */
  transcoder: number;
  startPage: number;
  firstStep: number;
}

export interface Budget {
  what: string;
  value: number;
  limit: number;
  unit: string;
  kept: boolean;
}

const MIB = 1024 * 1024;

/** Growth per byte of what grows by itself: a heap is never twice the same to the byte. */
const HEAP_SLACK = 1.05;

/** Nothing may grow from the second round over all places to the last. */
export function memoryBudgets({ rounds }: MemoryCost): Budget[] {
  const [, second, last] = [rounds[0], rounds[1], rounds.at(-1)];
  if (!second || !last || rounds.length < 3) return [];
  const budget = (what: string, key: keyof Round, limit: number): Budget => {
    const value = last[key] / Math.max(1, second[key]);
    return { what, value, limit, unit: '×', kept: value <= limit };
  };
  const times = `${rounds.length - 1} rounds more over all places`;
  return [
    budget(`geometry after ${times}`, 'geometry', 1.01),
    budget(`textures after ${times}`, 'textures', 1.01),
    budget(`heap after ${times}`, 'heap', HEAP_SLACK),
  ];
}

/** A site many times as big costs at most a quarter more per frame, and no more memory, at one spot. */
export function scalingBudgets(costs: readonly ScalingCost[]): Budget[] {
  const one = costs.find(({ copies }) => copies === 1);
  if (!one) return [];
  return costs.flatMap((cost) => {
    if (cost === one) return [];
    const budget = (what: string, key: keyof ScalingCost, limit: number): Budget => {
      const value = cost[key] / Math.max(1e-6, one[key]);
      return { what: `${what}, ${cost.copies} × the site`, value, limit, unit: '×', kept: value <= limit };
    };
    return [
      budget('draw calls', 'calls', 1.25),
      budget('script per frame', 'scriptMs', 1.25),
      budget('geometry memory', 'geometryBytes', 1.1),
      budget('texture memory', 'textureBytes', 1.1),
    ];
  });
}

export function budgets(views: readonly ViewCost[], wire: WireCost, ratio: number | null): Budget[] {
  const headset = views.filter((v) => v.mode === 'headset');
  const worst = (key: 'calls' | 'triangles' | 'textureBytes') => Math.max(0, ...headset.map((v) => v[key]));
  const budget = (what: string, value: number, limit: number, unit: string): Budget => ({
    what,
    value,
    limit,
    unit,
    kept: value <= limit,
  });
  return [
    budget('draw calls per stereo frame, worst view', worst('calls'), 160, ''),
    budget('triangles per stereo frame, worst view', worst('triangles'), 1_200_000, ''),
    budget('texture memory, worst view', worst('textureBytes') / MIB, 128, 'MiB'),
    budget('code to the first picture, compressed', wire.codeToFirstPicture / 1000, 300, 'kB'),
    budget('code with everything a headset needs', wire.codeWithHeadset / 1000, 450, 'kB'),
    budget('first step into the site, all bytes', wire.firstStep / 1e6, 8, 'MB'),
    ...(ratio === null ? [] : [budget('script per stereo frame against plain three', ratio, 1.3, '×')]),
  ];
}

/** Mean of all but the dearest fifth: frames in which the browser waits for its drawing process, or tidies up. */
const mean = (numbers: readonly number[]): number => {
  const kept = [...numbers].sort((a, b) => a - b).slice(0, Math.ceil(numbers.length * 0.8));
  return kept.length === 0 ? 0 : kept.reduce((sum, n) => sum + n, 0) / kept.length;
};

/**
 * What a frame costs when nothing else disturbs: the lowest mean of any stretch of a hundred frames. Other work on the
 * machine only ever adds. A mean, because the browser's clock goes in steps of 0.1 ms: a middle value would be one of
 * its steps.
 */
export const quiet = (numbers: readonly number[], stretch = 100): number => {
  const means: number[] = [];
  for (let at = 0; at === 0 || at + stretch <= numbers.length; at += stretch)
    means.push(mean(numbers.slice(at, at + stretch)));
  return Math.min(...means);
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
