/** Breaks text into lines, English by words and Chinese by characters, in one and the same text. Pure. */

/** Width of a text in pixels. */
export type Measure = (text: string) => number;

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** Marks that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：！？）》」』”’…—,.;:!?)\]%°]/;
const NOT_LAST = /[（《「『“‘([]$/;

/** Pieces between which a line may break; a piece keeps the space after it. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let word = '';
  const flush = () => {
    if (word) out.push(word);
    word = '';
  };
  for (const c of text) {
    if (CJK.test(c)) {
      flush();
      out.push(c);
    } else if (c === ' ') {
      word += c;
      flush();
    } else {
      word += c;
    }
  }
  flush();
  const joined: string[] = [];
  for (const piece of out) {
    const last = joined[joined.length - 1];
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      joined[joined.length - 1] = last + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Lines no wider than `width` pixels. A word longer than a line is cut. Line breaks in the text are kept. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph.trim())) {
      if (measure((line + piece).trimEnd()) <= width) {
        line += piece;
        continue;
      }
      if (line) lines.push(line.trimEnd());
      line = piece;
      while (measure(line.trimEnd()) > width && [...line].length > 1) {
        let cut = '';
        for (const c of line) {
          if (cut && measure(cut + c) > width) break;
          cut += c;
        }
        lines.push(cut);
        line = line.slice(cut.length);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
