import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, NodeIO } from '@gltf-transform/core';
import validator from 'gltf-validator';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../build.ts';
import { assemble } from '../manifest.ts';
import { stage as models } from '../models/stage.ts';
import type { StageContext } from '../stage.ts';
import { type ImportOptions, importScan } from './import.ts';
import { scansOf } from './source.ts';

let root = '';
let said: string[] = [];
const sources = () => join(root, 'src');

/** A picture of earth that is not the same everywhere: one of a single colour would be taken for just that. */
const picture = (width: number, height = width) => {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < data.length; i += 3) {
    const light = (((i / 3) % width) / width) * 80;
    data.set([120 + light, 70 + light / 2, 40], i);
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
};

/**
 * A mound as a survey brings it: millimetres, Z up, far from its origin, its points in one mesh of 2 · side² triangles.
 * 12 × 8 m, 2 m high.
 */
async function mound(side: number, image: Uint8Array | null, flat = false): Promise<Document> {
  const document = new Document();
  const buffer = document.createBuffer();
  const n = side + 1;
  const position = new Float32Array(n * n * 3);
  const uv = new Float32Array(n * n * 2);
  const index = new Uint32Array(side * side * 6);
  for (let j = 0; j < n; j += 1)
    for (let i = 0; i < n; i += 1) {
      const [u, v] = [i / side, j / side];
      const height =
        2000 * Math.sin(Math.PI * u) * Math.sin(Math.PI * v) + 4 * Math.sin(i * 1.7) * Math.cos(j * 1.3);
      position.set(
        flat ? [7, 7, 7] : [500_000 + u * 12_000, -300_000 + v * 8000, 90_000 + height],
        (j * n + i) * 3,
      );
      uv.set([u, 1 - v], (j * n + i) * 2);
    }
  for (let j = 0, k = 0; j < side; j += 1)
    for (let i = 0; i < side; i += 1, k += 6) {
      const a = j * n + i;
      index.set([a, a + 1, a + n + 1, a, a + n + 1, a + n], k);
    }
  const accessor = (
    type: 'VEC3' | 'VEC2' | 'SCALAR',
    array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const material = document.createMaterial('ground').setDoubleSided(true);
  const texture = document.createTexture('orthophoto').setURI('orthophoto.jpg').setMimeType('image/jpeg');
  if (image) texture.setImage(image as Uint8Array<ArrayBuffer>);
  material.setBaseColorTexture(texture);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', position))
    .setAttribute('TEXCOORD_0', accessor('VEC2', uv))
    .setIndices(accessor('SCALAR', index))
    .setMaterial(material);
  const node = document.createNode('Chunk 1').setMesh(document.createMesh('Chunk 1').addPrimitive(primitive));
  document.createScene().addChild(node);
  return document;
}

async function file(name: string, document: Document): Promise<string> {
  const path = join(root, name);
  writeFileSync(path, await new NodeIO().writeBinary(document));
  return path;
}

const options = (path: string, more: Partial<ImportOptions> = {}): ImportOptions => ({
  file: path,
  sources: sources(),
  id: 'trench-7',
  position: [10, 0.5, -20],
  heading: 90,
  periods: ['then'],
  zones: ['yard'],
  languages: ['en', 'zh-Hans'],
  log: (line) => said.push(line),
  ...more,
});

const listing = () => readdirSync(sources(), { recursive: true }).sort();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yaohuo-scan-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  said = [];
  rmSync(sources(), { recursive: true, force: true });
  mkdirSync(sources());
});

