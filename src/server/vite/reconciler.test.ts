import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutReconciler } from './reconciler.ts';

const folder = join(import.meta.dirname, '../../../node_modules/@react-three/fiber/dist');
const file = readdirSync(folder).find((name) => /^events-\w+\.esm\.js$/.test(name)) ?? '';

describe('fiber’s copy of the reconciler', () => {
  it('is cut out of the fiber we use, whole', () => {
    const cut = cutReconciler(readFileSync(join(folder, file), 'utf8'));
    expect(cut?.reconciler).toContain("from 'scheduler'");
    expect(cut?.reconciler).toContain('updateContainerSync');
    expect(cut?.reconciler.length).toBeGreaterThan(100_000);
    expect(cut?.rest).toContain('.exports = ownReconciler, ');
    // The development copy, which a build throws away, is still there.
    expect(cut?.rest).toContain('updateContainerSync');
  });

  it('is left alone where it is not known', () => {
    expect(cutReconciler('export const a = 1;')).toBeNull();
    expect(cutReconciler('react-reconciler.production.js … react-reconciler.development.js')).toBeNull();
  });
});
