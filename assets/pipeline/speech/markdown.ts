/**
 * The narration file of a tour in one language: `## stop-id`, a bold line with the stop's title, then one sentence a
 * line. A line is a sentence, a breath and a caption: a translator sees at once what belongs together.
 */

export interface NarrationText {
  title: string;
  stops: { id: string; title: string; sentences: string[]; line: number }[];
}

/** Fault in such a file, with the line a translator must look at. */
export class NarrationFault extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/**
 * @throws NarrationFault for text before the first stop, a stop without text, or a stop told twice
 */
export function parseNarration(markdown: string): NarrationText {
  const out: NarrationText = { title: '', stops: [] };
  markdown.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim();
    const at = i + 1;
    if (line === '' || line.startsWith('<!--')) return;
    const heading = /^(#+)\s*(.*)$/.exec(line);
    if (heading?.[1] === '#') out.title = heading[2]!;
    else if (heading) {
      const id = heading[2]!;
      if (out.stops.some((s) => s.id === id))
        throw new NarrationFault(at, `the stop \`${id}\` is told twice`);
      out.stops.push({ id, title: '', sentences: [], line: at });
    } else {
      const stop = out.stops.at(-1);
      if (!stop) throw new NarrationFault(at, 'text before the first stop; a stop begins with `## its-id`');
      const bold = /^\*\*(.+)\*\*$/.exec(line);
      if (bold && stop.sentences.length === 0) stop.title = bold[1]!;
      else stop.sentences.push(line.replace(/[*_`]/g, ''));
    }
  });
  for (const stop of out.stops) {
    if (stop.title === '')
      throw new NarrationFault(stop.line, `the stop \`${stop.id}\` has no title (a bold line)`);
    if (stop.sentences.length === 0)
      throw new NarrationFault(stop.line, `the stop \`${stop.id}\` has no text`);
  }
  return out;
}
