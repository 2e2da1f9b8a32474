/**
 * The narration file of a tour in one language: `## stop-id`, a bold line with the stop's title, then one sentence a
 * line. A line is a sentence, a breath and a caption: a translator sees at once what belongs together.
 *
 * Lines that begin with a mark are not spoken: `>` what is to be seen at the stop, for who cannot see it; `?` what the
 * stop asks; `!` a hint; `- id: label` a choice.
 */

export interface NarrationStop {
  id: string;
  title: string;
  sentences: string[];
  /** What is to be seen, or empty. */
  alt: string;
  /** What the stop waits for, as it is said, or empty. */
  ask: string;
  hints: string[];
  /** Label of each choice, by its id. */
  choices: Record<string, string>;
  /** Of its heading, 1 for the first of the file. */
  line: number;
}

export interface NarrationText {
  title: string;
  stops: NarrationStop[];
}

/** Fault in such a file, with the line a translator must look at. */
export class NarrationFault extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/** Emphasis is for the page; captions and voices have none. */
const plain = (text: string) => text.replace(/[*_`]/g, '').trim();

/** Two lines of the same kind are one text. */
const joined = (before: string, more: string) =>
  before === '' ? more : `${before}${/[\u3000-\u303f\uff00-\uffef]$/u.test(before) ? '' : ' '}${more}`;

/** A line within a stop that is not its heading. */
function take(stop: NarrationStop, line: string, at: number): void {
  const bold = /^\*\*(.+)\*\*$/.exec(line);
  if (bold && stop.sentences.length === 0) {
    stop.title = bold[1]!.trim();
    return;
  }
  const marked = /^([>?!？！])\s*(.*)$/u.exec(line);
  if (marked) {
    const text = plain(marked[2]!);
    if (text === '') throw new NarrationFault(at, `nothing follows the mark \`${marked[1]}\``);
    if (marked[1] === '>') stop.alt = joined(stop.alt, text);
    else if (marked[1] === '?' || marked[1] === '？') stop.ask = joined(stop.ask, text);
    else stop.hints.push(text);
    return;
  }
  if (/^[-*+] /.test(line)) {
    const choice = /^[-*+] +`?([a-z0-9]+(?:-[a-z0-9]+)*)`?\s*[:：]\s*(\S.*)$/u.exec(line);
    if (!choice)
      throw new NarrationFault(
        at,
        'a choice is written as `- its-id: its label`, with the id in small letters',
      );
    const [, id, label] = choice;
    if (id! in stop.choices) throw new NarrationFault(at, `the choice \`${id}\` has two labels`);
    stop.choices[id!] = plain(label!);
    return;
  }
  stop.sentences.push(plain(line));
}

/**
 * @throws NarrationFault for text before the first stop, a stop without title or text, a stop told twice, a choice
 * without id or label, a mark that nothing follows
 */
export function parseNarration(markdown: string): NarrationText {
  const out: NarrationText = { title: '', stops: [] };
  let comment = false;
  markdown
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((raw, i) => {
      const line = raw.trim();
      const at = i + 1;
      if (comment || line.startsWith('<!--')) {
        comment = !line.includes('-->');
        return;
      }
      if (line === '') return;
      const heading = /^(#+)\s*(.*)$/.exec(line);
      if (heading?.[1] === '#') out.title = heading[2]!;
      else if (heading) {
        const id = plain(heading[2]!);
        if (out.stops.some((s) => s.id === id))
          throw new NarrationFault(at, `the stop \`${id}\` is told twice`);
        out.stops.push({ id, title: '', sentences: [], alt: '', ask: '', hints: [], choices: {}, line: at });
      } else {
        const stop = out.stops.at(-1);
        if (!stop) throw new NarrationFault(at, 'text before the first stop; a stop begins with `## its-id`');
        take(stop, line, at);
      }
    });
  for (const stop of out.stops) {
    if (stop.title === '')
      throw new NarrationFault(
        stop.line,
        `the stop \`${stop.id}\` has no title; write one under its heading, between two stars: \`**Its title**\``,
      );
    if (stop.sentences.length === 0)
      throw new NarrationFault(stop.line, `the stop \`${stop.id}\` has no text`);
  }
  return out;
}
