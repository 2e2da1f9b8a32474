/** The budgets of docs/architecture.md and design, checked against what was measured. Pure. */

export interface ViewCost {
  id: string;
  mode: 'page' | 'headset';
  calls: number;
  triangles: number;
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

/** Mean of the middle half: as steady as the median, and finer than the clock's steps. */
export const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
  return half.length === 0 ? 0 : half.reduce((sum, n) => sum + n, 0) / half.length;
};

/**
 * What a frame costs when nothing else disturbs: the lowest middle of any stretch of fifty frames. Other work on the
 * machine only ever adds.
 */
export const quiet = (numbers: readonly number[], stretch = 50): number => {
  if (numbers.length <= stretch) return middle(numbers);
  const middles: number[] = [];
  for (let at = 0; at + stretch <= numbers.length; at += stretch)
    middles.push(middle(numbers.slice(at, at + stretch)));
  return Math.min(...middles);
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
