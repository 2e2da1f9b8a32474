/**
 * A made-up site, small enough for every test: a yard with a hut and a kiln. It proves that a second site needs no
 * code, and is the quick scene of browser and headset tests. `npx tsx tests/sites/make-tiny.ts` writes its pack.
 */
import type { Narration, SiteInput, Text, TourInput } from '../../src/pack/schema.ts';

const t = (en: string, zh: string): Text => ({ en, 'zh-Hans': zh });

const hour = (id: string, title: Text, strength: number): SiteInput['hours'][number] => ({
  id,
  title,
  sun: { colour: [1, 0.9, 0.75], strength },
  sky: { zenith: [0.3, 0.5, 0.9], horizon: [0.8, 0.85, 0.9], ground: [0.3, 0.25, 0.2], strength },
  fire: { strength: 1 },
  haze: { colour: [0.8, 0.85, 0.9], sunward: [1, 0.9, 0.7], density: 0.004 },
  exposure: 1,
  stars: strength < 0.5 ? 1 : 0,
});

export const TINY: SiteInput = {
  $schema: './site.schema.json',
  format: 'yaohuo-site',
  version: 1,
  id: 'tiny-kiln',
  title: t('The tiny kiln', '小小窑'),
  summary: t(
    'A made-up yard with a hut and a kiln, for tests.',
    '一处虚构的院子，有一间小屋和一座窑，供测试之用。',
  ),
  languages: ['en', 'zh-Hans'],
  geo: { latitude: 30, longitude: 120, trueNorth: 10 },
  light: { sun: { azimuth: 230, elevation: 35 } },
  start: { place: 'gate', period: 'early', hour: 'day' },
  periods: [
    { id: 'early', title: t('Early', '早期'), year: 1500 },
    { id: 'late', title: t('Late', '晚期'), year: 1600 },
  ],
  hours: [hour('day', t('Day', '白天'), 2), hour('night', t('Night', '夜晚'), 0.1)],
  zones: [
    {
      id: 'yard',
      title: t('The yard', '院子'),
      boxes: [{ min: [-30, -2, -30], max: [30, 20, 30] }],
      sees: ['hut', 'oven'],
    },
    {
      id: 'hut',
      title: t('The hut', '小屋'),
      boxes: [{ min: [-6, -0.5, -5], max: [-2, 2.6, -1.6] }],
      sees: ['yard'],
      reverb: { decay: 0.5, wet: 0.2, damping: 0.5 },
    },
    {
      id: 'oven',
      title: t('Inside the kiln', '窑内'),
      boxes: [{ min: [2, -0.5, -5], max: [5, 2.4, -2.2] }],
      sees: ['yard'],
      reverb: { decay: 1.5, wet: 0.4, damping: 0.3 },
    },
  ],
  places: [
    {
      id: 'gate',
      title: t('The gate', '院门'),
      hint: t('The whole yard.', '院子全景。'),
      zone: 'yard',
      position: [0, 0, 5],
      heading: 0,
    },
    { id: 'hut-inside', title: t('In the hut', '小屋里'), zone: 'hut', position: [-4, 0, -3], heading: 90 },
    {
      id: 'kiln-mouth',
      title: t('At the kiln mouth', '窑口'),
      zone: 'yard',
      position: [3.5, 0, 0.5],
      heading: 0,
    },
    {
      id: 'oven-inside',
      title: t('In the kiln', '窑里'),
      zone: 'oven',
      position: [3.5, 0, -3.5],
      heading: 180,
    },
  ],
  walk: 'walk.glb',
  materials: [
    { id: 'kiln-brick', colour: [0.45, 0.25, 0.18], roughness: 0.95, metres: 2 },
    { id: 'board', colour: [0.4, 0.3, 0.2], roughness: 0.85, metres: 2 },
    { id: 'tile', colour: [0.25, 0.26, 0.28], roughness: 0.9 },
    { id: 'ground', colour: [0.5, 0.45, 0.36], metres: 4 },
  ],
  structures: [
    {
      id: 'kiln',
      title: t('The kiln', '窑'),
      periods: ['early', 'late'],
      zones: ['yard', 'hut', 'oven'],
      model: 'models/kiln.glb',
      priority: 1,
      elements: [
        { id: 'ground', title: t('The ground', '地面'), evidence: 'ground' },
        { id: 'oven', title: t('The oven', '窑体'), evidence: 'oven' },
        {
          id: 'door',
          title: t('The bricked-up door', '封窑门'),
          evidence: 'oven',
          when: { kiln: 'kiln', firing: true },
        },
      ],
      dimensions: [
        { id: 'length', title: t('Length', '长'), metres: 3, source: 'made-up' },
        { id: 'height', title: t('Height', '高'), metres: 2.4 },
      ],
    },
    {
      id: 'hut',
      title: t('The hut', '小屋'),
      periods: ['early'],
      zones: ['yard', 'hut'],
      model: 'models/hut.glb',
      elements: [
        { id: 'walls', title: t('The walls', '墙'), evidence: 'walls' },
        { id: 'roof', title: t('The roof', '屋顶'), evidence: 'walls' },
      ],
    },
  ],
  kilns: [
    {
      id: 'kiln',
      title: t('The kiln', '窑'),
      structure: 'kiln',
      zone: 'oven',
      place: 'kiln-mouth',
      heatSeconds: 0.5,
      firing: {
        strong: 4,
        phases: [
          {
            id: 'setting',
            title: t('Setting', '满窑'),
            from: -2,
            to: 0,
            atmosphere: 'air',
            text: t('Men carry saggars in.', '人们把匣钵搬进去。'),
            evidence: 'oven',
          },
          {
            id: 'slow',
            title: t('Slow fire', '溜火'),
            from: 0,
            to: 2,
            atmosphere: 'oxidising',
            burning: true,
            closed: true,
            text: t('A small fire.', '小火。'),
            evidence: 'oven',
          },
          {
            id: 'strong',
            title: t('Strong fire', '紧火'),
            from: 2,
            to: 6,
            atmosphere: 'reducing',
            burning: true,
            closed: true,
            text: t('It roars.', '火声呼呼。'),
            evidence: 'oven',
          },
          {
            id: 'shut',
            title: t('Shut', '封窑'),
            from: 6,
            to: 9,
            atmosphere: 'shut',
            closed: true,
            text: t('It is quiet.', '静下来了。'),
            evidence: 'oven',
          },
          {
            id: 'opening',
            title: t('Opening', '开窑'),
            from: 9,
            to: 10,
            atmosphere: 'opening',
            text: t('The door is opened.', '窑门开了。'),
            evidence: 'oven',
          },
        ],
        curve: [
          { clock: -2, front: 20, rear: 20 },
          { clock: 0, front: 20, rear: 20, known: true },
          { clock: 2, front: 700, rear: 400 },
          { clock: 6, front: 1300, rear: 1200, known: true },
          { clock: 9, front: 500, rear: 480 },
          { clock: 10, front: 60, rear: 60 },
        ],
        evidence: ['oven'],
      },
    },
  ],
  effects: [
    {
      id: 'smoke',
      kind: 'smoke',
      position: [3.5, 2.4, -3.5],
      size: [0.6, 3, 1],
      zones: ['yard'],
      when: { kiln: 'kiln', firing: true },
      evidence: 'oven',
    },
  ],
  sounds: [
    {
      id: 'wind',
      kind: 'bed',
      title: t('wind', '风声'),
      files: ['sounds/wind.wav'],
      zones: ['yard'],
      gainDb: -12,
    },
    {
      id: 'fire',
      kind: 'spot',
      title: t('fire roars', '火声呼呼'),
      files: ['sounds/fire.wav'],
      zones: ['yard', 'oven'],
      position: [3.5, 0.6, -2.2],
      when: { kiln: 'kiln', firing: true },
    },
    {
      id: 'clink',
      kind: 'spot',
      title: t('a clink', '叮的一声'),
      files: ['sounds/clink.wav'],
      position: [3.5, 1, -2],
      loop: false,
    },
  ],
  hotspots: [
    {
      id: 'mouth',
      title: t('The kiln mouth', '窑口'),
      text: t('Wood goes in here.', '柴从这里投进去。'),
      zone: 'yard',
      position: [3.5, 1.1, -1.9],
      size: [0.9, 0.9, 0.5],
      element: { structure: 'kiln', element: 'oven' },
      sound: 'clink',
      place: 'kiln-mouth',
      action: { kiln: 'kiln', label: t('Light the fire', '点火'), labelBack: t('Let it go cold', '熄火') },
      evidence: ['oven'],
    },
    {
      id: 'wall',
      title: t('The wall', '墙'),
      text: t('Boards, made up.', '木板墙，虚构。'),
      zone: 'hut',
      position: [-2.4, 1.3, -3],
      element: { structure: 'hut', element: 'walls' },
      place: 'hut-inside',
      evidence: ['walls'],
      when: { periods: ['early'] },
    },
    {
      id: 'gauge',
      title: t('The hours of the fire', '一窑火的时辰'),
      text: t('Made up, hour by hour.', '逐时虚构。'),
      zone: 'yard',
      position: [4.8, 1.5, -1.9],
      place: 'kiln-mouth',
      action: { kiln: 'kiln', control: 'clock' },
      evidence: ['oven'],
    },
    {
      id: 'sky',
      title: t('The sky', '天空'),
      text: t('Look up.', '抬头看。'),
      zone: 'yard',
      position: [-2, 2, 1],
      sound: 'clink',
      place: 'gate',
    },
  ],
  tours: [
    { id: 'short', file: 'tours/short/tour.json' },
    { id: 'tiny-hunt', file: 'tours/tiny-hunt/tour.json' },
  ],
  evidence: [
    {
      id: 'oven',
      level: 'documented',
      claim: t('A kiln of brick.', '一座砖窑。'),
      reasoning: t('A made-up book says so.', '一本虚构的书这样写。'),
      sources: [{ id: 'made-up', locator: 'p. 1' }],
    },
    {
      id: 'walls',
      level: 'compared',
      contested: true,
      claim: t('Walls of boards.', '木板墙。'),
      reasoning: t('Like other made-up huts.', '同别的虚构小屋一样。'),
      sources: [{ id: 'made-up' }],
    },
    {
      id: 'ground',
      level: 'conjectured',
      claim: t('Trodden clay.', '踩实的泥地。'),
      reasoning: t('Nobody knows.', '无人知晓。'),
    },
  ],
  sources: [
    { id: 'made-up', type: 'book', title: 'A book that does not exist', author: [{ literal: 'Nobody' }] },
  ],
  credits: [{ role: t('Made for tests', '为测试而作'), name: 'Yaohuo' }],
  licence: 'CC-BY-4.0',
};

