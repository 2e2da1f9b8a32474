/**
 * Lays a panel out: titles, text, notes and rows of buttons from top to bottom in pixels. Pure: what measures text is
 * handed in, so tests need no canvas. What does not fit is set smaller, and only then cut.
 */
import { type Measure, wrap } from './wrap.ts';

export interface Button {
  id: string;
  label: string;
  look?: 'plain' | 'primary' | 'on';
  disabled?: boolean;
}

/** Draws a picture into its box, pixels of the panel. */
export type Draw = (c: CanvasRenderingContext2D, box: Box, language: string) => void;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Block =
  | { kind: 'title' | 'text' | 'note'; text: string }
  | { kind: 'row'; buttons: readonly Button[] }
  /** A drawing over the whole width; one with an id can be pressed and dragged along, as a slider is. */
  | { kind: 'picture'; id?: string; height: number; draw: Draw };

export type Style = 'title' | 'text' | 'note' | 'button';

export interface Line {
  style: Style;
  x: number;
  /** Baseline of the middle of the line. */
  y: number;
  text: string;
}

export interface Region extends Button, Box {
  /** Answers along its width, and has no face of a button. */
  slides?: boolean;
}

export interface Layout {
  width: number;
  height: number;
  /** Factor on all type sizes. */
  scale: number;
  lines: Line[];
  regions: Region[];
  pictures: (Box & { draw: Draw })[];
}

/** Pixels at scale 1. A thousand pixels are a metre. */
export const TYPE = { title: 50, text: 34, note: 27, button: 32 } as const satisfies Record<Style, number>;
const LEADING = { title: 1.25, text: 1.42, note: 1.4 } as const;
const MARGIN = 44;
const GAP = 18;
const BUTTON_HEIGHT = 84;
export const WIDTH = 900;
export const MAX_HEIGHT = 1024;

export type MeasureStyle = (style: Style, size: number) => Measure;

function attempt(blocks: readonly Block[], scale: number, width: number, measureOf: MeasureStyle): Layout {
  const lines: Line[] = [];
  const regions: Region[] = [];
  const pictures: Layout['pictures'] = [];
  const inner = width - 2 * MARGIN;
  let y = MARGIN;
  blocks.forEach((block, i) => {
    if (i > 0) y += GAP * scale;
    if (block.kind === 'row') {
      const n = Math.max(1, block.buttons.length);
      const w = (inner - GAP * (n - 1)) / n;
      block.buttons.forEach((button, k) => {
        regions.push({ ...button, x: MARGIN + k * (w + GAP), y, width: w, height: BUTTON_HEIGHT });
      });
      y += BUTTON_HEIGHT;
      return;
    }
    if (block.kind === 'picture') {
      const box = { x: MARGIN, y, width: inner, height: block.height };
      pictures.push({ ...box, draw: block.draw });
      if (block.id) regions.push({ id: block.id, label: '', slides: true, ...box });
      y += block.height;
      return;
    }
    const size = TYPE[block.kind] * scale;
    const step = size * LEADING[block.kind];
    for (const text of wrap(block.text, inner, measureOf(block.kind, size))) {
      lines.push({ style: block.kind, x: MARGIN, y: y + step / 2, text });
      y += step;
    }
  });
  return { width, height: Math.ceil(y + MARGIN), scale, lines, regions, pictures };
}

export function layout(
  blocks: readonly Block[],
  measureOf: MeasureStyle,
  width = WIDTH,
  maxHeight = MAX_HEIGHT,
): Layout {
  let result = attempt(blocks, 1, width, measureOf);
  for (let scale = 0.94; result.height > maxHeight && scale > 0.7; scale -= 0.06) {
    result = attempt(blocks, scale, width, measureOf);
  }
  return result.height > maxHeight ? cut(blocks, result, width, maxHeight, measureOf) : result;
}

const lengthOf = (block: Block) => ('text' in block ? block.text.length : 0);

/** Shortens the longest text until it fits. */
function cut(
  blocks: readonly Block[],
  tried: Layout,
  width: number,
  maxHeight: number,
  measureOf: MeasureStyle,
): Layout {
  let result = tried;
  let kept = [...blocks];
  while (result.height > maxHeight) {
    const longest = kept.reduce<number>((best, b, i) => {
      const other = kept[best];
      return lengthOf(b) > (other ? lengthOf(other) : 0) ? i : best;
    }, 0);
    const block = kept[longest];
    if (!block || !('text' in block) || block.text.length < 20) break;
    const text = `${block.text.slice(0, Math.floor(block.text.length * 0.9)).replace(/[\s…]+$/, '')}…`;
    kept = kept.map((b, i) => (i === longest ? { ...block, text } : b));
    result = attempt(kept, tried.scale, width, measureOf);
  }
  return result;
}

/** How far along a region a point of the panel is, 0…1. */
export const alongRegion = (panel: Layout, region: Region, u: number): number =>
  Math.min(1, Math.max(0, (u * panel.width - region.x) / region.width));

/** The button at a point of the panel (u to the right, v upwards, 0…1), unless it is disabled. */
export function regionAt(panel: Layout, u: number, v: number): Region | null {
  const x = u * panel.width;
  const y = (1 - v) * panel.height;
  return (
    panel.regions.find(
      (r) => !r.disabled && x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height,
    ) ?? null
  );
}
