import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteSource } from '../stage.ts';
import { corrected, excess, wellLevelled } from './level.ts';
import { NarrationFault, parseNarration } from './markdown.ts';
import { noteSaid, stage } from './stage.ts';
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

describe('lines of a stop that are not spoken', () => {
  const stopOf = (lines: string) => parseNarration(`## gate\n**The gate**\n${lines}`).stops[0]!;

  it('say what is seen, what is asked, what helps, and what one may choose', () => {
    const stop = stopOf(
      'One.\n> A gate,\n> half open.\n? Where is the kiln?\n! Look up.\n! It smokes.\n- left: To the left\n- `right`: To the right',
    );
    expect(stop).toMatchObject({
      sentences: ['One.'],
      alt: 'A gate, half open.',
      ask: 'Where is the kiln?',
      hints: ['Look up.', 'It smokes.'],
      choices: { left: 'To the left', right: 'To the right' },
    });
  });
  it('take full-width marks, too, and join without a space', () => {
    const stop = stopOf('一。\n> 院门，\n> 半开。\n？窑在哪里？\n！抬头看。\n- left：往左走');
    expect(stop).toMatchObject({
      alt: '院门，半开。',
      ask: '窑在哪里？',
      hints: ['抬头看。'],
      choices: { left: '往左走' },
    });
  });
  it('leave comments out, over several lines', () => {
    expect(stopOf('<!-- one\n two -->\nOne.').sentences).toEqual(['One.']);
  });
  it.each([
    ['a choice without an id', 'One.\n- To the left', 4, 'a choice is written as'],
    ['a choice told twice', 'One.\n- a: A\n- a: B', 5, 'two labels'],
    ['a mark alone', 'One.\n?', 4, 'nothing follows the mark'],
  ])('tell where %s is', (_what, lines, line, words) => {
    expect(() => stopOf(lines)).toThrow(`line ${line}: `);
    expect(() => stopOf(lines)).toThrow(words);
  });
});

describe('a file’s peak', () => {
  it('is too high a little before the limit, since meters differ', () => {
    expect(excess({ lufs: -19, peak: -1.8 })).toBeLessThan(0);
    expect(excess({ lufs: -19, peak: -1.6 })).toBeCloseTo(0.1);
  });
});

describe('levelling', () => {
  it('adds before the limiter what the limiter took away', () => {
    expect(corrected({ gain: 4, headroom: 0.7 }, { lufs: -20.2, peak: -3 })).toEqual({
      gain: expect.closeTo(5.2),
      headroom: 0.7,
    });
  });
  it('lowers the limiter by what the codec overshot', () => {
    const next = corrected({ gain: 4, headroom: 0.7 }, { lufs: -19, peak: -1.2 });
    expect(next).toEqual({ gain: 4, headroom: expect.closeTo(1.3) });
  });
  it('keeps within the rule by a little', () => {
    expect(wellLevelled({ lufs: -19.7, peak: -1.6 })).toBe(true);
    expect(wellLevelled({ lufs: -19.9, peak: -1.6 })).toBe(false);
    expect(wellLevelled({ lufs: -19, peak: -1.4 })).toBe(false);
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

it('a voice that is noted as made is not made again when another stop is edited', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yaohuo-speech-'));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const source = { manifest: { languages: ['en'] }, structures: [] } as unknown as SiteSource;
  const where = { root, sources: join(root, 'src'), pack: join(root, 'pack'), cache: join(root, 'cache') };
  const context = { ...where, source, log: () => {} };
  try {
    put('src/tours/walk/en.md', GOOD);
    const told = (text: string, end: number) => ({ sentences: [{ text, start: 0.25, end }] });
    const gate = { sentences: [...told('One.', 1).sentences, { text: 'Two, loud.', start: 1.5, end: 2 }] };
    put('pack/tours/walk/en.json', JSON.stringify({ stops: { gate, kiln: told('Three.', 1) } }));
    for (const stop of ['gate', 'kiln'])
      for (const ending of ['webm', 'm4a']) put(`pack/tours/walk/en/${stop}.${ending}`, `${stop}, recorded`);
    await noteSaid(context, 'walk', 'en');
    // A title is not spoken: no voice is made, whether there is a machine that could or not.
    put('src/tours/walk/en.md', GOOD.replace('The kiln', 'A kiln'));
    const [unit] = await stage.units(context);
    await unit!.run();
    expect(readFileSync(join(root, 'pack/tours/walk/en/gate.webm'), 'utf8')).toBe('gate, recorded');
    const now = JSON.parse(readFileSync(join(root, 'pack/tours/walk/en.json'), 'utf8'));
    expect(now.stops.kiln).toMatchObject({ title: 'A kiln', seconds: 1.5 });
    expect(now.stops.gate.sentences[1]).toEqual({ text: 'Two, loud.', start: 1.5, end: 2 });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
