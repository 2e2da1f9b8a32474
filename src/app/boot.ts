/** The order in which the page comes to life. Nothing here draws. */
import { INTERFACE_LANGUAGES } from '../i18n/index.ts';
import { webglProblem } from '../scene/webgl.ts';
import { setClockRate } from '../state/clock.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { arrive, arriveLanguage, offeredLanguages, type WantedTour } from './arrival.ts';
import { defaultSite } from './config.ts';
import { openPack } from './openPack.ts';
import { readParams } from './params.ts';
import { lookForHeadset } from './vr.ts';

export const params = readParams(location.search);

/** The tour named in the address, until the site is shown and it is started. */
export const wanted: { tour: WantedTour | null } = { tour: null };

/** Reads the address, loads the pack, sets the stores. Never throws: what fails is reported. */
export async function boot(): Promise<void> {
  setClockRate(params.clock);
  arriveLanguage(params, INTERFACE_LANGUAGES);
  lookForHeadset();
  const blocked = webglProblem();
  if (blocked) report('no-webgl', blocked, {}, 'fatal');
  const site = await openPack(params.site ?? defaultSite());
  if (!site) return;
  arriveLanguage(params, offeredLanguages(site, INTERFACE_LANGUAGES));
  wanted.tour = arrive(site, pack.getState().tours, params);
}
