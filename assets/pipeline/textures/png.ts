/** Pictures to and from PNG files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PNG } from 'pngjs';
import type { Picture } from './finish.ts';

export function writePng(file: string, { size, data }: Picture): void {
  const png = new PNG({ width: size, height: size });
  png.data = Buffer.from(data);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(png));
}
