import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionCues } from '../pack/captions.ts';
import type { Heard } from '../state/heard.ts';
import { turnBetween } from '../visitor/maths/angles.ts';
import { inBrackets } from './describe.ts';
import { sideOf } from './direction.ts';
import { follow, following, REACH, SLACK } from './follow.ts';
import { layPlate, type MeasureAt, PLATE, PLATE_MARGIN, PLATE_TYPE } from './plate.ts';
import { LINES, roomFor } from './room.ts';
import { AGAIN, CLEARLY, createTeller, SETTLED, SHOWN } from './teller.ts';

const head = { x: 0, y: 1.6, z: 0 };

describe('from which side a thing sounds', () => {
  const from = (heading: number) => ({ head, heading });
  it('is told as the visitor looks', () => {
    const north = [0, 1, -5] as [number, number, number];
    expect(sideOf(from(0), north)).toBeNull();
    expect(sideOf(from(90), north)).toBe('left');
    expect(sideOf(from(270), north)).toBe('right');
    expect(sideOf(from(180), north)).toBe('behind');
    expect(sideOf(from(350), north)).toBeNull();
  });
  it('is no side where the thing is at one’s feet', () => {
    expect(sideOf(from(180), [0.1, 0, -0.1])).toBeNull();
  });
  it('stays told through a small turn back, and so does not flicker', () => {
    const north = [0, 1, -5] as [number, number, number];
    let side = sideOf(from(50), north);
    expect(side).toBe('left');
    side = sideOf(from(34), north, side);
    expect(side).toBe('left');
    side = sideOf(from(20), north, side);
    expect(side).toBeNull();
    expect(sideOf(from(38), north, side)).toBeNull();
    expect(sideOf(from(132), north, 'behind')).toBe('behind');
    expect(sideOf(from(132), north, 'left')).toBe('left');
  });
});

describe('which sounds are told of', () => {
  const sound = (id: string, gainDb = -6): Heard => ({ id, title: { en: id }, position: [0, 0, 0], gainDb });
  const loops = () => true;
  it('those heard clearly for a moment, once while they last', () => {
    const { step } = createTeller();
    expect(step(0, [sound('fire')], loops)).toBeNull();
    expect(step(SETTLED - 0.1, [sound('fire')], loops)).toBeNull();
    expect(step(SETTLED, [sound('fire')], loops)).toBe('fire');
    expect(step(SETTLED + SHOWN - 0.1, [sound('fire')], loops)).toBe('fire');
    for (const later of [SHOWN, 20, 40, 400])
      expect(step(SETTLED + later, [sound('fire')], loops)).toBeNull();
  });
  it('not what is faint, and not what came for less than a moment', () => {
    const { step } = createTeller();
    for (let t = 0; t < 10; t += 0.5) expect(step(t, [sound('far', CLEARLY - 1)], loops)).toBeNull();
    expect(step(11, [sound('cart')], loops)).toBeNull();
    expect(step(12, [], loops)).toBeNull();
    expect(step(13, [sound('cart')], loops)).toBeNull();
  });
  it('a blow at once, for it is over by then; but not each of its blows', () => {
    const { step } = createTeller();
    const told: number[] = [];
    let shown = false;
    for (let t = 0; t < 100; t += 0.25) {
      const now = step(t, t % 7 < 0.5 ? [sound('mallet')] : [], () => false) === 'mallet';
      if (now && !shown) told.push(t);
      shown = now;
    }
    expect(told.length).toBeGreaterThan(2);
    told.slice(1).forEach((t, i) => {
      expect(t - told[i]!).toBeGreaterThanOrEqual(AGAIN);
    });
  });
  it('what a tour or a press asks for: at once, before all others', () => {
    const { step } = createTeller();
    step(0, [sound('fire')], loops);
    expect(step(2, [sound('fire')], loops)).toBe('fire');
    expect(step(2.25, [sound('fire')], loops, 'bell')).toBe('bell');
    expect(step(4, [sound('fire')], loops)).toBe('bell');
    expect(step(20, [sound('fire')], loops, 'bell')).toBeNull();
  });
  it('the louder of two, then the other', () => {
    const { step } = createTeller();
    const both = [sound('near', -3), sound('far', -12)];
    const seen = new Set<string>();
    let first: string | null = null;
    for (let t = 0; t < 15; t += 0.25) {
      const now = step(t, both, loops);
      first ??= now;
      if (now) seen.add(now);
    }
    expect(first).toBe('near');
    expect([...seen]).toEqual(['near', 'far']);
  });
  it('whatever happens: one at a time, none twice within the pause', () => {
    const moment = fc.record({
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      cue: fc.option(fc.constantFrom('a', 'd')),
      dt: fc.double({ min: 0.1, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 80 }), (moments) => {
        const { step } = createTeller();
        const begun = new Map<string, number>();
        let shown: string | null = null;
        let t = 0;
        for (const { ids, cue, dt } of moments) {
          t += dt;
          const now = step(
            t,
            ids.map((id) => sound(id)),
            (id) => id !== 'b',
            cue,
          );
          if (now && now !== shown) {
            const last = begun.get(now);
            if (last !== undefined) expect(t - last).toBeGreaterThanOrEqual(AGAIN - 1e-6);
            begun.set(now, t);
          }
          shown = now;
        }
      }),
    );
  });
  it('in the brackets of the language', () => {
    expect(inBrackets('fire roars', 'en')).toBe('[fire roars]');
    expect(inBrackets('炉火轰鸣', 'zh-Hans')).toBe('〔炉火轰鸣〕');
  });
});