describe('importing a scan', () => {
  it('takes two million triangles into the site, upright, in metres, within its budgets', async () => {
    const path = await file('big.glb', await mound(1000, await picture(4608, 160)));
    const { found, scan, bytes } = await importScan(options(path));
    expect([found.triangles, found.unit, found.up]).toEqual([2_000_000, 'mm', 'z']);
    expect(said.join('\n')).toContain('4608 × 160');
    expect(scan.triangles.model).toBeLessThanOrEqual(150_000);
    expect(scan.triangles.model).toBeGreaterThan(100_000);
    expect(scan.triangles.standIn).toBeLessThanOrEqual(600);
    expect(scan.triangles.standIn).toBeGreaterThan(50);
    // 12 m west to east, 8 m from south to north, 2 m up from where it stands.
    expect(scan.bounds.min.map((v) => Math.round(v * 10) / 10)).toEqual([-6, 0, -4]);
    expect(scan.bounds.max.map((v) => Math.round(v * 10) / 10)).toEqual([6, 2, 4]);
    expect(bytes.model).toBeLessThan(2.5e6);
    // 2048 × 72 and its mipmaps, a byte each.
    expect(bytes.textures).toBeCloseTo((2048 * 72 * 4) / 3, -1);
    const folder = join(sources(), 'scans/trench-7');
    for (const name of ['model.glb', 'far.glb']) {
      const { issues } = await validator.validateBytes(new Uint8Array(readFileSync(join(folder, name))));
      expect(issues.messages.filter((m: { severity: number }) => m.severity === 0)).toEqual([]);
    }
    const text = readFileSync(join(folder, 'model.glb')).toString('latin1');
    for (const word of ['KHR_texture_basisu', 'EXT_meshopt_compression', '"name":"scan"'])
      expect(text).toContain(word);
    expect(text).not.toContain('"name":"ground"');
    const [record] = JSON.parse(readFileSync(join(sources(), 'evidence/scan-trench-7.json'), 'utf8'));
    expect(record.level).toBe('excavated');
    expect(Object.keys(record.claim)).toEqual(['en', 'zh-Hans']);
  }, 120_000);

  it('is picked up by models and manifest, and goes from the pack when its folder goes', async () => {
    await importScan(options(await file('small.glb', await mound(40, await picture(64)))));
    const context: StageContext = {
      source: {
        manifest: { light: { sun: { azimuth: 270, elevation: 30 } } } as StageContext['source']['manifest'],
        structures: [],
      },
      root,
      sources: sources(),
      pack: join(root, 'pack'),
      cache: join(root, 'cache'),
      log: () => {},
    };
    expect((await build([models], context)).ran).toEqual(['scan/trench-7']);
    const [structure] = (assemble(context).site as { structures: Record<string, unknown>[] }).structures;
    expect(structure).toMatchObject({
      id: 'trench-7',
      model: 'models/trench-7.glb',
      standIn: 'models/trench-7.far.glb',
      position: [10, 0.5, -20],
      heading: 90,
      elements: [{ id: 'scan', evidence: 'scan-trench-7' }],
    });
    rmSync(join(sources(), 'scans/trench-7'), { recursive: true });
    await build([models], context);
    expect(existsSync(join(root, 'pack/models/trench-7.glb'))).toBe(false);
  });

  it('takes unit and axis as they are said', async () => {
    const path = await file('said.glb', await mound(20, await picture(64)));
    const { scan } = await importScan(options(path, { unit: 'cm', up: 'y' }));
    expect(scan.bounds.max.map(Math.round)).toEqual([60, 80, 10]);
  });

  it('says in a sentence what is wrong, and changes nothing', async () => {
    const good = await file('good.glb', await mound(10, await picture(64)));
    const whole = readFileSync(good);
    writeFileSync(join(root, 'cut.glb'), whole.subarray(0, whole.length / 2));
    writeFileSync(join(root, 'words.glb'), 'this is no model at all');
    writeFileSync(join(root, 'scan.obj'), 'v 0 0 0');
    writeFileSync(join(root, 'none.glb'), '');
    await file('flat.glb', await mound(10, await picture(64), true));
    await file('blind.glb', await mound(10, null));
    await file('garbled.glb', await mound(10, new Uint8Array(200).fill(7)));
    const points = new Document();
    points.createScene();
    await file('points.glb', points);
    const io = new NodeIO();
    await io.write(join(root, 'apart.gltf'), await mound(10, await picture(64)));
    rmSync(join(root, 'orthophoto.jpg'));
    for (const [name, words] of [
      ['cut.glb', /is cut short: it should have \d+ bytes and has \d+ \(\d+ %\)/],
      ['words.glb', /is named \.glb, but is none inside/],
      ['scan.obj', /ends in \.obj; a scan comes as \.glb or \.gltf/],
      ['none.glb', /is empty/],
      ['nowhere.glb', /there is no file/],
      ['flat.glb', /200 triangles of the scan have no area/],
      ['blind.glb', /names a texture whose picture is missing/],
      ['garbled.glb', /the picture orthophoto(\.jpg)? of the scan cannot be read/],
      ['points.glb', /no triangles: a point cloud must be meshed first/],
      ['apart.gltf', /names orthophoto\.jpg, which is not beside it/],
    ] as const)
      await expect(importScan(options(join(root, name))), name).rejects.toThrow(words);
    await expect(importScan(options(good, { id: 'Trench 7' }))).rejects.toThrow(/is no id/);
    expect(listing()).toEqual([]);
    await importScan(options(good));
    const before = listing();
    await expect(importScan(options(good))).rejects.toThrow(/there is a scan `trench-7` already/);
    expect(listing()).toEqual(before);
    await importScan(options(good, { replace: true, heading: 45 }));
    expect(scansOf(root, sources())[0]!.scan.heading).toBe(45);
    expect(listing()).toEqual(before);
  });
});
