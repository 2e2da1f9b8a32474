/** Reads JSON; says of broken JSON on which line it breaks and what was expected there. */

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

interface Break {
  at: number;
  expected: string;
}

/** Walks the grammar of JSON until it breaks. Null if it does not. */
function findBreak(text: string): Break | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match !== null;
  };
  const is = (mark: string): boolean => {
    take(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const miss = (expected: string): Break => ({ at, expected });
  const list = (close: string, item: () => Break | null): Break | null => {
    if (is(close)) return null;
    for (;;) {
      const broken = item();
      if (broken) return broken;
      if (is(close)) return null;
      if (!is(',')) return miss(`a comma or ${close}`);
      take(SPACE);
      if (text[at] === close) return miss(`another entry, or no comma before ${close}`);
    }
  };
  const key = (): Break | null => {
    take(SPACE);
    if (!take(STRING)) return miss('a name in double quotes');
    return is(':') ? value() : miss('a colon');
  };
  const value = (): Break | null => {
    if (is('{')) return list('}', key);
    if (is('[')) return list(']', value);
    return take(STRING) || take(SCALAR)
      ? null
      : miss('a value: text in double quotes, a number, true, false, { or [');
  };
  const broken = value();
  if (broken) return broken;
  take(SPACE);
  return at < text.length ? miss('the end of the file') : null;
}

/** Parses JSON. Throws an error such as `line 3: expected a comma or }, but found "title"`. */
export function parseJson(source: string): unknown {
  const text = source.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const broken = findBreak(text);
    if (!broken) throw error;
    const line = text.slice(0, broken.at).split('\n').length;
    const found = /^[^\n\r]{0,24}/.exec(text.slice(broken.at))?.[0].trim();
    throw new Error(
      `line ${line}: expected ${broken.expected}, but found ${found ? `\`${found}\`` : 'the end'}`,
    );
  }
}
