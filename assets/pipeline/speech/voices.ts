/** Machine voices, one program per language. Both are small, free, and the same on every machine. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Words written as they must be spelled for the machine to say them right. */
export type ReadingRules = Readonly<Record<string, string>>;

export const respell = (text: string, rules: ReadingRules): string =>
  Object.entries(rules)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((out, [written, said]) => out.replaceAll(written, said), text);

/** Writes a sentence to a WAV file. Text goes by file, so that no mark in it can be taken for an option. */
export type Speaker = (text: string, wav: string) => Promise<void>;

const flite: Speaker = async (text, wav) => {
  await writeFile(`${wav}.txt`, text);
  await run('flite', ['-voice', 'slt', '--setf', 'duration_stretch=1.06', '-f', `${wav}.txt`, '-o', wav]);
};

const espeakMandarin: Speaker = async (text, wav) => {
  await writeFile(`${wav}.txt`, text);
  await run('espeak-ng', ['-v', 'cmn', '-s', '205', '-p', '42', '-g', '1', '-f', `${wav}.txt`, '-w', wav]);
};

/** By language; a language without a voice is told by captions alone. */
export const SPEAKERS: Readonly<Record<string, Speaker>> = { en: flite, 'zh-Hans': espeakMandarin };
