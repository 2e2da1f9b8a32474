import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import liveEn from '../app/live/live.en.json';
import liveZhHans from '../app/live/live.zh-Hans.json';
import { PROBLEM_KEYS } from '../ui/problemKeys.ts';
import captionsEn from './captions.en.json';
import captionsZhHans from './captions.zh-Hans.json';
import firstEn from './en.json';
import kilnEn from './kiln.en.json';
import kilnZhHans from './kiln.zh-Hans.json';
import tourEn from './tour.en.json';
import tourZhHans from './tour.zh-Hans.json';
import firstZhHans from './zh-Hans.json';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, before = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );

/** All words: those of the first chunk, and those that parts bring along. */
const en: Tree = { ...firstEn, ...captionsEn, ...kilnEn, ...liveEn, ...tourEn };
const zhHans: Tree = { ...firstZhHans, ...captionsZhHans, ...kilnZhHans, ...liveZhHans, ...tourZhHans };
const english = flat(en);
const chinese = flat(zhHans);
/** `minutes_one` and `minutes_other` are asked for as `minutes`. */
const asked = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}
const code = sources(join(import.meta.dirname, '..')).join('\n');
/** Every quoted word that looks like one of our keys: its first part is a group of the interface's words. */
const groups = new Set(Object.keys(en));
const quoted = new Set(
  [...code.matchAll(/'([a-z]+(?:\.[a-zA-Z0-9-]+)+)'/g)]
    .map((m) => m[1]!)
    .filter((key) => groups.has(key.split('.')[0]!) && !key.endsWith('.json')),
);

describe('the interface’s words', () => {
  it('have the same keys in every language', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });
  it('take the same values in every language', () => {
    for (const [key, text] of english) expect([key, values(chinese.get(key)!)]).toEqual([key, values(text)]);
  });
  it('are never empty', () => {
    expect([...english, ...chinese].filter(([, text]) => !text.trim())).toEqual([]);
  });
  it('are all asked for somewhere', () => {
    expect([...english.keys()].map(asked).filter((key) => !quoted.has(key))).toEqual([]);
  });
  it('are all there that the code asks for', () => {
    const known = new Set([...english.keys()].map(asked));
    expect([...quoted].filter((key) => !known.has(key))).toEqual([]);
  });
  it('have a sentence for every problem', () => {
    for (const key of Object.values(PROBLEM_KEYS)) expect(english.has(key)).toBe(true);
  });
});
