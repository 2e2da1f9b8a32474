/** Sound files: which of a sound's files this browser plays, fetched and decoded. */
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

/** One channel of all: what sounds from a point has no sides of its own. */
function folded(buffer: AudioBuffer, context: BaseAudioContext): AudioBuffer {
  const { numberOfChannels: channels, length, sampleRate } = buffer;
  if (channels < 2) return buffer;
  const one = context.createBuffer(1, length, sampleRate);
  const into = one.getChannelData(0);
  for (let channel = 0; channel < channels; channel += 1) {
    const from = buffer.getChannelData(channel);
    for (let i = 0; i < length; i += 1) into[i] = into[i]! + from[i]! / channels;
  }
  return one;
}

/**
 * Decoded sound of the best file. Later files are tried when an earlier one fails.
 * @throws the last failure, when none can be had
 */
export async function decode(
  { files, kind }: { files: readonly string[]; kind: 'bed' | 'spot' },
  context: BaseAudioContext,
): Promise<AudioBuffer> {
  const first = playable(files, canPlay);
  const order = first === null ? [] : [first, ...files.filter((f) => f !== first)];
  let failure: unknown = new Error('no file');
  for (const file of order) {
    try {
      const answer = await fetch(packUrl(file));
      if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`);
      const buffer = await context.decodeAudioData(await answer.arrayBuffer());
      return kind === 'spot' ? folded(buffer, context) : buffer;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
