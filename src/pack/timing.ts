/** The times of a stop's sentences: whether they follow one another, and times in their place if they do not. Pure. */
import type { Narration } from './schema.ts';

type Told = Pick<Narration['stops'][string], 'sentences' | 'seconds'>;

/** How far the last sentence may reach past the end, seconds: a recording's length is rounded. */
const SLACK = 0.25;

/** Index of the first sentence whose times do not follow the one before it; −1 if all do. */
export function mistimed({ sentences, seconds }: Told): number {
  let last = 0;
  return sentences.findIndex(({ start, end }) => {
    const wrong = start < last - 1e-6 || end <= start || end > seconds + SLACK;
    last = end;
    return wrong;
  });
}

/** The same sentences one after the other over the whole time of the stop, each as long as its letters ask for. */
export function spread({ sentences, seconds }: Told): Told['sentences'] {
  const letters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  return sentences.map((sentence) => {
    const start = (seconds * before) / letters;
    before += sentence.text.length;
    return { ...sentence, start, end: (seconds * before) / letters };
  });
}
