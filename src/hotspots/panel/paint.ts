/** Paints a laid-out panel onto a canvas: paper, ink, cobalt. */
import { type Layout, type MeasureStyle, type Style, TYPE } from './layout.ts';
import { COBALT, COBALT_LIGHT, FONTS, INK, PAPER, QUIET, RULE } from './look.ts';

const fontOf = (style: Style, size: number, language: string): string => {
  if (style === 'title') return `600 ${size}px ${FONTS.serif(language)}`;
  if (style === 'button') return `600 ${size}px ${FONTS.sans(language)}`;
  return `400 ${size}px ${FONTS.sans(language)}`;
};

/** Measures in the fonts that will be painted. */
export const measureWith =
  (c: CanvasRenderingContext2D, language: string): MeasureStyle =>
  (style, size) => {
    const font = fontOf(style, size, language);
    return (text) => {
      c.font = font;
      return c.measureText(text).width;
    };
  };

/** @param hovered id of the button pointed at @param pressed id of the button held down */
export function paint(
  c: CanvasRenderingContext2D,
  panel: Layout,
  language: string,
  hovered: string | null,
  pressed: string | null,
): void {
  c.clearRect(0, 0, panel.width, panel.height);
  c.fillStyle = PAPER;
  c.beginPath();
  c.roundRect(2, 2, panel.width - 4, panel.height - 4, 22);
  c.fill();
  c.lineWidth = 3;
  c.strokeStyle = RULE;
  c.stroke();
  c.textBaseline = 'middle';
  c.textAlign = 'left';
  for (const { style, x, y, text } of panel.lines) {
    c.font = fontOf(style, TYPE[style] * panel.scale, language);
    c.fillStyle = style === 'note' ? QUIET : INK;
    c.fillText(text, x, y);
  }
  for (const picture of panel.pictures) {
    c.save();
    picture.draw(c, picture, language);
    c.restore();
  }
  c.textAlign = 'center';
  for (const r of panel.regions) {
    if (r.slides) continue;
    const over = r.id === hovered;
    const filled = r.look === 'primary' || r.look === 'on' || r.id === pressed;
    c.beginPath();
    c.roundRect(r.x, r.y, r.width, r.height, 14);
    c.fillStyle = r.disabled ? PAPER : filled ? COBALT : over ? COBALT_LIGHT : PAPER;
    c.fill();
    c.lineWidth = over ? 6 : 3;
    c.strokeStyle = r.disabled ? RULE : COBALT;
    c.stroke();
    if (over && filled) {
      c.strokeStyle = COBALT_LIGHT;
      c.stroke();
    }
    c.font = fontOf('button', TYPE.button, language);
    c.fillStyle = r.disabled ? QUIET : filled ? PAPER : COBALT;
    c.fillText(r.label, r.x + r.width / 2, r.y + r.height / 2 + 2, r.width - 24);
  }
}
