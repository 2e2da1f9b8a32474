/** When each sentence of a recording is said. Pure. */

export interface Timed {
  text: string;
  start: number;
  end: number;
}

/** How far a boundary may move to fall into a pause, seconds. */
const REACH = 1.2;

/**
 * Times sentences against a recording: each gets its share by its length, then boundaries move into the nearest pause.
 * @param pauses middles of the silences in the recording, seconds
 */
export function retime(sentences: readonly string[], seconds: number, pauses: readonly number[]): Timed[] {
  const letters = sentences.reduce((sum, s) => sum + s.length, 0);
  const edges = [0];
  let said = 0;
  for (const sentence of sentences.slice(0, -1)) {
    said += sentence.length;
    const guess = (seconds * said) / letters;
    const free = pauses.filter((p) => p > edges.at(-1)! + 0.3 && Math.abs(p - guess) <= REACH);
    edges.push(free.sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess))[0] ?? guess);
  }
  edges.push(seconds);
  return sentences.map((text, i) => ({ text, start: edges[i]!, end: edges[i + 1]! }));
}
