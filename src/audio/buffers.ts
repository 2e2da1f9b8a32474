/** Decoded sounds, lent to who plays them and kept within {@link AUDIO_CAP}. Each is decoded once at a time. */
import type { Sound } from '../pack/schema.ts';
import { AUDIO_CAP, decodedBytes, guessedBytes, type Held, heldBytes, makeRoom, stale } from './memory.ts';

/** What sounds now leaves no room for more: no fault, and soon over. */
export class NoRoom extends Error {}

interface Entry extends Held {
  buffer: Promise<AudioBuffer>;
}

type Wanted = Pick<Sound, 'files' | 'loopSeconds' | 'kind'>;

export interface Buffers {
  /**
   * Lends a sound; give it back when it has sounded.
   * @throws NoRoom, or the reason why it cannot be had
   */
  take: (sound: Wanted) => Promise<AudioBuffer>;
  give: (sound: Wanted) => void;
  /** Lets go what has not been heard for long. Call now and then. */
  sweep: () => void;
  readonly bytes: number;
}

/**
 * @param decode fetches and decodes the best of the files; tells which channels are wanted
 * @param now seconds
 */
export function createBuffers(
  decode: (sound: Wanted) => Promise<AudioBuffer>,
  sampleRate: number,
  now: () => number,
  cap = AUDIO_CAP,
): Buffers {
  const held = new Map<string, Entry>();
  // A bed keeps its channels, a spot has one: the same file may be held as both.
  const keyOf = ({ kind, files }: Wanted) => `${kind} ${files[0]}`;
  const free = (keys: readonly string[]) => {
    for (const key of keys) held.delete(key);
  };

  const fetchIn = (sound: Wanted): Entry => {
    const key = keyOf(sound);
    const bytes = guessedBytes(sound.loopSeconds, sampleRate);
    const gone = makeRoom(held, bytes, cap);
    if (!gone) throw new NoRoom();
    free(gone);
    const entry: Entry = { bytes, uses: 0, heard: now(), buffer: Promise.resolve(null as never) };
    const drop = (reason: unknown): never => {
      if (held.get(key) === entry) held.delete(key);
      throw reason;
    };
    entry.buffer = decode(sound).then((buffer) => {
      const size = decodedBytes(buffer);
      if (size > cap / 2)
        return drop(new Error(`takes ${Math.round(size / 1e6)} MB decoded; a sound may take ${cap / 2e6}`));
      entry.bytes = 0;
      const more = makeRoom(held, size, cap);
      if (!more) return drop(new NoRoom());
      free(more);
      entry.bytes = size;
      return buffer;
    }, drop);
    held.set(key, entry);
    return entry;
  };

  return {
    async take(sound) {
      const entry = held.get(keyOf(sound)) ?? fetchIn(sound);
      entry.uses += 1;
      return entry.buffer;
    },
    give(sound) {
      const entry = held.get(keyOf(sound));
      if (!entry) return;
      entry.uses = Math.max(0, entry.uses - 1);
      entry.heard = now();
    },
    sweep: () => free(stale(held, now())),
    get bytes() {
      return heldBytes(held);
    },
  };
}
