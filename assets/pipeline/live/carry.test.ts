import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Carrier, createCarrier } from './carry.ts';

/** A made-up site in a language that no machine speaks: captions at reading pace, and no program is needed. */
let root = '';
let carrier: Carrier;
let said: string[] = [];

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const at = (file: string) => join(root, 'assets/kiln', file);
const inPack = (file: string) => join(root, 'pack', file);
const packText = (file: string) => readFileSync(inPack(file), 'utf8');
const edit = async (file: string, text: string) => {
  put(`assets/kiln/${file}`, text);
  return carrier.carry([at(file)]);
};

const MD =
  '# Short\n\n## hello\n\n**Hello**\n\n> A yard.\n\nThis is the yard.\n\n## bye\n\n**Bye**\n\n> A gate.\n\nBye.\n';
const tour = (change: (stops: Record<string, unknown>[]) => void = () => {}) => {
  const stops: Record<string, unknown>[] = [
    { id: 'hello', place: 'gate', sources: ['made-up'] },
    { id: 'bye', place: 'gate', sources: ['made-up'] },
  ];
  change(stops);
  const text = { en: 'A walk', 'zh-Hans': '走一圈', fr: 'Un tour' };
  return `${JSON.stringify({ id: 'walk', title: text, summary: text, stops }, null, 2)}\n`;
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'yaohuo-live-'));
  said = [];
  cpSync('tests/sites/tiny-kiln', join(root, 'pack'), { recursive: true });
  rmSync(inPack('tours'), { recursive: true });
  const site = JSON.parse(packText('site.json'));
  put('package-lock.json', '{}');
  // French, so that nothing is spoken; what is built says so, too.
  const french = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(french);
    if (value === null || typeof value !== 'object') return value;
    if (typeof (value as { en?: unknown }).en === 'string') return { fr: (value as { en: string }).en };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, french(one)]));
  };
  const all = french({ ...site, languages: ['fr'], tours: [] }) as typeof site;
  put('pack/site.json', `${JSON.stringify(all, null, 2)}\n`);
  for (const part of ['hotspots', 'sounds', 'evidence'])
    put(`assets/kiln/${part}/all.json`, `${JSON.stringify(all[part], null, 2)}\n`);
  put('assets/kiln/sources.json', JSON.stringify(all.sources));
  put('assets/kiln/tours/walk/tour.json', tour());
  put('assets/kiln/tours/walk/fr.md', MD);
  carrier = createCarrier({
    root,
    sources: join(root, 'assets/kiln'),
    pack: join(root, 'pack'),
    cache: join(root, 'cache'),
    log: (line) => said.push(line),
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is edited', () => {
  it('of a tour is made by the pipeline’s stages, and nothing else is', async () => {
    expect(await carrier.ready()).toEqual([]);
    const first = await carrier.carry([at('tours/walk/tour.json')]);
    expect(first.faults).toEqual([]);
    expect(first.files.sort()).toEqual([
      'site.json',
      'tours/walk/fr.json',
      'tours/walk/fr/bye.vtt',
      'tours/walk/fr/hello.vtt',
      'tours/walk/tour.json',
    ]);
    const next = await edit('tours/walk/fr.md', MD.replace('the yard.', 'a wide yard.'));
    expect(next.files.sort()).toEqual(['tours/walk/fr.json', 'tours/walk/fr/hello.vtt']);
    expect(packText('tours/walk/fr/hello.vtt')).toContain('This is a wide yard.');
    expect((await carrier.carry([at('tours/walk/fr.md')])).files).toEqual([]);
  });

  it('of texts and sounds comes into the manifest, and its models stay as they are', async () => {
    const spots = JSON.parse(readFileSync(at('hotspots/all.json'), 'utf8'));
    spots[0].title.fr = 'Another title';
    const { files, faults } = await edit('hotspots/all.json', JSON.stringify(spots));
    expect(faults).toEqual([]);
    expect(files).toContain('site.json');
    expect(packText('site.json')).toContain('Another title');
    expect(JSON.parse(packText('site.json')).structures.length).toBeGreaterThan(0);
  });

  it('of models is left to a full build, and said so', async () => {
    const { files } = await edit('structures/kiln.ts', 'export {};');
    expect(files.filter((file) => file !== 'site.json')).toEqual([]);
    expect(said.join('\n')).toContain('kiln/structures/kiln.ts: to see this, run npm run site:build');
  });
});

describe('a slip', () => {
  beforeEach(async () => {
    await carrier.carry([at('tours/walk/tour.json')]);
  });
  const stands = async (file: string, text: string, line: number | null, words: string | RegExp) => {
    const before = ['tours/walk/tour.json', 'tours/walk/fr.json', 'site.json'].map(packText);
    const { files, faults } = await edit(file, text);
    expect(faults[0]).toMatchObject({
      file: `assets/kiln/${file}`,
      line,
      message: expect.stringMatching(words),
    });
    expect(files).toEqual([]);
    expect(['tours/walk/tour.json', 'tours/walk/fr.json', 'site.json'].map(packText)).toEqual(before);
  };

  it('in a script is told with its line, and what was there stays', () =>
    stands(
      'tours/walk/tour.json',
      tour((stops) => Object.assign(stops[1]!, { place: 'gat' })),
      23,
      /stop 2.*there is no place `gat`; did you mean `gate`\?/,
    ));
  it('in JSON', () =>
    stands(
      'tours/walk/tour.json',
      tour().replace('"walk",', '"walk"'),
      3,
      /not valid JSON: expected a comma/,
    ));
  it('in the words', () => stands('tours/walk/fr.md', MD.replace('**Bye**', ''), 11, /`bye` has no title/));
  it('that leaves a stop untold', () =>
    stands('tours/walk/fr.md', MD.slice(0, MD.indexOf('## bye')), null, /there is no narration in `fr`/));
  it('that leaves a stop without what it asks', async () => {
    const asking = tour((stops) => Object.assign(stops[1]!, { wait: { find: { hotspot: 'wall' } } }));
    const { faults, files } = await edit('tours/walk/tour.json', asking);
    expect(files).toEqual([]);
    expect(faults).toContainEqual({
      part: 'walk',
      file: 'assets/kiln/tours/walk/fr.md',
      line: 11,
      message: expect.stringContaining('in `fr` nothing is asked; add a line that begins with `?`'),
    });
  });
  it('in a text of the site', () =>
    stands('hotspots/all.json', '[\n{"id": }]', 2, /not valid JSON: expected a value/));

  it('is forgotten once it is mended, and what was edited meanwhile comes along', async () => {
    await edit(
      'tours/walk/tour.json',
      tour((stops) => Object.assign(stops[1]!, { place: 'gat' })),
    );
    const held = await edit('tours/walk/fr.md', MD.replace('Bye.', 'Farewell.'));
    expect(held.files).toEqual([]);
    const { files, faults } = await edit('tours/walk/tour.json', tour());
    expect(faults).toEqual([]);
    expect(files.sort()).toEqual(['tours/walk/fr.json', 'tours/walk/fr/bye.vtt']);
  });

  it('in one tour does not hold up another', async () => {
    put('assets/kiln/tours/other/fr.md', MD);
    await edit('tours/walk/tour.json', '{');
    const { files } = await edit('tours/other/tour.json', tour().replace('walk', 'other'));
    expect(files).toContain('tours/other/tour.json');
    expect(existsSync(inPack('tours/other/fr.json'))).toBe(true);
  });
});
