/** JSON as the pipeline writes and reads it. */
import { readFileSync } from 'node:fs';
import { parseJson } from '../../src/pack/json.ts';

/** Two-space JSON with sorted keys and a newline at the end: the same data gives the same bytes. */
export function sortedJson(value: unknown): string {
  const sort = (v: unknown): unknown => {
    if (Array.isArray(v)) return v.map(sort);
    if (v === null || typeof v !== 'object') return v;
    const entries = Object.entries(v).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return Object.fromEntries(entries.map(([key, item]) => [key, sort(item)]));
  };
  return `${JSON.stringify(sort(value), null, 2)}\n`;
}

/** Reads a JSON file; what is wrong with it is said with the file's name and the line. */
export function readJson(path: string, shownAs = path): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return parseJson(text);
  } catch (error) {
    throw new Error(`${shownAs} is not valid JSON: ${(error as Error).message}`);
  }
}
