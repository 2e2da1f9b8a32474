/** Adds up the bytes of several files for one line of the loading page. Pure. */

export interface Sum {
  loaded: number;
  /** 0 while any file's size is unknown. */
  total: number;
}

export interface Ledger {
  /** Expects a file; `bytes` if the pack says how many. */
  expect: (file: string, bytes?: number) => void;
  /** `total` 0 leaves what was expected. */
  progress: (file: string, loaded: number, total: number) => void;
  /** Came whole, or never will: what has come of it is all there is. */
  close: (file: string) => void;
  sum: () => Sum;
}

/** `tell` is called when a file is expected or closed, and about every 64 kB between. */
export const createLedger = (tell: (sum: Sum) => void): Ledger => {
  const files = new Map<string, Sum>();
  let told = 0;
  const sum = (): Sum => {
    const all: Sum = { loaded: 0, total: 0 };
    let known = true;
    for (const file of files.values()) {
      all.loaded += file.loaded;
      all.total += Math.max(file.total, file.loaded);
      if (file.total === 0) known = false;
    }
    return known ? all : { loaded: all.loaded, total: 0 };
  };
  const say = (always: boolean) => {
    const now = sum();
    if (!always && now.loaded - told < 65536) return;
    told = now.loaded;
    tell(now);
  };
  return {
    expect(file, bytes = 0) {
      if (!files.has(file)) files.set(file, { loaded: 0, total: bytes });
      say(true);
    },
    progress(file, loaded, total) {
      const entry = files.get(file) ?? { loaded: 0, total: 0 };
      files.set(file, { loaded, total: total || entry.total });
      say(false);
    },
    close(file) {
      const entry = files.get(file);
      if (entry) files.set(file, { loaded: entry.loaded, total: entry.loaded });
      if (entry && entry.loaded === 0) files.delete(file);
      say(true);
    },
    sum,
  };
};
