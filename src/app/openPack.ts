/** Fetches the pack the address names, puts it into its store and says what was wrong with it. */

import { localText } from '../i18n/localText.ts';
import { type Fault, loadSite, loadTours, narrationCache } from '../pack/load.ts';
import type { Site } from '../pack/schema.ts';
import { setStep } from '../state/loading.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { defaultSite, siteBase } from './config.ts';

/** For the attendant: which file, where in it, what is wrong; a line for each. */
const line = (faults: readonly Fault[]) =>
  faults.map(({ file, path, message }) => `${path ? `${file}, ${path}` : file}: ${message}`).join('\n');

/**
 * No site at all. The usual one missing means that the server or the pack is broken; any other, that the address
 * names a site that is not here.
 */
function sayWhy(id: string, faults: readonly Fault[]): void {
  const missing = faults.some((fault) => fault.code === 'missing');
  const code = !missing ? 'pack-invalid' : id === defaultSite() ? 'pack-missing' : 'site-unknown';
  report(code, line(faults), { name: id }, 'fatal');
}

/** What was left out is a note on screen; what only looks odd is a line for the attendant. */
function sayFaults(faults: readonly Fault[], heavily: (detail: string) => void): void {
  const heavy = faults.filter((fault) => fault.weight !== 'warning');
  const light = faults.filter((fault) => fault.weight === 'warning');
  if (heavy.length > 0) heavily(line(heavy));
  if (light.length > 0) console.info(`[yaohuo] ${line(light)}`);
}

type Name = (tour: string) => string;

/** A tour's own faults cost that tour, or a part of it; its title is what the visitor knows it by. */
function sayTours(
  site: Site,
  tours: ReadonlyMap<string, unknown>,
  faults: readonly Fault[],
  name: Name,
): void {
  for (const { id, file } of site.tours) {
    const own = faults.filter((fault) => fault.file === file);
    if (tours.has(id)) sayFaults(own, (detail) => report('tour-faulty', detail, { name: name(id) }));
    else report('tour-broken', line(own) || `${file} could not be loaded`, { name: id });
  }
}

/** Returns the site, or `null` after a fatal report. Never throws. */
export async function openPack(id: string): Promise<Site | null> {
  const base = siteBase(id);
  setStep('pack', { state: 'running' });
  const { site, faults } = await loadSite(base);
  if (!site) {
    setStep('pack', { state: 'failed' });
    sayWhy(id, faults);
    return null;
  }
  sayFaults(faults, (detail) => report('pack-invalid', detail));
  const { tours, faults: tourFaults } = await loadTours(base, site);
  const name: Name = (tour) =>
    localText(tours.get(tour)?.title, visit.getState().language, site.languages[0]).text;
  sayTours(site, tours, tourFaults, name);
  const narration = narrationCache(base, site, (found, tour) => {
    sayFaults(found, (detail) => report('words-missing', detail, { name: name(tour) }));
  });
  setStep('pack', { state: 'done' });
  pack.setState({ base, site, tours, narration });
  return site;
}
