import { describe, expect, it } from 'vitest';
import { loudnessOf } from '../shared/loudness.ts';

const sine = (hertz: number, amplitude: number, seconds = 3, phase = 0) =>
  Float32Array.from(
    { length: 48_000 * seconds },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / 48_000 + phase),
  );

describe('loudness', () => {
  it('of a full tone of 997 Hz in one channel is −3.01 LUFS, as the recommendation says', () => {
    expect(loudnessOf(sine(997, 1)).lufs).toBeCloseTo(-3.01, 1);
  });
  it('falls with the level', () => {
    expect(loudnessOf(sine(997, 0.1)).lufs).toBeCloseTo(-23.01, 1);
  });
  it('does not count silence', () => {
    const tone = sine(997, 0.5);
    const padded = new Float32Array(tone.length * 4);
    padded.set(tone);
    expect(loudnessOf(padded).lufs).toBeCloseTo(loudnessOf(tone).lufs, 0);
  });
  it('finds the peak between samples', () => {
    // A quarter of the rate, sampled beside its crests: 3 dB are hidden.
    const { peak } = loudnessOf(sine(12_000, 0.5, 1, Math.PI / 4));
    expect(peak).toBeCloseTo(20 * Math.log10(0.5), 1);
  });
  it('of silence is none', () => {
    expect(loudnessOf(new Float32Array(48_000)).lufs).toBe(-Infinity);
  });
});
