/** What is wrong with what a curator has just written, with file and line. */
import { readFileSync } from 'node:fs';
import type { Fault } from '../../../src/pack/fault.ts';
import { lineOf } from '../../../src/pack/lines.ts';

export interface LiveFault {
  /** What is not carried on because of it: `site`, or the id of a tour. */
  part: string;
  /** As a curator finds it: from the project's folder, or from that of the packs. */
  file: string;
  /** From 1; null where the whole file is meant. */
  line: number | null;
  /** An English sentence, as `site:check` says it. */
  message: string;
}

/** The part that a file belongs to. */
export const partOf = (file: string): string => /(?:^|\/)tours\/([^/]+)\//.exec(file)?.[1] ?? 'site';

/** Line and sentence of an error that a reader threw. */
export function readError(error: unknown): Pick<LiveFault, 'line' | 'message'> {
  const message = (error as Error).message.trim();
  // A reader of ours: `… line 3: …`. The compiler of the recipes: `file:3:5: ERROR: …`.
  const ours = /^(?:\S+ (is not valid JSON): )?line (\d+): ([\s\S]*)$/.exec(message);
  if (ours) return { line: Number(ours[2]), message: ours[1] ? `this ${ours[1]}: ${ours[3]}` : ours[3]! };
  const compiler = /:(\d+):\d+: ERROR: (.*)/.exec(message);
  if (compiler) return { line: Number(compiler[1]), message: compiler[2]! };
  return { line: null, message };
}

/**
 * A fault of the check with the line it stands on.
 * @param path absolute, of a JSON file in which the fault's path is sought
 * @param place other than the fault's own path
 */
export function placed(fault: Fault, path: string, file: string, place = fault.path): LiveFault {
  const part = partOf(fault.file);
  if (fault.code === 'unreadable') return { part, file, ...readError(new Error(fault.message)) };
  if (fault.code === 'missing' && place === '') return { part, file, line: null, message: fault.message };
  let line: number | null = null;
  try {
    line = lineOf(readFileSync(path, 'utf8'), place);
  } catch {
    // The file went in this moment.
  }
  return { part, file, line, message: fault.message };
}
