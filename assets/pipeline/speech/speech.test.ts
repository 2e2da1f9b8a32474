import { describe, expect, it } from 'vitest';
import { NarrationFault, parseNarration } from './markdown.ts';
import { retime } from './timing.ts';
import { respell } from './voices.ts';

const GOOD = '# Night\n\n## gate\n**The gate**\n\nOne.\nTwo, *loud*.\n\n## kiln\n**The kiln**\nThree.\n';

describe('a narration file', () => {
  it('is stops with titles and one sentence a line', () => {
    expect(parseNarration(GOOD)).toMatchObject({
      title: 'Night',
      stops: [
        { id: 'gate', title: 'The gate', sentences: ['One.', 'Two, loud.'] },
        { id: 'kiln', title: 'The kiln', sentences: ['Three.'] },
      ],
    });
  });

  it.each([
    ['words before any stop', 'Hello.\n## gate\n**G**\nOne.', 1, 'before the first stop'],
    ['a stop told twice', `${GOOD}## gate\n**Again**\nOne.`, 12, 'told twice'],
    ['a stop without a title', '## gate\nOne.', 1, 'no title'],
    ['a stop without text', '## gate\n**G**\n', 1, 'no text'],
  ])('says where %s is', (_what, text, line, words) => {
    const fault = (() => {
      try {
        parseNarration(text);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(NarrationFault);
    expect((fault as NarrationFault).line).toBe(line);
    expect((fault as NarrationFault).message).toContain(words);
  });
});

describe('captions for a recording', () => {
  const sentences = ['Aaaa aaaa.', 'Bbbb bbbb.'];

  it('share its time by length', () => {
    expect(retime(sentences, 8, []).map((s) => [s.start, s.end])).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });

  it('change in the nearest pause', () => {
    expect(retime(sentences, 8, [1, 4.6, 7])[1]!.start).toBe(4.6);
  });

  it('do not reach for a pause far away', () => {
    expect(retime(sentences, 8, [7])[1]!.start).toBe(4);
  });
});

it('reading rules respell the longest words first', () => {
  expect(respell('saggars and a saggar', { saggar: 'sagger', saggars: 'saggers' })).toBe(
    'saggers and a sagger',
  );
});
