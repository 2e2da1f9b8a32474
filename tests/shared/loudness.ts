/**
 * Loudness after ITU-R BS.1770: integrated LUFS of one channel, and its true peak in dBTP. One function without
 * anything outside it, so that a page can be handed its text and measure what it has decoded itself.
 */

/**
 * @param samples one channel at 48 kHz
 * @returns `lufs` (−Infinity for silence) and `peak` in dBTP
 */
export function loudnessOf(samples: Float32Array): { lufs: number; peak: number } {
  const RATE = 48_000;
  // K-weighting at 48 kHz: a shelf for the head, then a high-pass. Coefficients of the recommendation.
  const filter = (x: Float32Array, b: readonly number[], a: readonly number[]): Float32Array => {
    const y = new Float32Array(x.length);
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let i = 0; i < x.length; i += 1) {
      const v = b[0]! * x[i]! + b[1]! * x1 + b[2]! * x2 - a[0]! * y1 - a[1]! * y2;
      x2 = x1;
      x1 = x[i]!;
      y2 = y1;
      y1 = v;
      y[i] = v;
    }
    return y;
  };
  const shelf = filter(
    samples,
    [1.53512485958697, -2.69169618940638, 1.19839281085285],
    [-1.69065929318241, 0.73248077421585],
  );
  const heard = filter(shelf, [1, -2, 1], [-1.99004745483398, 0.99007225036621]);

  // Mean squares of blocks of 0.4 s, one each 0.1 s; then those that are too quiet to count are left out, twice.
  const hop = RATE / 10;
  const blocks: number[] = [];
  for (let at = 0; at + 4 * hop <= heard.length; at += hop) {
    let sum = 0;
    for (let i = at; i < at + 4 * hop; i += 1) sum += heard[i]! * heard[i]!;
    blocks.push(sum / (4 * hop));
  }
  const lufsOf = (power: number) => -0.691 + 10 * Math.log10(power);
  const mean = (list: readonly number[]) => list.reduce((sum, p) => sum + p, 0) / list.length;
  const loud = blocks.filter((p) => lufsOf(p) > -70);
  const gate = loud.length > 0 ? lufsOf(mean(loud)) - 10 : 0;
  const counted = loud.filter((p) => lufsOf(p) > gate);

  // Between samples the wave may be higher than at any of them: four times as many, by a windowed sinc, where it is
  // high enough to matter at all.
  const TAPS = 12;
  const kernels = [0.25, 0.5, 0.75].map((shift) =>
    Array.from({ length: 2 * TAPS }, (_, k) => {
      const t = k - TAPS + 1 - shift;
      const sinc = t === 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
      return sinc * Math.cos((Math.PI * t) / (2 * TAPS + 1)) ** 2;
    }),
  );
  let peak = 0;
  for (let i = 0; i < samples.length; i += 1) peak = Math.max(peak, Math.abs(samples[i]!));
  const matters = peak * 0.7;
  for (let i = TAPS; i < samples.length - TAPS; i += 1) {
    if (Math.abs(samples[i]!) < matters) continue;
    for (const kernel of kernels) {
      let v = 0;
      for (let k = 0; k < kernel.length; k += 1) v += kernel[k]! * samples[i + k - TAPS + 1]!;
      peak = Math.max(peak, Math.abs(v));
    }
  }
  return { lufs: counted.length > 0 ? lufsOf(mean(counted)) : -Infinity, peak: 20 * Math.log10(peak) };
}
