/** Brings structures in, nearest need first, each alone in failure, and tells the loading page how far it has come. */
import type { CompressedTexture } from 'three';
import type { Site, Structure, Text } from '../pack/schema.ts';
import { loading, setStep } from '../state/loading.ts';
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { fetchBytes, HttpError } from './fetch.ts';
import { createLedger } from './ledger.ts';
import type { Library, LoadTexture } from './library.ts';
import type { Loaders } from './loaders.ts';
import { type PlacedStructure, placeStructure } from './structure.ts';
import { inSight, zonesShown } from './visibility.ts';

/** In the visitor's language, or any the text has. */
const inWords = (text: Text, language = visit.getState().language): string =>
  text[language] ?? Object.values(text)[0] ?? '';

/** What is seen from where the visit starts comes first, by priority; then all else, by priority. */
export function loadingOrder(
  site: Pick<Site, 'structures' | 'zones' | 'places' | 'start'>,
  place: string | null,
  period: string,
): { first: Structure[]; later: Structure[] } {
  const start = site.places.find((p) => p.id === place) ?? site.places.find((p) => p.id === site.start.place);
  const shown = zonesShown(site, start?.zone ?? null);
  const byPriority = [...site.structures].sort((a, b) => b.priority - a.priority);
  const isFirst = (s: Structure) => s.periods.includes(period) && inSight(s.zones, shown);
  return { first: byPriority.filter(isFirst), later: byPriority.filter((s) => !isFirst(s)) };
}

/** Fetches textures of the pack; counts their bytes under `textures`. */
export function textureFetcher(
  url: (file: string) => string,
  loaders: Loaders,
  signal: AbortSignal,
): LoadTexture {
  const ledger = createLedger((sum) => {
    const step = loading.getState().steps.find((s) => s.id === 'textures');
    setStep('textures', { state: step?.state === 'done' ? 'done' : 'running', ...sum });
  });
  const had = new Map<string, Promise<CompressedTexture | null>>();
  const load = async (file: string) => {
    try {
      ledger.expect(file);
      const bytes = await fetchBytes(
        url(file),
        (loaded, total) => ledger.progress(file, loaded, total),
        signal,
      );
      return await loaders.texture(bytes);
    } catch (error) {
      if (!signal.aborted) report('texture-broken', `${file}: ${String(error)}`, { name: file, file });
      return null;
    } finally {
      ledger.close(file);
    }
  };
  return (file) => {
    const promise = had.get(file) ?? load(file);
    had.set(file, promise);
    return promise;
  };
}

export interface LoadContext {
  url: (file: string) => string;
  loaders: Loaders;
  library: Library;
  signal: AbortSignal;
  /** Says nothing to the loading page. */
  quiet?: boolean;
  /** Called with each structure that could be had, before it may show. */
  ready: (placed: PlacedStructure) => void;
}

/** Loads these, three at a time. Never throws: what fails is reported and left out. */
export async function loadStructures(list: readonly Structure[], context: LoadContext): Promise<void> {
  // What comes while the visit is on is nobody's wait: the loading page has closed its books.
  const ledger = createLedger((sum) => context.quiet || setStep('models', { state: 'running', ...sum }));
  for (const structure of list) ledger.expect(structure.id, structure.bytes);
  const queue = [...list];
  const worker = async () => {
    for (let next = queue.shift(); next && !context.signal.aborted; next = queue.shift()) {
      const placed = await loadOne(next, context, (loaded, total) =>
        ledger.progress(next!.id, loaded, total),
      );
      ledger.close(next.id);
      if (placed && !context.signal.aborted) context.ready(placed);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}

async function loadOne(
  structure: Structure,
  { url, loaders, library, signal }: LoadContext,
  progress: (loaded: number, total: number) => void,
): Promise<PlacedStructure | null> {
  const address = url(structure.model);
  const name = inWords(structure.title);
  const params = { name, file: structure.model };
  let bytes: ArrayBuffer;
  try {
    bytes = await fetchBytes(address, progress, signal);
  } catch (error) {
    if (!signal.aborted) {
      const status = error instanceof HttpError ? ` (status ${error.status})` : '';
      report('model-missing', `${structure.id}: ${structure.model}${status}: ${String(error)}`, params);
    }
    return null;
  }
  try {
    const root = await loaders.model(bytes, address.slice(0, address.lastIndexOf('/') + 1));
    return await placeStructure(structure, root, library);
  } catch (error) {
    report('model-broken', `${structure.id}: ${structure.model}: ${String(error)}`, params);
    return null;
  }
}