describe('how the plate follows', () => {
  const run = (seconds: number, heading: number, at = head, f = following(), still = false) => {
    for (let t = 0; t < seconds; t += 1 / 72) follow(f, at, heading, 0, 1 / 72, still);
    return f;
  };
  it('comes up where one looks, and stays there while the gaze wanders a little', () => {
    const f = run(0.1, 40);
    expect(f.heading).toBe(40);
    run(5, 40 + SLACK.turn - 1, head, f);
    expect(f.heading).toBe(40);
    run(5, 40, { ...head, x: REACH - 0.05 }, f);
    expect([f.x, f.y, f.z]).toEqual([0, 1.6, 0]);
  });
  it('comes along once the gaze has left it, smoothly, and comes to rest', () => {
    const f = run(0.1, 0);
    follow(f, head, 60, 0, 1 / 72, false);
    expect(f.heading).toBeGreaterThan(0);
    expect(f.heading).toBeLessThan(10);
    run(3, 60, head, f);
    expect(Math.abs(turnBetween(f.heading, 60))).toBeLessThan(1);
    expect(f.moving).toBe(false);
  });
  it('takes the shorter way over north', () => {
    const f = run(0.1, 350);
    follow(f, head, 30, 0, 1 / 72, false);
    expect(turnBetween(350, f.heading)).toBeGreaterThan(0);
  });
  it('blinks where motion is unwelcome', () => {
    const f = run(0.1, 0, head, following(), true);
    follow(f, head, 60, 0, 1 / 72, true);
    expect(f.heading).toBe(60);
    expect(f.hidden).toBeGreaterThan(0);
    run(1, 60, head, f, true);
    expect(f.hidden).toBe(0);
  });
  it('is there at once when the visitor was carried', () => {
    const f = run(0.1, 0);
    follow(f, { ...head, x: 12 }, 0, 0, 1 / 72, false);
    expect(f.x).toBe(12);
    expect(f.hidden).toBe(0);
  });
});

/** Chinese is square; Latin letters differ: narrow, middling and wide ones. */
const measureAt: MeasureAt = (_language, em) => (text) =>
  [...text].reduce(
    (sum, c) =>
      sum + em * (c > '\u2e80' ? 1 : /[iljtfr.,’' ]/.test(c) ? 0.3 : /[mwMW]/.test(c) ? 0.85 : 0.57),
    0,
  );

describe('the plate in the headset', () => {
  const EN =
    'Seventy-two pairs of hands are said to take part before one cup is finished, and the master of the kiln, who counts them, adds that no pair of these hands would ever know the whole of it.';
  const ZH =
    '据说一只杯子要经过七十二双手才能完成，而点数这些手的把桩师傅又说，其中没有一双手知道它的全部，从采石到入窑，从揉泥到画青花，人人只管自己的那一步。';
  const width = PLATE.width - PLATE_MARGIN;

  it.each(['small', 'medium', 'large'] as const)(
    'holds every caption in two lines of its size: %s',
    (size) => {
      const em = PLATE_TYPE[size];
      const room = roomFor(width, em);
      for (const [language, text] of [
        ['en', EN],
        ['zh-Hans', ZH],
      ] as const) {
        const cues = captionCues([{ text, start: 0, end: 20 }], language, room);
        expect(
          cues
            .map((c) => c.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const cue of cues) {
          const plate = layPlate({ language, text: cue.text }, null, size, measureAt);
          expect(plate.lines.length).toBeLessThanOrEqual(LINES);
          expect(plate.em).toBe(em);
        }
      }
    },
  );
  it('sets what is longer smaller rather than lose a word', () => {
    const text = EN.slice(0, 90);
    const plate = layPlate({ language: 'en', text }, null, 'large', measureAt);
    expect(plate.lines).toHaveLength(2);
    expect(plate.em).toBeLessThan(PLATE_TYPE.large);
    expect(plate.lines.join(' ')).toBe(text.trim());
  });
  it('puts what sounds on a line of its own, with its side, and never two', () => {
    const sound = { id: 'x', language: 'en', text: `[${EN}]`, side: 'left' as const };
    const said = { language: 'en', text: EN.slice(0, 60), speaker: 'Tang Ying' };
    const plate = layPlate(said, sound, 'large', measureAt);
    expect(plate.lines.length).toBeLessThanOrEqual(LINES);
    expect(plate.lines[0]).toMatch(/^Tang Ying: /);
    expect(plate.sound).toMatch(/…$/);
    expect(measureAt('en', plate.soundEm)(plate.sound!)).toBeLessThanOrEqual(width);
    expect(plate.side).toBe('left');
    const high = plate.lines.length * plate.em * 1.4 + plate.soundEm * 1.4 + 36;
    expect(high).toBeLessThanOrEqual(PLATE.height);
  });
});
