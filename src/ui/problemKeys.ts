import type { ProblemCode } from '../state/problems.ts';

/** Where each problem's sentence is. Complete by its type: a new code without a sentence does not compile. */
export const PROBLEM_KEYS: Readonly<Record<ProblemCode, `problem.${ProblemCode}`>> = {
  'pack-missing': 'problem.pack-missing',
  'pack-invalid': 'problem.pack-invalid',
  'site-unknown': 'problem.site-unknown',
  'place-unknown': 'problem.place-unknown',
  'tour-unknown': 'problem.tour-unknown',
  'model-missing': 'problem.model-missing',
  'model-broken': 'problem.model-broken',
  'texture-broken': 'problem.texture-broken',
  'hands-missing': 'problem.hands-missing',
  'walk-missing': 'problem.walk-missing',
  'sound-missing': 'problem.sound-missing',
  'sound-unavailable': 'problem.sound-unavailable',
  'tour-broken': 'problem.tour-broken',
  'tour-faulty': 'problem.tour-faulty',
  'words-missing': 'problem.words-missing',
  'narration-missing': 'problem.narration-missing',
  'figures-missing': 'problem.figures-missing',
  'font-missing': 'problem.font-missing',
  'no-webgl': 'problem.no-webgl',
  'context-lost': 'problem.context-lost',
  'xr-refused': 'problem.xr-refused',
  'xr-ended': 'problem.xr-ended',
  'audio-blocked': 'problem.audio-blocked',
  'controller-missing': 'problem.controller-missing',
};

export const problemKey = (code: ProblemCode): string => PROBLEM_KEYS[code];
