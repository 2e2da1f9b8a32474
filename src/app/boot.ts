/** The order in which the page comes to life. Nothing here draws. */
import { INTERFACE_LANGUAGES } from '../i18n/translate.ts';
import { gpuName, webglProblem } from '../scene/webgl.ts';
import { setClockRate } from '../state/clock.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { suitQuality } from '../state/settings.ts';
import { arrive, arriveLanguage, offeredLanguages } from './arrival.ts';
import { defaultSite } from './config.ts';
import { suitedQuality } from './device.ts';
import { openPack } from './openPack.ts';
import { readParams } from './params.ts';
import { lookForHeadset } from './vr.ts';
import { wanted } from './wanted.ts';

export const params = readParams(location.search);

/** Reads the address, loads the pack, sets the stores. Never throws: what fails is reported. */
export async function boot(): Promise<void> {
  setClockRate(params.clock);
  arriveLanguage(params, INTERFACE_LANGUAGES);
  lookForHeadset();
  const blocked = webglProblem();
  if (blocked) report('no-webgl', blocked, {}, 'fatal');
  suitQuality(suitedQuality(navigator.userAgent, gpuName()));
  const site = await openPack(params.site ?? defaultSite());
  if (!site) return;
  arriveLanguage(params, offeredLanguages(site, INTERFACE_LANGUAGES));
  wanted.tour = arrive(site, pack.getState().tours, params);
}
