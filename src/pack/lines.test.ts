import { describe, expect, it } from 'vitest';
import { lineOf } from './lines.ts';

const TOUR = `{
  "id": "short",
  "title": { "en": "a \\"}] b" },
  "stops": [
    { "id": "hello",
      "cues": [
        { "at": "start" },
        { "at": { "sentence": 2 },
          "do": {} }
      ]
    },
    {
      "id": "fire", "look": [1, -2.5e3, 3],
      "aside": true
    }
  ]
}
`;

describe('the line of a fault', () => {
  it.each([
    ['', 1],
    ['id', 2],
    ['title.en', 3],
    ['stops.hello', 5],
    ['stops.hello.cues.2', 8],
    ['stops.hello.cues.2.do', 9],
    ['stops.fire', 12],
    ['stops.fire.look.2', 13],
    ['stops.fire.aside', 14],
  ])('is that of what %s names', (place, line) => {
    expect(lineOf(TOUR, place)).toBe(line);
  });

  it('is that of what holds it, where it is missing', () => {
    expect(lineOf(TOUR, 'stops.fire.place')).toBe(12);
    expect(lineOf(TOUR, 'nowhere.at.all')).toBe(1);
  });

  it('is found in a list of entries, too', () => {
    expect(lineOf('[\n {"id": "a"},\n {"id": "b",\n "text": {}}]', 'b.text')).toBe(4);
  });
});
