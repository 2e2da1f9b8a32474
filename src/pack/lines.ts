/** On which line of a JSON file something stands, by the path that a fault names. Pure. */

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /[^\s,\]}]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;

/** Where a pattern that is there ends. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the value that begins at `at` ends. */
function endOf(text: string, at: number): number {
  if (text[at] === '"') return past(STRING, text, at);
  if (text[at] !== '{' && text[at] !== '[') return past(SCALAR, text, at);
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const mark = text[i]!;
    if (mark === '"') i = past(STRING, text, i) - 1;
    else if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return text.length;
}

interface Entry {
  /** Key, id, or position counted from 1. */
  name: string;
  /** Where its key stands, or the entry itself. */
  at: number;
  value: number;
}

/** What a group or a list holds. Its entries are found by key, by their own `id`, or counted. */
function entriesOf(text: string, at: number): Entry[] {
  const list = text[at] === '[';
  if (!list && text[at] !== '{') return [];
  const entries: Entry[] = [];
  let here = past(SPACE, text, at + 1);
  while (here < text.length && text[here] !== '}' && text[here] !== ']') {
    let value = here;
    let name = String(entries.length + 1);
    if (!list) {
      const end = past(STRING, text, here);
      name = text.slice(here + 1, end - 1);
      value = past(SPACE, text, past(SPACE, text, end) + 1);
    }
    const end = endOf(text, value);
    if (list) name = idIn(text.slice(value, end)) ?? name;
    entries.push({ name, at: here, value });
    here = past(SPACE, text, end);
    if (text[here] !== ',') break;
    here = past(SPACE, text, here + 1);
  }
  return entries;
}

function idIn(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' && id !== '' ? id : null;
  } catch {
    return null;
  }
}

/**
 * Line of what a path of ids names (`stops.hello.cues.2.at`, see `placeOf`), from 1. What is not there (a key that is
 * missing) is sought where it should be: the line of the innermost thing that is there.
 * @param text JSON that can be read
 */
export function lineOf(text: string, place: string): number {
  let at = past(SPACE, text, 0);
  let found = at;
  for (const name of place === '' ? [] : place.split('.')) {
    const entry = entriesOf(text, at).find((one) => one.name === name);
    if (!entry) break;
    found = entry.at;
    at = entry.value;
  }
  return text.slice(0, found).split('\n').length;
}
