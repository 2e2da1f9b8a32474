import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRING } from '../../assets/jingdezhen/firing.ts';
import { firingAt } from '../pack/firing.ts';
import type { Site, Sound } from '../pack/schema.ts';
import { heard } from '../state/heard.ts';
import { problems } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { type Buffers, NoRoom } from './buffers.ts';
import { createEars } from './ears.ts';
import type { Graph } from './graph.ts';
import { createSoundscape, type Sightline } from './soundscape.ts';

/** A parameter that is where it was last told to go. */
const param = (value: number) => {
  const one = {
    value,
    cancelScheduledValues: () => undefined,
    setTargetAtTime: (to: number) => {
      one.value = to;
    },
  };
  return one;
};

interface Source {
  onended: (() => void) | null;
  stopped: boolean;
  playbackRate: { value: number };
}

/** As much of the mixing desk as the sounds of a place need; the clock is ours. */
function desk() {
  const sources: Source[] = [];
  const gains: { gain: { value: number } }[] = [];
  const panners: { panningModel: string }[] = [];
  const node = () => {
    const one = {
      gain: param(1),
      frequency: param(0),
      Q: param(0),
      positionX: param(0),
      positionY: param(0),
      positionZ: param(0),
      panningModel: '',
      connect: (to: unknown) => to,
      disconnect: () => undefined,
    };
    return one;
  };
  const context = {
    currentTime: 100,
    createGain: () => {
      const one = node();
      gains.push(one);
      return one;
    },
    createPanner: () => {
      const one = node();
      panners.push(one);
      return one;
    },
    createBiquadFilter: node,
    createBufferSource: () => {
      const one = {
        onended: null,
        stopped: false,
        playbackRate: { value: 1 },
        connect: () => undefined,
        start: () => undefined,
        stop: () => {
          one.stopped = true;
        },
      };
      sources.push(one);
      return one;
    },
  };
  const entered: number[] = [];
  const graph = {
    context,
    buses: { beds: node(), spots: node(), voice: node() },
    rooms: { enter: ({ decay }: { decay: number }) => entered.push(decay), tidy: () => undefined, alive: 0 },
  } as unknown as Graph;
  return { context, graph, sources, gains, panners, entered };
}

const spot = (id: string, more: Partial<Sound> = {}): Sound => ({
  id,
  kind: 'spot',
  title: { en: id },
  files: [`${id}.webm`],
  zones: [],
  position: [0, 1.6, -2],
  gainDb: 0,
  refDistance: 2,
  rolloff: 1,
  maxDistance: 20,
  walls: 'muffle',
  loop: true,
  ...more,
});

function place(sounds: Sound[], answer: (asked: number) => unknown = () => ({ duration: 3 })) {
  const stage = desk();
  let asked = 0;
  let lent = 0;
  const buffers: Buffers = {
    async take() {
      asked += 1;
      const given = answer(asked);
      if (given instanceof Error) throw given;
      lent += 1;
      return given as AudioBuffer;
    },
    give: () => {
      lent -= 1;
    },
    sweep: () => undefined,
    bytes: 0,
  };
  let look: Sightline | null = null;
  const ears = createEars();
  const site = {
    sounds,
    kilns: [{ id: 'egg', firing: FIRING }],
    zones: [
      { id: 'yard', reverb: { decay: 0.2, wet: 0.1, damping: 0.5 } },
      { id: 'kiln', reverb: { decay: 1.6, wet: 0.4, damping: 0.5 } },
    ],
  } as unknown as Site;
  const scape = createSoundscape(site, stage.graph, buffers, ears, () => look);
  return {
    ...stage,
    scape,
    /** So many updates, `seconds` apart. */
    async go(times: number, seconds = 0.15) {
      for (let n = 0; n < times; n += 1) {
        scape.update();
        await Promise.resolve();
        await Promise.resolve();
        await Promise.resolve();
        stage.context.currentTime += seconds;
      }
    },
    stand: (x: number, z: number) => ears.follow([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, 1.6, z, 1]),
    wallAt: (metres: number | null) => {
      look = metres === null ? null : () => metres;
    },
    asked: () => asked,
    lent: () => lent,
    of: (id: string) => scape.now().find((one) => one.id === id)!,
  };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  visit.setState({ zone: 'yard', hour: 'day', period: 'p', firing: {}, language: 'en' });
  problems.setState({ list: [] });
});

