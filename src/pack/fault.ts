/** What is wrong with a pack, said so that a curator can mend it. */
import { nearest } from './nearest.ts';
import { type Path, placeOf, subjectOf } from './where.ts';

export type FaultCode =
  /** The file is not there, or the server refused it. */
  | 'missing'
  /** The file is not JSON. */
  | 'unreadable'
  /** It is JSON, but no pack of ours, or of a version we do not know. */
  | 'format'
  /** A value is not what the schema says. */
  | 'invalid'
  /** A key the schema does not know. */
  | 'unknown-key'
  | 'duplicate'
  /** It names something that is not there. */
  | 'dangling'
  /** A language of the pack is missing in a text. */
  | 'language'
  /** Each value is right alone, but together they are not. */
  | 'nonsense'
  /** Something the pack cannot do without is missing. */
  | 'empty'
  /** The built pack is not what its sources make. */
  | 'stale'
  /** It weighs more than visitors can be asked to bear. */
  | 'budget'
  /** A model that does not pass the glTF validator. */
  | 'model';

export interface Fault {
  /** Relative to the pack folder. */
  file: string;
  /** Where in the file, by ids: `hotspots.stoke-hole.text`. Empty: the file as a whole. */
  path: string;
  code: FaultCode;
  params: Readonly<Record<string, string>>;
  /** An English sentence for the curator. */
  message: string;
  /** `fatal`: there is no visit. `fault`: something is left out or wrong. `warning`: works, but look at it. */
  weight: 'fatal' | 'fault' | 'warning';
  /** What the app leaves out because of it, by ids, if anything. */
  leftOut?: string;
}

/** A file of a pack as it was read, for naming things in it. */
export interface Document {
  file: string;
  /** Plain JSON data. */
  root: unknown;
  /** Put before every subject: "tour `night-firing`". */
  name?: string;
}

interface Details {
  params?: Record<string, string>;
  weight?: Fault['weight'];
  /** Path of what is left out. */
  drop?: Path | null;
}

/** Makes a fault about what stands at `path`; `text` follows the subject and a colon. */
export function faultAt(
  doc: Document,
  path: Path,
  code: FaultCode,
  text: string,
  details: Details = {},
): Fault {
  const subject = [doc.name, subjectOf(doc.root, path)].filter(Boolean).join(', ');
  const fault: Fault = {
    file: doc.file,
    path: placeOf(doc.root, path),
    code,
    params: details.params ?? {},
    message: subject ? `${subject}: ${text}` : text,
    weight: details.weight ?? 'fault',
  };
  if (details.drop) fault.leftOut = placeOf(doc.root, details.drop);
  return fault;
}

/** A fault of a file as a whole. */
export const fileFault = (
  file: string,
  code: FaultCode,
  message: string,
  weight: Fault['weight'] = 'fault',
): Fault => ({ file, path: '', code, params: { file }, message, weight });

/** "there is no place `kiln-dor`; did you mean `kiln-door`?" */
export function noSuch(kind: string, id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  return `there is no ${kind} \`${id}\`${near === null ? '' : `; did you mean \`${near}\`?`}`;
}
