/** The contact sheet: all pictures of a round on one, each with its name. */
import sharp, { type Sharp } from 'sharp';
import type { View } from './views.ts';

export interface Shot {
  view: View;
  /** Path of its PNG. */
  file: string;
}

/** Height of a picture's caption, pixels. */
const LABEL = 26;
const PAPER = '#1b1a18';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Lays the pictures out in rows of `columns`, each `width` pixels wide at 16:9. */
export async function contactSheet(
  shots: readonly Shot[],
  { columns = 3, width = 640 }: { columns?: number; width?: number } = {},
): Promise<Sharp> {
  const height = Math.round((width * 9) / 16);
  const tiles = await Promise.all(
    shots.map(async ({ view, file }, i) => {
      const picture = await sharp(file)
        .resize(width, height, { fit: 'contain', background: PAPER })
        .toBuffer();
      const words = escaped(`${view.id} · ${view.about}`);
      const text = `<svg width="${width}" height="${LABEL}"><text x="8" y="18" font-family="sans-serif" font-size="15" fill="#ddd">${words}</text></svg>`;
      const left = (i % columns) * width;
      const top = Math.floor(i / columns) * (height + LABEL);
      return [
        { input: picture, left, top: top + LABEL },
        { input: Buffer.from(text), left, top },
      ];
    }),
  );
  return sharp({
    create: {
      width: width * columns,
      height: Math.ceil(shots.length / columns) * (height + LABEL),
      channels: 3,
      background: PAPER,
    },
  }).composite(tiles.flat());
}