/** Three stops of two seconds: at the gate, at the mouth (fires), in the hut (night). */
export const TINY_TOUR: TourInput = {
  $schema: '../../tour.schema.json',
  id: 'short',
  title: t('Once around', '走一圈'),
  summary: t('Three short stops.', '三个短站。'),
  minutes: { en: 1, 'zh-Hans': 1 },
  stops: [
    {
      id: 'hello',
      place: 'gate',
      period: 'early',
      hour: 'day',
      look: [3.5, 1.2, -3.5],
      cues: [
        { at: 'start', do: { light: { structure: 'kiln', element: 'oven' } } },
        { at: 'end', do: { dark: true } },
      ],
      sources: ['made-up'],
    },
    {
      id: 'fire',
      place: 'kiln-mouth',
      look: [3.5, 1, -2],
      cues: [
        { at: { sentence: 2 }, do: { firing: { kiln: 'kiln', clock: 'strong' } } },
        { at: { seconds: 1.5 }, do: { sound: 'clink' } },
      ],
      sources: ['made-up'],
    },
    {
      id: 'night',
      place: 'hut-inside',
      cues: [
        { at: 'start', do: { hour: 'night' } },
        { at: { sentence: 2 }, do: { card: 'wall' } },
        { at: 'end', do: { firing: { kiln: 'kiln', clock: 'cold' } } },
      ],
      sources: ['made-up'],
    },
  ],
};

