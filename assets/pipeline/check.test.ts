import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Site } from '../../src/pack/schema.ts';
import { FAULTS, writeFaulty } from '../../tests/sites/faulty.ts';
import { grid } from '../kit/mesh.ts';
import { checkFolder } from './check.ts';
import { weightFaults } from './check-cost.ts';
import { writeGlb } from './models/glb.ts';

const TINY = resolve(import.meta.dirname, '../../tests/sites/tiny-kiln');
let pack = '';

beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), 'yaohuo-pack-'));
  cpSync(TINY, pack, { recursive: true });
});
afterEach(() => rmSync(pack, { recursive: true, force: true }));

const faults = async () => (await checkFolder(pack)).faults.map((fault) => `${fault.file}: ${fault.message}`);

describe('checkFolder', () => {
  it('finds nothing wrong with the made-up site, and validates every model of it', async () => {
    const result = await checkFolder(pack);
    expect(result.faults).toEqual([]);
    expect(result.models.map((model) => [model.file, model.errors, model.warnings])).toEqual([
      ['models/kiln.glb', 0, 0],
      ['models/hut.glb', 0, 0],
      ['walk.glb', 0, 0],
    ]);
  });

  it('names files that are missing or empty', async () => {
    rmSync(join(pack, 'sounds/fire.wav'));
    writeFileSync(join(pack, 'tours/short/en/hello.vtt'), '');
    rmSync(join(pack, 'tours/short/zh-Hans.json'));
    expect(await faults()).toEqual([
      'tours/short/zh-Hans.json: tours/short/zh-Hans.json is missing: write tours/short/zh-Hans.md and run npm run site:build',
      'site.json: sound `fire`, files: the file sounds/fire.wav is missing',
      'tours/short/en.json: stops, hello, captions: the file tours/short/en/hello.vtt is empty',
    ]);
  });

  it('says where a file stops being JSON', async () => {
    writeFileSync(join(pack, 'tours/short/tour.json'), '{ "id": short }');
    expect((await faults()).join('\n')).toMatch(/tour\.json is not valid JSON: line 1: expected a value/);
  });

  it('says that a model is none, or broken, and goes on to the next', async () => {
    writeFileSync(join(pack, 'models/hut.glb'), 'this is no model');
    const kiln = readFileSync(join(pack, 'models/kiln.glb'));
    const text = kiln.toString('latin1').replace('"count":24', '"count":99');
    expect(text).toHaveLength(kiln.length);
    writeFileSync(join(pack, 'models/kiln.glb'), Buffer.from(text, 'latin1'));
    const found = (await faults()).join('\n');
    expect(found).toContain('models/hut.glb is not a GLB');
    expect(found).toMatch(/models\/kiln\.glb: ACCESSOR_/);
    expect(found).toContain('structure `hut`, bytes: says');
  });

  it('names elements that the model does not have', async () => {
    const site = JSON.parse(readFileSync(join(pack, 'site.json'), 'utf8'));
    site.structures[0].elements.push({ ...site.structures[0].elements[0], id: 'chimney' });
    writeFileSync(join(pack, 'site.json'), JSON.stringify(site));
    expect((await faults())[0]).toBe(
      'site.json: structure `kiln`, element `chimney`: models/kiln.glb has no node of this name',
    );
  });

  it('names every kind of fault that a tour can have', async () => {
    const { faults } = await checkFolder(writeFaulty(pack));
    const told = faults.map(({ message }) => message).join('\n');
    for (const { what, says } of FAULTS) expect(told, what).toContain(says);
  });

  it('says that there is no pack', async () => {
    rmSync(join(pack, 'site.json'));
    expect(await faults()).toEqual(['site.json: site.json is missing']);
  });

  const changed = (change: (site: Site) => void) => {
    const site = JSON.parse(readFileSync(join(pack, 'site.json'), 'utf8')) as Site;
    change(site);
    writeFileSync(join(pack, 'site.json'), JSON.stringify(site));
    return site;
  };

  it('tells of a place without a floor, and of a structure and a record that say nothing', async () => {
    changed((site) => {
      site.places[0]!.position = [0, 60, 0];
      site.structures[1]!.elements = [];
      site.evidence[0]!.claim.en = '… Say what the scan shows.';
    });
    const found = (await faults()).join('\n');
    expect(found).toMatch(/there is no floor under it: the nearest is more than 20 m off/);
    expect(found).toMatch(/nothing says on what evidence it stands/);
    expect(found).toMatch(/has yet to be filled in/);
  });

  it('counts a stand-in’s triangles, and misses one that is not there', async () => {
    writeFileSync(
      join(pack, 'models/heavy.glb'),
      await writeGlb({
        id: 'heavy',
        elements: [{ id: 'far', parts: [{ material: 'plaster', geometry: grid(9, 9, 21, 21) }] }],
      }),
    );
    changed((site) => {
      site.structures[0]!.standIn = 'models/heavy.glb';
      site.structures[0]!.standInBytes = 7;
      site.structures[1]!.standIn = 'models/none.glb';
    });
    const found = (await faults()).join('\n');
    expect(found).toContain('has 882 triangles; what is seen from afar may have 800');
    expect(found).toMatch(/standInBytes: says 7, but models\/heavy\.glb has \d+/);
    expect(found).toContain('the file models/none.glb is missing');
  });

  it('weighs what one visitor can fetch', () => {
    const site = Site.parse(JSON.parse(readFileSync(join(pack, 'site.json'), 'utf8')));
    expect(weightFaults(pack, site, [])).toEqual([]);
    expect(weightFaults(pack, site, [], 1000)[0]?.message).toMatch(/the whole site is [\d.]+ MB on the wire/);
  });
});
