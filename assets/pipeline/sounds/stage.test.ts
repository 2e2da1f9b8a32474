import { describe, expect, it } from 'vitest';
import { RATE, silence, toWav } from '../../kit/sound.ts';
import { recordingFault, withMargins } from './stage.ts';

/** A WAV whose header says that its few samples last so long. */
const recording = (seconds: number, channels: number) => {
  const wav = toWav(silence(0.1));
  const view = new DataView(wav.buffer);
  view.setUint16(22, channels, true);
  view.setUint32(28, Math.round((wav.length - 44) / seconds), true);
  return recordingFault('sounds/a.wav', wav);
};

describe('a recording', () => {
  it('may be two minutes in one channel, one in two', () => {
    expect(recording(119, 1)).toBeNull();
    expect(recording(150, 1)).toBe('sounds/a.wav is 150 s long; in one channel it may be 120 s');
    expect(recording(59, 2)).toBeNull();
    expect(recording(64, 2)).toBe('sounds/a.wav is 64 s long; in 2 channels it may be 60 s');
  });

  it('that is none is said to be none', () => {
    expect(recordingFault('sounds/a.wav', new TextEncoder().encode('this is no sound'))).toContain(
      'is no WAV',
    );
    expect(recordingFault('sounds/a.wav', new Uint8Array(3))).toContain('is no WAV');
    expect(recordingFault('sounds/a.wav', toWav(silence(1)).subarray(0, 30))).toContain('no sound in it');
  });
});

describe('a loop', () => {
  it('gets of itself before its beginning and after its end', () => {
    const round = Float32Array.from({ length: RATE }, (_, i) => i);
    const wide = withMargins(round, 0.1);
    expect(wide.length).toBe(RATE * 1.2);
    expect(wide[0]).toBe(RATE * 0.9);
    expect(wide[RATE * 0.1]).toBe(0);
    expect(wide.at(-1)).toBe(RATE * 0.1 - 1);
  });
});
