/**
 * The echo of the room one is in. Each zone has its own; at a threshold the old room's goes as the new one's comes, so
 * that what is heard of both together stays as strong as it should (equal power).
 *
 * A room is one convolver and a level. Rooms that still fade are kept, so that who turns back at once comes back into
 * the same echo. Impulses are made once for each distinct room.
 */
import { impulse, type Room } from './impulse.ts';

/** Seconds from one room's echo to another's. */
export const ROOM_FADE = 0.5;
/** Straight pieces that stand for the curve of a fade: within 0.1 dB of it where anything is heard. */
const PIECES = 10;

/** A level that moves: gain `from` at `start`, `to` once `ROOM_FADE` is over. */
export interface Fade {
  from: number;
  to: number;
  /** Context time, seconds. */
  start: number;
}

/**
 * Gain of a fade at a time. Power goes from one level to the other as sin² does: of two fades that begin together, one up
 * and one down, the powers always sum up, also when a fade is turned round halfway.
 */
export const fadeAt = ({ from, to, start }: Fade, time: number): number => {
  const share = Math.min(1, Math.max(0, (time - start) / ROOM_FADE));
  const gone = Math.sin((share * Math.PI) / 2) ** 2;
  return Math.sqrt(from * from + (to * to - from * from) * gone);
};

interface Echo {
  node: ConvolverNode;
  gain: GainNode;
  fade: Fade;
}

export interface Rooms {
  /** Goes over into another room's echo. `wet` 0…1. */
  enter: (room: Room & { wet: number }) => void;
  /** Takes down what has faded out. Call now and then. */
  tidy: () => void;
  /** Echoes that are wired now. */
  readonly alive: number;
}

/** @param from what sounds in the room @param to where its echo goes */
export function createRooms(context: BaseAudioContext, from: AudioNode, to: AudioNode): Rooms {
  const impulses = new Map<string, AudioBuffer>();
  const echoes = new Map<string, Echo>();

  const impulseOf = (key: string, room: Room): AudioBuffer => {
    const known = impulses.get(key);
    if (known) return known;
    const { sampleRate } = context;
    // Unlike for the two ears, so that the room is wide.
    const ears = [impulse(room, sampleRate, 7), impulse(room, sampleRate, 1743)];
    const buffer = context.createBuffer(2, ears[0]!.length, sampleRate);
    ears.forEach((ear, channel) => {
      buffer.copyToChannel(ear, channel);
    });
    impulses.set(key, buffer);
    return buffer;
  };

  const turn = (echo: Echo, level: number) => {
    const { currentTime: now } = context;
    if (echo.fade.to === level) return;
    const fade = { from: fadeAt(echo.fade, now), to: level, start: now };
    echo.fade = fade;
    const { gain } = echo.gain;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(fade.from, now);
    for (let n = 1; n <= PIECES; n += 1) {
      const time = now + (ROOM_FADE * n) / PIECES;
      gain.linearRampToValueAtTime(fadeAt(fade, time), time);
    }
  };

  const build = (key: string, room: Room): Echo => {
    const node = context.createConvolver();
    node.buffer = impulseOf(key, room);
    const gain = context.createGain();
    gain.gain.value = 0;
    from.connect(node).connect(gain).connect(to);
    const echo = { node, gain, fade: { from: 0, to: 0, start: Number.NEGATIVE_INFINITY } };
    echoes.set(key, echo);
    return echo;
  };

  return {
    enter({ wet, decay, damping }) {
      const key = decay > 0 && wet > 0 ? `${decay}/${damping}` : '';
      if (key) turn(echoes.get(key) ?? build(key, { decay, damping }), wet);
      for (const [other, echo] of echoes) if (other !== key) turn(echo, 0);
    },
    tidy() {
      for (const [key, { node, gain, fade }] of echoes) {
        if (fade.to > 0 || context.currentTime < fade.start + ROOM_FADE) continue;
        from.disconnect(node);
        node.disconnect();
        gain.disconnect();
        echoes.delete(key);
      }
    },
    get alive() {
      return echoes.size;
    },
  };
}