describe('the sounds of a place', () => {
  it('begin within earshot and end beyond it, and give back what they were lent', async () => {
    const { go, stand, of, lent, sources } = place([spot('mill')]);
    stand(0, 30);
    await go(2);
    expect(of('mill').playing).toBe(false);
    stand(0, 0);
    await go(2);
    expect(of('mill').playing).toBe(true);
    expect(lent()).toBe(1);
    stand(0, 40);
    await go(1);
    expect(of('mill').playing).toBe(false);
    expect(sources[0]!.stopped).toBe(true);
    sources[0]!.onended!();
    expect(lent()).toBe(0);
  });

  it('end by the hour, and all of them when the place goes', async () => {
    const { go, of, scape } = place([spot('hammer', { when: { hours: ['day'] } }), spot('river')]);
    await go(1);
    expect(of('hammer').playing && of('river').playing).toBe(true);
    visit.setState({ hour: 'night' });
    await go(1);
    expect(of('hammer').playing).toBe(false);
    scape.dispose();
    expect(of('river').playing).toBe(false);
    expect(heard.getState().now).toEqual([]);
  });

  it('are let go if they come too late', async () => {
    const { scape, of, lent } = place([spot('mill', { when: { hours: ['day'] } })]);
    scape.update();
    visit.setState({ hour: 'night' });
    scape.update();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(of('mill').playing).toBe(false);
    expect(lent()).toBe(0);
  });

  it('change rooms at a threshold, once', async () => {
    const { go, entered } = place([]);
    await go(3);
    visit.setState({ zone: 'kiln' });
    await go(3);
    expect(entered).toEqual([0.2, 1.6]);
  });

  it('hear a wall close in', async () => {
    const { go, of, wallAt } = place([spot('mill')]);
    await go(1);
    expect(of('mill').muffled).toBe(false);
    wallAt(0.5);
    await go(1);
    expect(of('mill').muffled).toBe(true);
  });

  it('that come again and again are never twice the same, and not all at once', async () => {
    const { go, sources, context } = place([spot('ring', { loop: false, every: [4, 9] })]);
    await go(1);
    expect(sources.length).toBe(0);
    for (let n = 0; n < 4; n += 1) {
      await go(40, 0.25);
      expect(sources.length).toBe(n + 1);
      sources[n]!.onended!();
      context.currentTime += 0.1;
    }
    expect(new Set(sources.map((one) => one.playbackRate.value)).size).toBe(4);
  });

  it('are told to captions with what they are and where, as loud as they are at the ear', async () => {
    const { go, wallAt } = place([spot('mill'), spot('far', { position: [0, 1.6, -18] })]);
    await go(2);
    expect(heard.getState().now.map(({ id, gainDb }) => [id, gainDb])).toEqual([
      ['mill', 0],
      ['far', -19],
    ]);
    wallAt(0.5);
    await go(2);
    expect(heard.getState().now[0]!.gainDb).toBe(-7);
  });
});

describe('a sound that follows a fire', () => {
  it('is as loud as it burns, and silent when it is out', async () => {
    const { go, of, gains, sources } = place([spot('roar', { follows: { kiln: 'egg', as: 'roar' } })]);
    await go(2);
    expect(of('roar').playing).toBe(false);
    visit.setState({ firing: { egg: firingAt(FIRING, 1) } });
    await go(2);
    expect(of('roar').playing).toBe(true);
    const small = gains[0]!.gain.value;
    expect(small).toBeGreaterThan(0);
    // The same sound goes on, louder.
    visit.setState({ firing: { egg: firingAt(FIRING, FIRING.strong) } });
    await go(1);
    expect(gains[0]!.gain.value).toBeGreaterThan(5 * small);
    expect(sources.length).toBe(1);
    visit.setState({ firing: { egg: firingAt(FIRING, null) } });
    await go(2);
    expect(of('roar').playing).toBe(false);
    expect(gains[0]!.gain.value).toBe(0);
    expect(of('roar').gainDb).toBe(-Infinity);
  });
});