/** A hunt for two things: a press, a touch, a choice that branches and comes back, a find, a place; and a cut. */
export const TINY_HUNT: TourInput = {
  $schema: '../../tour.schema.json',
  id: 'tiny-hunt',
  title: t('The tiny hunt', '小小寻宝'),
  summary: t('Two things to be found.', '找两样东西。'),
  minutes: { en: 1, 'zh-Hans': 1 },
  hunt: { title: t('Things', '东西'), reward: t('You have found both.', '两样都找到了。') },
  stops: [
    {
      id: 'ready',
      place: 'gate',
      period: 'early',
      hour: 'day',
      wait: { press: true },
      sources: ['made-up'],
    },
    {
      id: 'touch',
      place: 'kiln-mouth',
      wait: { touch: { hotspot: 'mouth' } },
      finds: true,
      sources: ['made-up'],
    },
    {
      id: 'fork',
      place: 'kiln-mouth',
      choices: [
        { id: 'wood', to: 'about-wood' },
        { id: 'none', to: 'about-none' },
      ],
      sources: ['made-up'],
    },
    { id: 'about-wood', place: 'kiln-mouth', aside: true, sources: ['made-up'] },
    { id: 'about-none', place: 'kiln-mouth', aside: true, next: 'fork', sources: ['made-up'] },
    {
      id: 'find',
      place: 'gate',
      wait: { find: { hotspot: 'sky' } },
      finds: true,
      sources: ['made-up'],
    },
    { id: 'reach', place: 'gate', wait: { reach: 'hut-inside' }, sources: ['made-up'] },
    { id: 'over', place: 'hut-inside', sources: ['made-up'] },
  ],
  cuts: [
    {
      id: 'quick',
      title: t('Two stops', '两站'),
      stops: ['touch', 'over'],
      minutes: { en: 1, 'zh-Hans': 1 },
    },
  ],
};

