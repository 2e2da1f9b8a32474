/**
 * The caption plate of the headset: what stands on it, laid out and painted. At most two lines of what is said, set
 * smaller until they hold it; above them, small, what sounds, with an arrow to where.
 */
import { FONTS, INK, PAPER } from '../hotspots/panel/look.ts';
import { type Measure, wrap } from '../hotspots/panel/wrap.ts';
import { type Caption, captionWords, type Side, type SoundCaption } from '../state/caption.ts';
import type { Settings } from '../state/settings.ts';
import { LINES } from './room.ts';

/** Pixels of the canvas; 890 of them are a metre. */
export const PLATE = { width: 1024, height: 320 } as const;
/** Pixels that the lines keep from the canvas's sides, all in all. */
export const PLATE_MARGIN = 80;
/** Pixels of type. At 1.6 m the smallest is 1.5 degrees high, Chinese characters included. */
export const PLATE_TYPE: Record<Settings['captions']['size'], number> = { small: 40, medium: 52, large: 64 };
const LEAST = 28;
/** What sounds, as a part of what is said. */
const SMALL = 0.72;
const LEADING = 1.4;

export interface PlateLayout {
  /** What is said, and its type's size in pixels. */
  lines: string[];
  em: number;
  /** What sounds, in one line. */
  sound: string | null;
  soundEm: number;
  side: Side;
}

export type MeasureAt = (language: string, em: number) => Measure;

/** What is too long for a line, cut with an ellipsis. */
function oneLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export function layPlate(
  said: Caption | null,
  sound: SoundCaption | null,
  size: Settings['captions']['size'],
  measureAt: MeasureAt,
): PlateLayout {
  const width = PLATE.width - PLATE_MARGIN;
  let em: number = PLATE_TYPE[size];
  let lines: string[] = [];
  if (said) {
    const text = captionWords(said);
    lines = wrap(text, width, measureAt(said.language, em));
    // Who cuts captions keeps to what two lines hold; should one be longer all the same, no word of it is lost.
    while (lines.length > LINES && em - 4 >= LEAST) {
      em -= 4;
      lines = wrap(text, width, measureAt(said.language, em));
    }
    lines = lines.slice(-LINES);
  }
  const soundEm = Math.max(34, PLATE_TYPE[size] * SMALL);
  const room = width - (sound?.side ? 2 * soundEm : 0);
  return {
    lines,
    em,
    sound: sound && oneLine(sound.text, room, measureAt(sound.language, soundEm)),
    soundEm,
    side: sound?.side ?? null,
  };
}

/** Points of an arrow to the left about its middle, in parts of its size; turned for the other sides. */
const ARROW = [
  [-0.5, 0],
  [0, -0.42],
  [0, -0.15],
  [0.5, -0.15],
  [0.5, 0.15],
  [0, 0.15],
  [0, 0.42],
] as const;
const TURN: Record<NonNullable<Side>, number> = { left: 0, right: Math.PI, behind: -Math.PI / 2 };

function drawArrow(c: CanvasRenderingContext2D, x: number, y: number, size: number, side: NonNullable<Side>) {
  c.save();
  c.translate(x, y);
  c.rotate(TURN[side]);
  c.beginPath();
  for (const [px, py] of ARROW) c.lineTo(px * size, py * size);
  c.closePath();
  c.fill();
  c.restore();
}

const LOOKS: Record<
  Settings['captions']['look'],
  { plate: string | null; text: string; edge: string | null }
> = {
  ink: { plate: INK, text: PAPER, edge: null },
  contrast: { plate: '#000000', text: '#ffffff', edge: '#ffffff' },
  clear: { plate: null, text: '#ffffff', edge: null },
};

const fontOf = (language: string, em: number) => `600 ${em}px ${FONTS.sans(language)}`;

export const measureOn =
  (c: CanvasRenderingContext2D): MeasureAt =>
  (language, em) =>
  (text) => {
    c.font = fontOf(language, em);
    return c.measureText(text).width;
  };

/** Paints it onto a canvas of the size above, in its middle. */
export function paintPlate(
  c: CanvasRenderingContext2D,
  plate: PlateLayout,
  languages: { said: string; sound: string },
  look: Settings['captions']['look'],
): void {
  const { width, height } = PLATE;
  const { plate: ground, text, edge } = LOOKS[look];
  const step = plate.em * LEADING;
  const soundStep = plate.sound ? plate.soundEm * LEADING : 0;
  const measureAt = measureOn(c);
  const arrow = plate.side ? plate.soundEm * 1.4 : 0;
  const soundWide = plate.sound ? measureAt(languages.sound, plate.soundEm)(plate.sound) + arrow : 0;
  const measure = measureAt(languages.said, plate.em);
  const wide = Math.min(width - 8, Math.max(soundWide, ...plate.lines.map(measure)) + PLATE_MARGIN);
  const high = Math.min(height - 6, plate.lines.length * step + soundStep + 36);
  const top = (height - high) / 2;
  c.clearRect(0, 0, width, height);
  if (plate.lines.length === 0 && !plate.sound) return;
  if (ground) {
    c.fillStyle = ground;
    c.beginPath();
    c.roundRect((width - wide) / 2, top, wide, high, 18);
    c.fill();
    if (edge) {
      c.lineWidth = 4;
      c.strokeStyle = edge;
      c.stroke();
    }
  }
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.fillStyle = text;
  c.lineJoin = 'round';
  c.strokeStyle = '#000000';
  const put = (words: string, x: number, y: number, em: number) => {
    // Without a plate every letter carries its own dark edge, so that it is read before fire and sky alike.
    if (!ground) {
      c.lineWidth = em * 0.22;
      c.strokeText(words, x, y);
    }
    c.fillText(words, x, y);
  };
  if (plate.sound) {
    c.font = fontOf(languages.sound, plate.soundEm);
    const y = top + 18 + soundStep / 2;
    put(
      plate.sound,
      width / 2 + (plate.side === 'left' ? arrow : plate.side ? -arrow : 0) / 2,
      y,
      plate.soundEm,
    );
    if (plate.side) {
      const x = width / 2 + (plate.side === 'left' ? -1 : 1) * ((soundWide - arrow) / 2 + arrow * 0.2);
      if (!ground) {
        c.lineWidth = plate.soundEm * 0.2;
      }
      drawArrow(c, x, y, plate.soundEm * 0.8, plate.side);
    }
  }
  c.font = fontOf(languages.said, plate.em);
  plate.lines.forEach((line, i) => {
    put(line, width / 2, top + 18 + soundStep + (i + 0.5) * step, plate.em);
  });
}
