/** Brings structures in, nearest need first, each alone in failure, and tells the loading page how far it has come. */
import type { CompressedTexture, Texture } from 'three';
import type { Site, Structure, Text } from '../pack/schema.ts';
import { inSight, zonesShown } from '../pack/when.ts';
import { loading, setStep } from '../state/loading.ts';
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { fetchBytes, HttpError } from './fetch.ts';
import { createLedger } from './ledger.ts';
import type { Library, LoadTexture } from './library.ts';
import type { Loaders } from './loaders.ts';
import { nearAt } from './nearness.ts';
import { type PlacedStructure, placeStructure } from './structure.ts';

/** In the visitor's language, or any the text has. */
const inWords = (text: Text, language = visit.getState().language): string =>
  text[language] ?? Object.values(text)[0] ?? '';

/** What must be there before the site opens: what shows as its model from where the visit starts, by priority. */
export function firstStep(
  site: Pick<Site, 'structures' | 'zones' | 'places' | 'start'>,
  place: string | null,
  period: string,
  scale: number,
): Structure[] {
  const start = site.places.find((p) => p.id === place) ?? site.places.find((p) => p.id === site.start.place);
  const shown = zonesShown(site, start?.zone ?? null);
  return site.structures
    .filter((s) => s.periods.includes(period) && inSight(s.zones, shown))
    .filter((s) => !start || nearAt(s, start.position, scale))
    .sort((a, b) => b.priority - a.priority);
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
  const files = new WeakMap<Texture, string>();
  const fetcher: LoadTexture = (file) => {
    const promise =
      had.get(file) ??
      load(file).then((texture) => {
        if (texture) files.set(texture, file);
        return texture;
      });
    had.set(file, promise);
    return promise;
  };
  fetcher.forget = (texture) => had.delete(files.get(texture) ?? '');
  return fetcher;
}

export interface LoadContext {
  url: (file: string) => string;
  loaders: Loaders;
  library: Library;
  signal: AbortSignal;
}

/**
 * Loads the models of the first step, three at a time, and tells the loading page. `ready` is called with each that
 * could be had. Never throws: what fails is reported and left out.
 */
export async function loadStructures(
  list: readonly Structure[],
  context: LoadContext,
  ready: (placed: PlacedStructure) => void,
): Promise<void> {
  const ledger = createLedger((sum) => setStep('models', { state: 'running', ...sum }));
  for (const structure of list) ledger.expect(structure.id, structure.bytes);
  const queue = [...list];
  const worker = async () => {
    for (let next = queue.shift(); next && !context.signal.aborted; next = queue.shift()) {
      const placed = await loadOne(next, next.model, context, (loaded, total) =>
        ledger.progress(next!.id, loaded, total),
      );
      ledger.close(next.id);
      if (placed && !context.signal.aborted) ready(placed);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}

/** Loads a structure's model or its stand-in; `null`: it failed, which is reported, or is no longer wanted. */
export async function loadOne(
  structure: Structure,
  file: string,
  { url, loaders, library, signal }: LoadContext,
  progress: (loaded: number, total: number) => void = () => {},
): Promise<PlacedStructure | null> {
  const address = url(file);
  const name = inWords(structure.title);
  const params = { name, file };
  let bytes: ArrayBuffer;
  try {
    bytes = await fetchBytes(address, progress, signal);
  } catch (error) {
    if (!signal.aborted) {
      const status = error instanceof HttpError ? ` (status ${error.status})` : '';
      report('model-missing', `${structure.id}: ${file}${status}: ${String(error)}`, params);
    }
    return null;
  }
  try {
    const root = await loaders.model(bytes, address.slice(0, address.lastIndexOf('/') + 1));
    return await placeStructure(structure, root, library);
  } catch (error) {
    report('model-broken', `${structure.id}: ${file}: ${String(error)}`, params);
    return null;
  }
}