describe('a sound that is none of the pack’s', () => {
  const where = (x: number): Sound =>
    spot('look there', { position: [x, 1.6, 0], gainDb: -12, rolloff: 0, files: [] });
  const wave = { duration: 1 } as AudioBuffer;

  it('is told of while it sounds, as soft from afar as from near, and no caption says it', async () => {
    const { go, of, scape, sources } = place([]);
    scape.ring(where(400), wave);
    await go(4);
    expect(of('look there')).toMatchObject({ kind: 'spot', playing: true, muffled: false });
    expect(of('look there').gainDb).toBeCloseTo(-12);
    expect(of('look there').distance).toBeCloseTo(400, 0);
    expect(heard.getState().now).toEqual([]);
    sources[0]!.onended!();
    expect(of('look there')).toBeUndefined();
  });

  it('is one of the eight with head-related panning, however loud the others are', async () => {
    const { go, scape, panners } = place([...Array(9)].map((_, n) => spot(`mill-${n}`)));
    await go(2);
    const models = () => panners.map((one) => one.panningModel);
    expect(models().filter((model) => model === 'HRTF')).toHaveLength(8);
    scape.ring(where(5), wave);
    expect(panners).toHaveLength(10);
    expect(panners[9]!.panningModel).toBe('HRTF');
    expect(models().filter((model) => model === 'HRTF')).toHaveLength(8);
  });

  it('falls silent when it is told to, and may be told twice', () => {
    const { scape, sources, gains, of } = place([]);
    const ringing = scape.ring(where(5), wave);
    ringing.stop();
    expect(sources[0]!.stopped).toBe(true);
    expect(gains[0]!.gain.value).toBe(0);
    sources[0]!.onended!();
    ringing.stop();
    expect(of('look there')).toBeUndefined();
  });
});

describe('a sound that cannot be had', () => {
  it('is asked for three times and no more, and told of once', async () => {
    const { go, asked, of, scape } = place([spot('gone')], () => new Error('HTTP 404'));
    await go(3);
    expect(asked()).toBe(1);
    expect(problems.getState().list.map(({ code, params }) => [code, params.name])).toEqual([
      ['sound-missing', 'gone'],
    ]);
    // Put away by the visitor: it does not come back.
    problems.setState({ list: [] });
    await go(500, 1);
    expect(asked()).toBe(3);
    for (let n = 0; n < 5; n += 1) await scape.playOnce('gone');
    expect(asked()).toBe(3);
    expect(problems.getState().list).toEqual([]);
    expect(of('gone').playing).toBe(false);
  });

  it('is heard after all when the file comes back', async () => {
    const { go, of } = place([spot('late')], (n) => (n < 3 ? new Error('network') : { duration: 3 }));
    await go(60, 1);
    expect(of('late').playing).toBe(true);
  });

  it('pressed again and again is asked for three times', async () => {
    const { scape, asked } = place([spot('clink', { loop: false })], () => new Error('HTTP 404'));
    for (let n = 0; n < 9; n += 1) await scape.playOnce('clink');
    expect(asked()).toBe(3);
    expect(problems.getState().list.length).toBe(1);
  });

  it('waits, and is no fault, while there is no room in memory', async () => {
    const { go, of, asked } = place([spot('long')], (n) => (n < 9 ? new NoRoom() : { duration: 3 }));
    await go(30, 1);
    expect(asked()).toBe(9);
    expect(of('long').playing).toBe(true);
    expect(problems.getState().list).toEqual([]);
  });
});
