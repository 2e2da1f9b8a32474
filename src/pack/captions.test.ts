import { describe, expect, it } from 'vitest';
import { captionAt, captionCues, toWebVtt } from './captions.ts';

const LONG =
  'He says that the kiln lies under a large tiled building, and so we have built one; its crooked posts and its loft follow kiln houses of a later time.';

describe('captions', () => {
  it('leave a short sentence whole', () => {
    const cues = captionCues([{ text: 'Now only a square hole is open.', start: 1, end: 3 }], 'en');
    expect(cues).toEqual([{ text: 'Now only a square hole is open.', start: 1, end: 3, sentence: 1 }]);
  });

  it('cut a long sentence where a reader pauses, losing no word and no time', () => {
    const cues = captionCues([{ text: LONG, start: 0, end: 10 }], 'en');
    expect(cues.length).toBe(2);
    for (const cue of cues) expect(cue.text.length).toBeLessThanOrEqual(84);
    expect(cues.map((c) => c.text).join(' ')).toBe(LONG);
    expect(cues[0]!.start).toBe(0);
    expect(cues[1]!.start).toBe(cues[0]!.end);
    expect(cues[1]!.end).toBe(10);
  });

  it('cut Chinese at its own marks and widths', () => {
    const text = '他说窑在一座大瓦屋之下，我们便建了这一座；弯曲的柱子和柴楼，是照后来的窑屋比拟的。';
    const cues = captionCues([{ text, start: 0, end: 8 }], 'zh-Hans');
    expect(cues.length).toBe(2);
    for (const cue of cues) expect(cue.text.length).toBeLessThanOrEqual(34);
    expect(cues.map((c) => c.text).join('')).toBe(text);
  });

  it('cut a sentence without any mark by words, and an endless word by itself', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    for (const cue of captionCues([{ text: words, start: 0, end: 9 }], 'en'))
      expect(cue.text.length).toBeLessThanOrEqual(84);
    const cues = captionCues([{ text: 'x'.repeat(100), start: 0, end: 9 }], 'en');
    expect(cues.map((c) => c.text).join('')).toBe('x'.repeat(100));
  });

  it('show the right one at a time, linger, and then nothing', () => {
    const cues = captionCues(
      [
        { text: 'One.', start: 0, end: 2 },
        { text: 'Two.', start: 2.3, end: 4 },
      ],
      'en',
    );
    expect(captionAt(cues, 1)?.text).toBe('One.');
    expect(captionAt(cues, 2.2)?.text).toBe('One.');
    expect(captionAt(cues, 2.4)?.text).toBe('Two.');
    expect(captionAt(cues, 9)).toBeNull();
    expect(captionAt(cues, -1)).toBeNull();
  });

  it('become WebVTT', () => {
    const vtt = toWebVtt([{ text: 'a --> b', start: 61.5, end: 3600, sentence: 1 }]);
    expect(vtt).toBe('WEBVTT\n\n1\n00:01:01.500 --> 01:00:00.000\na → b\n');
  });
});
