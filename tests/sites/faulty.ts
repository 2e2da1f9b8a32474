/**
 * The made-up site with one more tour, whose script has every kind of fault a tour can have: what a curator's slips look
 * like to `site:check`, and to a visitor when they are published all the same. {@link writeFaulty} puts it on disk.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const TINY = resolve(import.meta.dirname, 'tiny-kiln');

/** Id of the pack, and of the tour in it that is at fault. */
export const FAULTY_SITE = 'faulty-kiln';
export const FAULTY_TOUR = 'faulty';

const both = (en: string, zh: string) => ({ en, 'zh-Hans': zh });
const oven = (element: string) => ({ structure: 'kiln', element });

/** What is wrong, as the check says it; `visit`: a visitor's screen has the same words, for the attendant. */
export const FAULTS: readonly { what: string; says: string; visit: boolean }[] = [
  {
    what: 'a stop at a place that is not there',
    says: 'stop 2, place: there is no place `moon`',
    visit: true,
  },
  { what: 'an element', says: 'there is no element `chimney` in structure `kiln`', visit: true },
  { what: 'a sound', says: 'there is no sound `clonk`; did you mean `clink`?', visit: true },
  { what: 'a card', says: 'there is no hotspot `unicorn`', visit: true },
  { what: 'a firing', says: 'there is no kiln `klin`', visit: true },
  { what: 'a figure', says: 'there is no figure `potter`', visit: true },
  { what: 'a section', says: 'there is no section `open` in structure `kiln`', visit: true },
  { what: 'an hour', says: 'there is no hour `dusk`', visit: true },
  { what: 'a cue of an unknown kind', says: '`dance` is not known here', visit: true },
  { what: 'a look at nothing', says: 'stop 1, look', visit: true },
  {
    what: 'a cue past the last sentence',
    says: 'sentence 9 is named, but in `en` there are only 2',
    visit: true,
  },
  {
    what: 'a cue past the end',
    says: 'second 99 is named, but in `en` the stop is over after 1',
    visit: true,
  },
  { what: 'a wait for what nobody can press', says: 'no hotspot shows `ground` of `kiln`', visit: true },
  {
    what: 'a wait for what is not there',
    says: 'wait, find, hotspot: there is no hotspot `dragon`',
    visit: true,
  },
  {
    what: 'a choice that leads nowhere',
    says: 'choice `away`, to: there is no stop `neverland`',
    visit: true,
  },
  {
    what: 'a stop without words in one language',
    says: 'there is no narration in `en`; the heading `tongue`',
    visit: false,
  },
  {
    what: 'sentences out of time',
    says: 'in `en` the times of sentence 2 do not follow one another',
    visit: true,
  },
  { what: 'a voice that is not there', says: 'the file tours/faulty/en/gone.wav is missing', visit: false },
  { what: 'captions that are not there', says: 'the file tours/faulty/en/gone.vtt is missing', visit: false },
];

const cue = (action: object, at: unknown = 'start') => ({ at, do: action });

const TOUR = {
  id: FAULTY_TOUR,
  title: both('Full of faults', '处处有误'),
  summary: both('Goes on all the same.', '照样走完。'),
  hunt: { title: both('Things', '东西'), reward: both('All found.', '都找到了。') },
  stops: [
    {
      id: 'cues',
      place: 'gate',
      hour: 'dusk',
      look: 'the moon',
      cues: [
        cue({ light: oven('chimney') }),
        cue({ sound: 'clonk' }),
        cue({ card: 'unicorn' }),
        cue({ firing: { kiln: 'klin', clock: 'strong' } }),
        cue({ figure: 'potter' }),
        cue({ section: { structure: 'kiln', section: 'open' } }),
        cue({ dance: true }),
        cue({ hour: 'night' }, { sentence: 9 }),
        cue({ light: oven('oven') }, { seconds: 99 }),
      ],
    },
    { id: 'nowhere', place: 'moon' },
    { id: 'hopeless', place: 'kiln-mouth', wait: { touch: oven('ground') }, finds: true },
    { id: 'gone', place: 'gate', wait: { find: { hotspot: 'dragon' } } },
    { id: 'fork', place: 'gate', choices: [{ id: 'away', to: 'neverland' }] },
    { id: 'tongue', place: 'gate' },
    { id: 'late', place: 'gate' },
    { id: 'voice', place: 'gate' },
    { id: 'found', place: 'kiln-mouth', wait: { touch: { hotspot: 'mouth' } }, finds: true },
    { id: 'over', place: 'hut-inside' },
  ].map((stop) => ({ ...stop, sources: ['made-up'] })),
};

/** Two sentences for each stop, half a second each. The stop at the moon is never told of. */
export const SAID = {
  cues: ['These cues are wrong.', 'Nobody minds.'],
  nowhere: ['This is the moon.', 'It is far.'],
  hopeless: ['Touch the ground.', 'Nobody can.'],
  gone: ['Find the dragon.', 'There is none.'],
  fork: ['Go away.', 'There is no way.'],
  tongue: ['这里没有英文。', '只有中文。'],
  late: ['This comes first.', 'This comes second.'],
  voice: ['No voice is here.', 'Read on.'],
  found: ['Touch the mouth.', 'It is there.'],
  over: ['That is all.', 'Well done.'],
} as const;

function narration(language: 'en' | 'zh-Hans') {
  const told = Object.entries(SAID).map(([id, texts]) => {
    const sentences = texts.map((text, n) => ({ text, start: n / 2, end: (n + 1) / 2 }));
    const words = {
      title: id,
      alt: 'The yard.',
      hints: [],
      choices: id === 'fork' ? { away: 'Away' } : {},
      ...(['hopeless', 'gone', 'found'].includes(id) ? { ask: 'Do it.' } : {}),
      seconds: 1,
      files: [] as string[],
      captions: 'tours/short/en/hello.vtt',
      sentences,
    };
    return [id, words] as const;
  });
  const stops = Object.fromEntries(told);
  if (language === 'en') {
    delete stops.tongue;
    Object.assign(stops.late!.sentences[0]!, { start: 0.5, end: 1 });
    Object.assign(stops.late!.sentences[1]!, { start: 0, end: 0.5 });
    stops.voice!.files = [`tours/${FAULTY_TOUR}/en/gone.wav`];
    stops.voice!.captions = `tours/${FAULTY_TOUR}/en/gone.vtt`;
  }
  return { tour: FAULTY_TOUR, language, synthetic: true, stops };
}

/** Writes the pack into a folder of its own inside `folder`. @returns that folder */
export function writeFaulty(folder: string): string {
  const out = join(folder, FAULTY_SITE);
  cpSync(TINY, out, { recursive: true });
  const write = (file: string, value: unknown) => {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), JSON.stringify(value, null, 1));
  };
  const site = JSON.parse(readFileSync(join(TINY, 'site.json'), 'utf8'));
  site.tours.push({ id: FAULTY_TOUR, file: `tours/${FAULTY_TOUR}/tour.json` });
  write('site.json', { ...site, id: FAULTY_SITE });
  write(`tours/${FAULTY_TOUR}/tour.json`, TOUR);
  for (const language of ['en', 'zh-Hans'] as const)
    write(`tours/${FAULTY_TOUR}/${language}.json`, narration(language));
  return out;
}
