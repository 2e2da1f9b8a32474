import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

describe('parseJson', () => {
  it.each([
    ['{ "a": 1\n "b": 2 }', 'line 2: expected a comma or }, but found `"b": 2 }`'],
    ['{ "a": [1, 2, ] }', 'line 1: expected another entry, or no comma before ], but found `] }`'],
    ["{ 'a': 1 }", 'line 1: expected a name in double quotes'],
    ['{ "a": short }', 'line 1: expected a value: text in double quotes'],
    ['{ "a" 1 }', 'line 1: expected a colon'],
    ['{\n\n"a": "open\n}', 'line 3: expected a value'],
    ['{} {}', 'line 1: expected the end of the file'],
    ['', 'but found the end'],
    ['{ "a": 01 }', 'expected a comma or }'],
  ])('says where %j breaks', (text, says) => {
    expect(() => parseJson(text)).toThrow(says);
  });

  it('reads what JSON.parse reads, and always has words for what it does not', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
        const broken = text.slice(0, cut % (text.length + 1));
        try {
          JSON.parse(broken);
        } catch {
          expect(() => parseJson(broken)).toThrow();
        }
      }),
      { seed: 1743 },
    );
  });
});
