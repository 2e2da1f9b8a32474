/**
 * Reads data against a schema and keeps what is right. What is wrong is cut out at the smallest removable piece:
 * an entry of a list, an optional key; a required key takes the thing it belongs to with it, and so on upwards.
 */
import type * as z from 'zod/mini';
import { type Document, type Fault, faultAt } from './fault.ts';
import { sentence } from './sentences.ts';
import { type Path, placeOf, valueAt } from './where.ts';

export interface Salvaged<T> {
  /** What is left, defaults filled in; null if nothing usable is. */
  value: T | null;
  faults: Fault[];
  /** If nothing is: the required key of the root of which nothing usable was left. */
  without?: string;
}

const startsWith = (path: Path, head: Path) => head.every((key, at) => path[at] === key);

const compare = (a: Path, b: Path): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : x < y ? -1 : 1;
  }
  return a.length - b.length;
};

/** Removes what stands at each path, in place: last entries first, so that positions stay true. */
export function cut(root: unknown, paths: readonly Path[]): void {
  const unique = new Map(paths.map((path) => [JSON.stringify(path), path]));
  for (const path of [...unique.values()].sort(compare).reverse()) {
    const parent = valueAt(root, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
    const key = path.at(-1)!;
    if (Array.isArray(parent)) parent.splice(key as number, 1);
    else if (parent) delete parent[key];
  }
}

/** The deepest ancestor-or-self of an issue that is there and so can be cut. */
function cutFor(root: unknown, path: Path): Path {
  let at = path;
  while (at.length > 0 && valueAt(root, at) === undefined) at = at.slice(0, -1);
  return at;
}

/**
 * Reads `doc.root` against `schema`.
 * @param fallback stands in for required keys of the root that are missing or wrong
 */
export function salvage<S extends z.ZodMiniType>(
  schema: S,
  doc: Document,
  fallback: Readonly<Record<string, unknown>> = {},
): Salvaged<z.output<S>> {
  const faults: Fault[] = [];
  const reported: Path[] = [];
  const root = structuredClone(doc.root);
  // Each entry of a list remembers where it stood, so that faults name the file as written, not as cut.
  const original = new Map<object, Path>();
  const remember = (value: unknown, path: Path) => {
    if (value === null || typeof value !== 'object') return;
    original.set(value, path);
    for (const [key, item] of Object.entries(value)) {
      remember(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  remember(root, []);
  const asWritten = (path: Path): Path => {
    for (let n = path.length; n >= 0; n -= 1) {
      const value = valueAt(root, path.slice(0, n));
      const stood = value !== null && typeof value === 'object' ? original.get(value) : undefined;
      if (stood) return [...stood, ...path.slice(n)];
    }
    return path;
  };

  for (let round = 0; round < 16; round += 1) {
    const result = schema.safeParse(root);
    if (result.success) return { value: result.data, faults };
    const cuts: Path[] = [];
    for (const issue of result.error.issues) {
      const path = issue.path as Path;
      const written = asWritten(path);
      if (!reported.some((earlier) => startsWith(earlier, written))) {
        reported.push(written);
        faults.push(faultAt(doc, written, 'invalid', sentence(issue, valueAt(doc.root, written))));
      }
      const top = path[0];
      const at = cutFor(root, path);
      if (at.length === 0) {
        if (typeof top !== 'string' || !(top in fallback))
          return { value: null, faults, without: String(top) };
        (root as Record<string, unknown>)[top] = structuredClone(fallback[top]);
        continue;
      }
      cuts.push(at);
      const gone = asWritten(at);
      for (const [n, earlier] of reported.entries()) {
        if (startsWith(earlier, gone)) faults[n]!.leftOut = placeOf(doc.root, gone);
      }
    }
    cut(root, cuts);
  }
  return { value: null, faults };
}
