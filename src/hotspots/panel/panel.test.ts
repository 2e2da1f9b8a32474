import { describe, expect, it } from 'vitest';
import { type Block, layout, MAX_HEIGHT, type MeasureStyle, regionAt, WIDTH } from './layout.ts';
import { wrap } from './wrap.ts';

/** Ten pixels a letter, twenty a Chinese character. */
const measure = (text: string) => [...text].reduce((w, c) => w + (c > '\u2e00' ? 20 : 10), 0);
const measureOf: MeasureStyle = (_style, size) => (text) => (measure(text) * size) / 20;

describe('line breaking', () => {
  it('breaks English between words and keeps every word', () => {
    const lines = wrap('the stoke hole is the mouth of the kiln', 150, measure);
    expect(lines).toEqual(['the stoke hole', 'is the mouth of', 'the kiln']);
  });
  it('breaks Chinese anywhere but before a stop or after an opening mark', () => {
    const lines = wrap('投柴口，烧夫由此投入松柴（两人轮班）。', 100, measure);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）]/);
      expect(line).not.toMatch(/（$/);
    }
    expect(lines.join('')).toBe('投柴口，烧夫由此投入松柴（两人轮班）。');
  });
  it('cuts a word longer than a line and keeps line breaks', () => {
    expect(wrap('abcdefghij', 40, measure)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('one\ntwo', 400, measure)).toEqual(['one', 'two']);
    expect(wrap('', 400, measure)).toEqual(['']);
  });
});

describe('a panel', () => {
  const row: Block = {
    kind: 'row',
    buttons: [
      { id: 'fire', label: 'Fire' },
      { id: 'close', label: 'Close' },
      { id: 'off', label: 'Off', disabled: true },
    ],
  };
  it('finds the button under a point, and no disabled one', () => {
    const p = layout([{ kind: 'title', text: 'Stoke hole' }, row], measureOf);
    const centre = (id: string) => {
      const r = p.regions.find((x) => x.id === id)!;
      return [(r.x + r.width / 2) / p.width, 1 - (r.y + r.height / 2) / p.height] as const;
    };
    expect(regionAt(p, ...centre('fire'))?.id).toBe('fire');
    expect(regionAt(p, ...centre('close'))?.id).toBe('close');
    expect(regionAt(p, ...centre('off'))).toBeNull();
    expect(regionAt(p, 0.5, 0.99)).toBeNull();
  });
  it('sets long text smaller, then cuts it, and never loses the buttons', () => {
    for (const words of [40, 130, 2000]) {
      const p = layout(
        [{ kind: 'title', text: 'T' }, { kind: 'text', text: 'word '.repeat(words) }, row],
        measureOf,
      );
      expect(p.height).toBeLessThanOrEqual(MAX_HEIGHT);
      expect(p.regions).toHaveLength(3);
      for (const r of p.regions) expect(r.y + r.height).toBeLessThanOrEqual(p.height);
      for (const l of p.lines) expect(measureOf(l.style, 34 * p.scale)(l.text)).toBeLessThanOrEqual(WIDTH);
      expect(p.lines.some((l) => l.text.includes('…'))).toBe(words === 2000);
    }
  });
});
