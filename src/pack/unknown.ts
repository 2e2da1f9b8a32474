/** Finds keys that the schema does not know: most often a slip of the hand that would silently do nothing. */
import type * as z from 'zod/mini';
import { type Document, type Fault, faultAt } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Path } from './where.ts';

interface Def {
  type: string;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  shape?: Record<string, z.ZodMiniType>;
  catchall?: z.ZodMiniType;
  options?: readonly z.ZodMiniType[];
}

const defOf = (schema: z.ZodMiniType): Def => schema._zod.def as unknown as Def;

/** One warning for each unknown key, with the key that was probably meant. */
export function unknownKeys(schema: z.ZodMiniType, doc: Document): Fault[] {
  const faults: Fault[] = [];
  const look = (type: z.ZodMiniType, value: unknown, path: Path): void => {
    const def = defOf(type);
    if (def.innerType) {
      look(def.innerType, value, path);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    if (def.type === 'union') {
      const fits = def.options?.find((option) => option.safeParse(value).success);
      if (fits) look(fits, value, path);
    } else if (def.type === 'array' && def.element && Array.isArray(value)) {
      for (const [n, item] of value.entries()) look(def.element, item, [...path, n]);
    } else if (def.type === 'record' && def.valueType) {
      for (const [key, item] of Object.entries(value)) look(def.valueType, item, [...path, key]);
    } else if (def.type === 'object' && def.shape && !Array.isArray(value)) {
      for (const [key, item] of Object.entries(value)) {
        const known = def.shape[key];
        if (known) look(known, item, [...path, key]);
        else if (!def.catchall) faults.push(unknown(doc, path, key, Object.keys(def.shape)));
      }
    }
  };
  look(schema, doc.root, []);
  return faults;
}

function unknown(doc: Document, path: Path, key: string, keys: string[]): Fault {
  const near = nearest(key, keys);
  const text = `the key \`${key}\` means nothing here${near ? `; did you mean \`${near}\`?` : ''}`;
  return faultAt(doc, path, 'unknown-key', text, { params: { name: key }, weight: 'warning' });
}
