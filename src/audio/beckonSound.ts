/**
 * The sound from where to look: a fingertip on thin clay, twice. Of no place and no time in particular, as it comes
 * from no thing of the site. The noise at the touch is what ears find a direction by; the tone is what makes it kind.
 */

/** Seconds of the whole, and of the two touches within it. */
export const SECONDS = 0.9;
const TOUCHES = [0, 0.16] as const;
/** Of the tone: hertz of its parts against the first, how loud each is, and seconds until it has died to a third. */
const TONE = 660;
const PARTS = [
  { ratio: 1, gain: 0.5, fade: 0.16 },
  { ratio: 2.76, gain: 0.22, fade: 0.07 },
  { ratio: 5.4, gain: 0.12, fade: 0.03 },
] as const;
const TOUCH = { gain: 0.45, fade: 0.012 } as const;
/** So softly each touch begins, seconds: a click would startle. */
const ONSET = 0.003;
/** Loudest sample. */
const PEAK = 0.5;

/** One channel, the same each time. @param rate samples a second */
export function beckonWave(rate: number): Float32Array {
  const wave = new Float32Array(Math.round(SECONDS * rate));
  let state = 660;
  TOUCHES.forEach((begin, n) => {
    // The second answers a little higher, and softer.
    const [pitch, loud] = [TONE * (1 + n * 0.125), 1 - n * 0.3];
    for (let i = Math.round(begin * rate); i < wave.length; i += 1) {
      const t = i / rate - begin;
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const noise = state / 2147483648 - 1;
      let sum = TOUCH.gain * noise * Math.exp(-t / TOUCH.fade);
      for (const { ratio, gain, fade } of PARTS)
        sum += gain * Math.sin(2 * Math.PI * pitch * ratio * t) * Math.exp(-t / fade);
      wave[i] = wave[i]! + loud * sum * Math.min(1, t / ONSET);
    }
  });
  // To nothing at the end, and to one loudness.
  const tail = Math.round(0.05 * rate);
  for (let i = 0; i < tail; i += 1) wave[wave.length - 1 - i]! *= i / tail;
  const most = wave.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  return wave.map((sample) => (sample * PEAK) / most);
}
