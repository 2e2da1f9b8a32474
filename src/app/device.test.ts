import { afterEach, describe, expect, it } from 'vitest';
import { choose, resetSettings, settings, suitQuality } from '../state/settings.ts';
import { suitedQuality } from './device.ts';

const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36';
const QUEST =
  'Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 OculusBrowser/38.0 Chrome/136 Mobile VR Safari/537.36';
const PHONE = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36';

it('suits the device', () => {
  expect(suitedQuality(QUEST, 'Adreno (TM) 740')).toBe('standard');
  expect(suitedQuality(PHONE, 'Mali-G715')).toBe('low');
  expect(suitedQuality(DESKTOP, 'ANGLE (Google, Vulkan 1.3 (SwiftShader Device))')).toBe('low');
  expect(suitedQuality(DESKTOP, 'ANGLE (Intel, Intel(R) HD Graphics 4000)')).toBe('low');
  expect(suitedQuality(DESKTOP, 'ANGLE (Intel, Intel(R) Iris(R) Xe Graphics)')).toBe('standard');
  expect(suitedQuality(DESKTOP, 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060)')).toBe('high');
  expect(suitedQuality(DESKTOP, '')).toBe('standard');
});

describe('quality', () => {
  afterEach(() => {
    suitQuality('standard');
    resetSettings();
  });
  it('is the device’s until the visitor chooses, and again after a reset', () => {
    suitQuality('low');
    expect(settings.getState().quality).toBe('low');
    choose({ muted: true });
    expect(settings.getState().qualityChosen).toBe(false);
    choose({ quality: 'high' });
    suitQuality('standard');
    expect(settings.getState().quality).toBe('high');
    resetSettings();
    expect(settings.getState()).toMatchObject({ quality: 'standard', qualityChosen: false });
  });
});
