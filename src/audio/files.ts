/** Sound files: which of a sound's files this browser plays, fetched and decoded once. */
import { packUrl } from '../state/pack.ts';

const TYPES: Record<string, string> = {
  webm: 'audio/webm; codecs=opus',
  m4a: 'audio/mp4; codecs="mp4a.40.2"',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg; codecs=opus',
};

/** The first file this browser says it may play; the last one if it admits to none. */
export function playable(files: readonly string[], probe: (type: string) => string): string | null {
  const known = files.find((f) => probe(TYPES[f.split('.').pop() ?? ''] ?? '') !== '');
  return known ?? files.at(-1) ?? null;
}

let element: HTMLAudioElement | null = null;
/** Asks the browser itself. */
export const canPlay = (type: string): string => {
  element ??= new Audio();
  return type === '' ? '' : element.canPlayType(type);
};

const buffers = new Map<string, Promise<AudioBuffer>>();

/**
 * Decoded sound of the best file. Later files are tried when an earlier one fails.
 * @throws the last failure, when none can be had
 */
export function decoded(files: readonly string[], context: BaseAudioContext): Promise<AudioBuffer> {
  const first = playable(files, canPlay);
  const order = first === null ? [] : [first, ...files.filter((f) => f !== first)];
  const key = packUrl(order.join('|'));
  const known = buffers.get(key);
  if (known) return known;
  const get = async (): Promise<AudioBuffer> => {
    let failure: unknown = new Error('no file');
    for (const file of order) {
      try {
        const answer = await fetch(packUrl(file));
        if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
        return await context.decodeAudioData(await answer.arrayBuffer());
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };
  const promise = get();
  buffers.set(key, promise);
  return promise;
}

/** Frees a sound that went out of earshot. */
export const forget = (files: readonly string[]) => {
  for (const key of buffers.keys()) if (files.some((f) => key.includes(f))) buffers.delete(key);
};
