/** The seals of a hunt on a panel: empty ones in line, found ones filled, as on the page. */
import type { Draw } from './layout.ts';
import { COBALT, PAPER } from './look.ts';

/** Pixels of the panel. */
export const SEALS_HEIGHT = 56;
const SIZE = 44;
const GAP = 14;

export const drawSeals =
  (found: number, of: number): Draw =>
  (c, box) => {
    // Many are set closer, so that all are seen.
    const step = Math.min(SIZE + GAP, (box.width - SIZE) / Math.max(1, of - 1));
    const y = box.y + (box.height - SIZE) / 2;
    c.lineWidth = 3;
    c.lineCap = 'round';
    for (let i = 0; i < of; i += 1) {
      const x = box.x + i * step + 2;
      c.beginPath();
      c.roundRect(x, y, SIZE - 4, SIZE - 4, 7);
      c.strokeStyle = COBALT;
      c.fillStyle = i < found ? COBALT : PAPER;
      c.fill();
      c.stroke();
      if (i >= found) continue;
      c.strokeStyle = PAPER;
      c.beginPath();
      const at = (u: number, v: number) => [x + u * (SIZE - 4), y + v * (SIZE - 4)] as const;
      for (const [from, to] of [
        [at(0.5, 0.22), at(0.5, 0.78)],
        [at(0.28, 0.38), at(0.72, 0.38)],
        [at(0.28, 0.38), at(0.28, 0.78)],
        [at(0.72, 0.38), at(0.72, 0.78)],
        [at(0.28, 0.58), at(0.72, 0.58)],
      ] as const) {
        c.moveTo(...from);
        c.lineTo(...to);
      }
      c.stroke();
    }
  };
