import { describe, expect, it } from 'vitest';
import { SETTINGS_DEFAULTS } from '../state/settings.ts';
import { createEars } from './ears.ts';
import { playable } from './files.ts';
import { impulse } from './impulse.ts';
import { attenuation, audible, behindWall, busGain, dbToGain, gainToDb, loudest, masterGain } from './mix.ts';

describe('the mix', () => {
  it('turns decibels into gain and back', () => {
    expect(dbToGain(0)).toBe(1);
    expect(dbToGain(-6)).toBeCloseTo(0.501, 3);
    expect(gainToDb(dbToGain(-17))).toBeCloseTo(-17, 9);
    expect(gainToDb(0)).toBe(-Infinity);
  });

  it('lets a thing fade by distance as the pack says', () => {
    const law = { refDistance: 2, rolloff: 1 };
    expect(attenuation(1, law)).toBe(1);
    expect(attenuation(2, law)).toBe(1);
    expect(attenuation(4, law)).toBe(0.5);
    expect(attenuation(4, { ...law, rolloff: 2 })).toBeCloseTo(1 / 3, 9);
  });

  it('stops a sound a little further out than it starts', () => {
    expect(audible(10.5, 10, false)).toBe(false);
    expect(audible(10.5, 10, true)).toBe(true);
    expect(audible(12, 10, true)).toBe(false);
  });

  it('obeys volumes, and mute above all', () => {
    const quiet = { ...SETTINGS_DEFAULTS, muted: true };
    expect(masterGain(quiet)).toBe(0);
    expect(busGain({ ...quiet, volume: { ...quiet.volume, beds: 0.25 } }, 'beds')).toBe(0.25);
  });

  it('hears a wall between, but not the thing that sounds', () => {
    expect(behindWall(3, 10)).toBe(true);
    expect(behindWall(9.5, 10)).toBe(false);
    expect(behindWall(Infinity, 10)).toBe(false);
  });

  it('gives the costly panner to the loudest few', () => {
    const sounds = [0.1, 0.9, 0.5, 0.7].map((gain, i) => ({ id: `s${i}`, gain }));
    expect([...loudest(sounds, 2)].sort()).toEqual(['s1', 's3']);
    // One that has it keeps it against a little louder one (0.5 × 3 dB > 0.7), not against a much louder one.
    expect([...loudest(sounds, 2, new Set(['s2']))].sort()).toEqual(['s1', 's2']);
    expect([...loudest(sounds, 2, new Set(['s0']))].sort()).toEqual(['s1', 's3']);
  });
});

const energy = (samples: Float32Array, from: number, to: number) => {
  let sum = 0;
  for (let i = Math.floor(from * samples.length); i < Math.floor(to * samples.length); i += 1)
    sum += samples[i]! ** 2;
  return sum;
};

describe('an echo', () => {
  it('dies away by about 60 dB over its length', () => {
    const echo = impulse({ decay: 1, damping: 0 }, 8000, 7);
    expect(echo.length).toBe(8000);
    const fall = 10 * Math.log10(energy(echo, 0, 0.05) / energy(echo, 0.95, 1));
    expect(fall).toBeGreaterThan(50);
    expect(fall).toBeLessThan(64);
  });

  it('is longer in a vault than in a shed, and the same each time', () => {
    const vault = impulse({ decay: 1.6, damping: 0.25 }, 8000, 7);
    const shed = impulse({ decay: 0.7, damping: 0.6 }, 8000, 7);
    expect(vault.length).toBeGreaterThan(shed.length);
    expect(impulse({ decay: 0.7, damping: 0.6 }, 8000, 7)).toEqual(shed);
  });
});

describe('files', () => {
  const plays = (list: string[]) => (type: string) => (list.some((t) => type.includes(t)) ? 'probably' : '');

  it('are chosen by what the browser plays, best first', () => {
    expect(playable(['a.webm', 'a.m4a'], plays(['webm', 'mp4']))).toBe('a.webm');
    expect(playable(['a.webm', 'a.m4a'], plays(['mp4']))).toBe('a.m4a');
  });

  it('are tried all the same when the browser admits to none', () => {
    expect(playable(['a.webm', 'a.m4a'], plays([]))).toBe('a.m4a');
    expect(playable([], plays([]))).toBeNull();
  });
});

describe('the ears', () => {
  it('are where the camera is, and face where it faces', () => {
    const ears = createEars();
    const param = () => ({ value: 0 });
    const listener = Object.fromEntries(
      ['positionX', 'positionY', 'positionZ', 'forwardX', 'forwardY', 'forwardZ', 'upX', 'upY', 'upZ'].map(
        (name) => [name, param()],
      ),
    );
    ears.attach(listener as unknown as AudioListener);
    // A camera at (5, 1.6, −4) that has turned left: it looks along −X.
    ears.follow([0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 5, 1.6, -4, 1]);
    expect(listener.positionX!.value).toBe(5);
    expect(listener.positionZ!.value).toBe(-4);
    expect(listener.forwardX!.value).toBe(-1);
    expect(Math.abs(listener.forwardZ!.value)).toBe(0);
    expect(ears.distanceTo(5, 1.6, -1)).toBe(3);
  });
});