export const TINY_TOURS = [TINY_TOUR, TINY_HUNT] as const;

interface Words {
  title: Text;
  alt: Text;
  sentences: Text[];
  ask?: Text;
  hints?: Text[];
  choices?: Record<string, Text>;
}

const HUNT_WORDS: Record<string, Words> = {
  ready: {
    title: t('Are you ready?', '准备好了吗'),
    alt: t('A yard with a hut and a kiln.', '有小屋和窑的院子。'),
    sentences: [t('Two things are hidden.', '藏着两样东西。')],
  },
  touch: {
    title: t('The first', '第一样'),
    alt: t('The door of the kiln.', '窑门。'),
    sentences: [t('It eats wood.', '它吃柴。'), t('What is it?', '它是什么？')],
    ask: t('Touch what eats wood.', '碰一碰吃柴的东西。'),
    hints: [t('It is warm.', '它是热的。'), t('It is the kiln mouth.', '就是窑口。')],
  },
  fork: {
    title: t('What does it eat?', '它吃什么'),
    alt: t('The door of the kiln.', '窑门。'),
    sentences: [t('Choose.', '选一个。')],
    choices: { wood: t('Wood', '柴'), none: t('Nothing', '什么也不吃') },
  },
  'about-wood': {
    title: t('Wood', '柴'),
    alt: t('The door of the kiln.', '窑门。'),
    sentences: [t('Yes, wood.', '对，吃柴。')],
  },
  'about-none': {
    title: t('Nothing', '什么也不吃'),
    alt: t('The door of the kiln.', '窑门。'),
    sentences: [t('Try again.', '再想想。')],
  },
  find: {
    title: t('The second', '第二样'),
    alt: t('The yard from its gate.', '从院门看院子。'),
    sentences: [t('It is above us.', '它在我们上面。')],
    ask: t('Look for it.', '找找看。'),
    hints: [t('Look up.', '抬头看。')],
  },
  reach: {
    title: t('A walk', '走一走'),
    alt: t('The yard from its gate.', '从院门看院子。'),
    sentences: [t('Go to the hut.', '到小屋去。')],
    ask: t('Walk into the hut.', '走进小屋。'),
    hints: [t('It is on the left.', '在左边。')],
  },
  over: {
    title: t('Well done', '做得好'),
    alt: t('The inside of the hut.', '小屋内部。'),
    sentences: [t('That is all.', '到此结束。')],
  },
};

const SHORT_WORDS: Record<string, Words> = {
  hello: {
    title: t('Hello', '你好'),
    alt: t('A yard with a hut on the left and a kiln on the right.', '院子里左边是小屋，右边是窑。'),
    sentences: [t('This is the yard.', '这是院子。'), t('There is the kiln.', '那边是窑。')],
  },
  fire: {
    title: t('Fire', '点火'),
    alt: t('The door of the kiln, close by.', '近处是窑门。'),
    sentences: [t('Here is the mouth.', '这里是窑口。'), t('Now it burns.', '现在烧起来了。')],
  },
  night: {
    title: t('Night', '夜里'),
    alt: t('The inside of the hut, in the dark.', '黑暗中的小屋内部。'),
    sentences: [t('It is night.', '夜深了。'), t('That is all.', '到此结束。')],
  },
};

const WORDS: Record<string, Record<string, Words>> = { short: SHORT_WORDS, 'tiny-hunt': HUNT_WORDS };

/** One sentence a second. English has a voice in the short tour; nothing else has, so that captions carry it. */
export function tinyNarration(language: 'en' | 'zh-Hans', tour = 'short'): Narration {
  const said = (text: Text) => text[language]!;
  const stops = Object.entries(WORDS[tour]!).map(([id, { title, alt, sentences, ask, hints, choices }]) => [
    id,
    {
      title: said(title),
      alt: said(alt),
      ...(ask ? { ask: said(ask) } : {}),
      hints: (hints ?? []).map(said),
      choices: Object.fromEntries(Object.entries(choices ?? {}).map(([key, text]) => [key, said(text)])),
      seconds: sentences.length,
      files: language === 'en' && tour === 'short' ? [`tours/${tour}/${language}/${id}.wav`] : [],
      captions: `tours/${tour}/${language}/${id}.vtt`,
      sentences: sentences.map((text, n) => ({ text: said(text), start: n, end: n + 1 })),
    },
  ]);
  return { tour, language, synthetic: true, stops: Object.fromEntries(stops) };
}
