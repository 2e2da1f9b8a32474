/** A line of text on a strip of paper, for a sprite. */
import { FONTS, INK, PAPER } from './look.ts';

/** Pixels of the strip's height. */
const HEIGHT = 112;

/** Sizes the canvas to the text and paints it. */
export function paintLabel(canvas: HTMLCanvasElement, text: string, language: string): void {
  const c = canvas.getContext('2d');
  if (!c) return;
  const font = `600 56px ${FONTS.sans(language)}`;
  c.font = font;
  canvas.width = Math.min(2048, Math.ceil(c.measureText(text).width) + 72);
  canvas.height = HEIGHT;
  c.font = font;
  c.fillStyle = PAPER;
  c.beginPath();
  c.roundRect(4, 4, canvas.width - 8, HEIGHT - 8, 18);
  c.fill();
  c.fillStyle = INK;
  c.textBaseline = 'middle';
  c.textAlign = 'center';
  c.fillText(text, canvas.width / 2, HEIGHT / 2 + 3, canvas.width - 40);
}
