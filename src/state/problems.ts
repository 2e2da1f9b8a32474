/**
 * What went wrong, in words a visitor reads, with a line for the attendant in the console. Failure is local: to
 * report a problem is never to stop anything.
 */
import { createStore } from 'zustand/vanilla';

/** Each has a sentence in every interface language under `problem.<code>` (src/i18n). */
export type ProblemCode =
  | 'pack-missing'
  | 'pack-invalid'
  | 'site-unknown'
  | 'place-unknown'
  | 'tour-unknown'
  | 'model-missing'
  | 'model-broken'
  | 'texture-broken'
  | 'walk-missing'
  | 'hands-missing'
  | 'sound-missing'
  | 'sound-unavailable'
  | 'tour-broken'
  | 'tour-faulty'
  | 'words-missing'
  | 'narration-missing'
  | 'figures-missing'
  | 'font-missing'
  | 'no-webgl'
  | 'context-lost'
  | 'xr-refused'
  | 'xr-ended'
  | 'audio-blocked'
  | 'controller-missing';

export interface Problem {
  code: ProblemCode;
  /** Filled into the sentence: `{{name}}` and the like. Values are already in the visitor's language. */
  params: Readonly<Record<string, string>>;
  /** For the attendant, in English: file, status, reason. */
  detail: string;
  /** `fatal` takes the whole page (no WebGL, no pack); `local` is a note that can be put away. */
  weight: 'fatal' | 'local';
  serial: number;
}

export const problems = createStore<{ list: readonly Problem[] }>(() => ({ list: [] }));

let serial = 0;

/**
 * Puts a problem on screen once, and a line into the console. One that is there already (same code and params) only gains
 * what else the attendant should know.
 */
export function report(
  code: ProblemCode,
  detail: string,
  params: Record<string, string> = {},
  weight: Problem['weight'] = 'local',
): void {
  const same = (p: Problem) => p.code === code && JSON.stringify(p.params) === JSON.stringify(params);
  const known = problems.getState().list.find(same);
  if (known && `\n${known.detail}\n`.includes(`\n${detail}\n`)) return;
  console.warn(`[yaohuo] ${code}: ${detail}`);
  if (known) {
    const more = { ...known, detail: `${known.detail}\n${detail}` };
    problems.setState((s) => ({ list: s.list.map((p) => (p === known ? more : p)) }));
    return;
  }
  serial += 1;
  problems.setState((s) => ({ list: [...s.list, { code, params, detail, weight, serial }] }));
}

/** Takes a problem off the screen: mended (a restored context), or put away by the visitor. */
export const dismiss = (match: { code: ProblemCode } | { serial: number }) =>
  problems.setState((s) => ({
    list: s.list.filter((p) => ('code' in match ? p.code !== match.code : p.serial !== match.serial)),
  }));
