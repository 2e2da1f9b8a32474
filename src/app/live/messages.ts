/** What the development server tells a page of the pack it shows (src/server/vite/live.ts). */

export interface LiveFault {
  file: string;
  /** From 1; null where the whole file is meant. */
  line: number | null;
  /** An English sentence for the curator. */
  message: string;
}

export interface LiveNews {
  site: string;
  /** Files of the pack that are other than before. */
  files: readonly string[];
  /** Everything that is wrong with it now. */
  faults: readonly LiveFault[];
}
