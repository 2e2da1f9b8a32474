/**
 * Sentences cut into captions that fit two lines. The pipeline writes them as WebVTT; the app shows the same ones.
 */
import type { Narration } from './schema.ts';

export interface CaptionCue {
  /** Seconds in the narration of the stop. */
  start: number;
  end: number;
  text: string;
  /** 1 for the first sentence of the stop. */
  sentence: number;
}

type Sentence = Narration['stops'][string]['sentences'][number];

/** Most characters of a caption: two lines, at the width a headset panel or a phone can give. */
const LONGEST = { wide: 34, narrow: 84 } as const;

/** True for scripts whose characters are as wide as they are high. */
export const isWideScript = (language: string): boolean => /^(zh|ja|ko|yue)(-|$)/.test(language);

/** Places where a reader pauses anyway. Latin marks need the space after them; Chinese ones stand alone. */
const JOINTS = /(?<=[,;:\u2014] )|(?<=[\uff0c\uff1b\uff1a\u3001\u3002])/u;

const cut = (text: string, longest: number, wide: boolean): string[] => {
  const parts = text.split(JOINTS).flatMap((part) => {
    if (part.length <= longest) return [part];
    const units = wide ? [...part] : part.split(/(?<= )/u);
    const lines: string[] = [];
    for (const unit of units) {
      const last = lines.at(-1);
      if (last !== undefined && (last + unit).trimEnd().length <= longest)
        lines[lines.length - 1] = last + unit;
      else lines.push(unit);
    }
    return lines;
  });
  // As few captions as will hold the sentence, of lengths as equal as can be: none flashes by.
  for (let count = Math.ceil(text.length / longest); count < parts.length; count += 1) {
    const groups = group(parts, Math.max(1, count), longest);
    if (groups) return groups.map((s) => s.trim());
  }
  return parts.map((s) => s.trim()).filter((s) => s.length > 0);
};

/** Joins neighbours into `count` groups, none longer than `longest`; the most even way, or null if there is none. */
const group = (parts: readonly string[], count: number, longest: number): string[] | null => {
  let best: { groups: string[]; uneven: number } | null = null;
  const visit = (at: number, groups: string[], uneven: number) => {
    if (best && uneven >= best.uneven) return;
    if (groups.length === count) {
      if (at === parts.length) best = { groups, uneven };
      return;
    }
    for (let end = at + 1; end <= parts.length; end += 1) {
      const joined = parts.slice(at, end).join('');
      if (joined.trimEnd().length > longest) return;
      visit(end, [...groups, joined], uneven + joined.length ** 2);
    }
  };
  visit(0, [], 0);
  return (best as { groups: string[] } | null)?.groups ?? null;
};

/**
 * Cuts a stop's sentences into captions; each gets its share of the sentence's time by its length.
 * @param room characters that fit where they are shown, if that is less
 */
export function captionCues(
  sentences: readonly Sentence[],
  language: string,
  room: Readonly<Record<keyof typeof LONGEST, number>> = LONGEST,
): CaptionCue[] {
  const wide = isWideScript(language);
  const script = wide ? 'wide' : 'narrow';
  const longest = Math.min(LONGEST[script], room[script]);
  return sentences.flatMap((sentence, i) => {
    const parts = cut(sentence.text, longest, wide);
    const letters = parts.reduce((sum, part) => sum + part.length, 0);
    const span = sentence.end - sentence.start;
    let before = 0;
    return parts.map((text) => {
      const start = sentence.start + (span * before) / letters;
      before += text.length;
      const end = sentence.start + (span * before) / letters;
      return { start, end, text, sentence: i + 1 };
    });
  });
}

/** The caption to show at a time, or null. It stays up through the short silence before the next. */
export function captionAt(cues: readonly CaptionCue[], time: number, linger = 0.8): CaptionCue | null {
  let shown: CaptionCue | null = null;
  for (const cue of cues) {
    if (cue.start > time) break;
    shown = cue;
  }
  return shown && time <= shown.end + linger ? shown : null;
}

const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000);
  const two = (n: number, width = 2) => String(n).padStart(width, '0');
  return `${two(Math.floor(ms / 3600000))}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${two(ms % 1000, 3)}`;
};

/** A WebVTT file of those captions. */
export const toWebVtt = (cues: readonly CaptionCue[]): string =>
  `WEBVTT\n\n${cues
    .map((c, i) => `${i + 1}\n${stamp(c.start)} --> ${stamp(c.end)}\n${c.text.replace(/-->/g, '→')}\n`)
    .join('\n')}`;
