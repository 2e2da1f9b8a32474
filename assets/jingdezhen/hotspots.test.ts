/** What is said of things, as a whole: near every place, in every workshop, seen from where one is told to stand. */
import { readFileSync } from 'node:fs';
import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { beforeAll, describe, expect, it } from 'vitest';
import { nearest, type Sight, seen } from '../../src/hotspots/near.ts';
import { beside } from '../../src/hotspots/panel/placing.ts';
import { Evidence, Hotspot } from '../../src/pack/schema.ts';
import { castRay, rayTree } from '../../src/visitor/walk/rays.ts';
import { filesIn } from '../pipeline/manifest.ts';
import site from './site.ts';

const here = new URL('.', import.meta.url).pathname;
const readAll = (folder: string): unknown[] =>
  filesIn(`${here}${folder}`, '.json').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown[]);

const hotspots = readAll('hotspots').map((one) => Hotspot.parse(one));
const evidence = new Map(
  readAll('evidence')
    .map((one) => Evidence.parse(one))
    .map((e) => [e.id, e]),
);
const places = new Map(site.manifest.places.map((place) => [place.id, place]));
const zones = site.manifest.zones;
const world = { zones, hotspots };
const NOW = { period: 'qing-1743', hour: 'afternoon', firing: {} };
/** Metres from feet to eyes. */
const EYES = 1.6;
const HALF_WIDTH = /[,;:!?()"'.](?!\d)/;

let sight: Sight;
beforeAll(async () => {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const walk = await io.read(`${here}../../public/sites/jingdezhen/walk.glb`);
  const corners: number[] = [];
  for (const node of walk.getRoot().listNodes()) {
    const mesh = node.getName().startsWith('solid') ? node.getMesh() : null;
    const m = node.getWorldMatrix();
    for (const primitive of mesh?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION')!;
      for (const i of primitive.getIndices()!.getArray()!) {
        const [x, y, z] = position.getElement(i, [0, 0, 0]) as [number, number, number];
        for (const r of [0, 1, 2]) corners.push(m[r]! * x + m[r + 4]! * y + m[r + 8]! * z + m[r + 12]!);
      }
    }
  }
  const tree = rayTree(
    corners,
    Uint32Array.from({ length: corners.length / 3 }, (_, n) => n),
  );
  sight = (eye, towards, far) => castRay(tree, eye, towards, far);
});

/** Courts and open ground sound otherwise, but are one with the works to the eye. */
const outdoors = (zone: string) => (['courts', 'open'].includes(zone) ? 'works' : zone);

const eyeAt = (id: string) => {
  const [x, y, z] = places.get(id)!.position;
  return { x, y: y + EYES, z };
};

it('there are sixty and more, each with its own id', () => {
  expect(hotspots.length).toBeGreaterThanOrEqual(64);
  expect(new Set(hotspots.map(({ id }) => id)).size).toBe(hotspots.length);
});

describe.each(hotspots.map((h) => [h.id, h] as const))('%s', (_, hotspot) => {
  it('speaks both languages, at the length of a card', () => {
    for (const text of [hotspot.title, hotspot.text])
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-Hans']);
    const { en, 'zh-Hans': zh } = hotspot.text;
    expect(en!.length).toBeGreaterThan(100);
    expect(en!.length).toBeLessThanOrEqual(420);
    expect([...zh!].length).toBeGreaterThan(40);
    expect([...zh!].length).toBeLessThanOrEqual(190);
    for (const text of [hotspot.title, hotspot.text]) {
      expect(text['zh-Hans']).not.toMatch(HALF_WIDTH);
      expect(text.en).not.toMatch(/["']/);
    }
  });

  it('rests on evidence that names sources, or says that it is conjecture', () => {
    expect(hotspot.evidence.length).toBeGreaterThan(0);
    for (const id of hotspot.evidence) {
      const record = evidence.get(id);
      expect(record, id).toBeDefined();
      if (record!.level !== 'conjectured') expect(record!.sources.length, id).toBeGreaterThan(0);
    }
  });

  it('is marked, seen and pressable from the place it names', () => {
    const place = places.get(hotspot.place!)!;
    const eye = eyeAt(place.id);
    expect(seen(hotspot, eye, sight)).toBe(true);
    const marked = nearest(world, { x: eye.x, z: eye.z }, { ...NOW, zone: place.zone }, { eye, sight });
    expect(marked.map((n) => n.hotspot.id)).toContain(hotspot.id);
  });

  it('has its card within reading distance of that place, and no wall before it', () => {
    const eye = eyeAt(hotspot.place!);
    const stand = hotspot.card
      ? { x: hotspot.card[0], y: hotspot.card[1], z: hotspot.card[2] }
      : beside(eye, hotspot.position, places.get(hotspot.place!)!.heading);
    const [dx, dy, dz] = [stand.x - eye.x, stand.y - eye.y, stand.z - eye.z];
    const far = Math.hypot(dx, dy, dz);
    if (!hotspot.card) expect(far).toBeLessThan(2.2);
    expect(sight(eye, { x: dx / far, y: dy / far, z: dz / far }, far)).toBeGreaterThanOrEqual(far);
  });
});

describe.each([...places.values()].map((p) => [p.id, p] as const))('at %s', (_, place) => {
  const eye = eyeAt(place.id);

  it('something near tells of itself', () => {
    // To the edge of its box: a gate is near when its threshold is.
    const beyond = (from: number, middle: number, size: number) =>
      Math.max(0, Math.abs(middle - from) - size / 2);
    const near = hotspots.filter(
      ({ zone, position: p, size: s }) =>
        zone === outdoors(place.zone) &&
        Math.hypot(beyond(eye.x, p[0], s[0]), beyond(eye.z, p[2], s[2])) <= 12,
    );
    expect(near.length).toBeGreaterThan(0);
  });

  it('the marks do not crowd', () => {
    const marked = nearest(world, { x: eye.x, z: eye.z }, { ...NOW, zone: place.zone }, { eye, sight });
    expect(marked.length).toBeLessThanOrEqual(8);
    // No two fall together to the eye: nine degrees, or what a fingertip covers at arm's length.
    const towards = marked.map(({ hotspot: { position: p } }) => {
      const d = [p[0] - eye.x, p[1] - eye.y, p[2] - eye.z];
      const far = Math.hypot(...d);
      return d.map((v) => v / far);
    });
    for (const [i, a] of towards.entries())
      for (const [j, b] of towards.entries())
        if (i < j)
          expect(
            a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!,
            `${marked[i]!.hotspot.id} and ${marked[j]!.hotspot.id}`,
          ).toBeLessThan(Math.cos((2.5 * Math.PI) / 180));
  });
});

it('every workshop has two and more', () => {
  const workshops = zones.filter(({ id }) => /-(workshop|room)$|^mill$/.test(id));
  expect(workshops.length).toBeGreaterThanOrEqual(12);
  for (const { id } of workshops)
    expect(hotspots.filter(({ zone }) => zone === id).length, id).toBeGreaterThanOrEqual(2);
});

it('no two boxes overlap', () => {
  for (const [i, a] of hotspots.entries())
    for (const b of hotspots.slice(i + 1)) {
      const apart = [0, 1, 2].some(
        (k) => Math.abs(a.position[k]! - b.position[k]!) >= (a.size[k]! + b.size[k]!) / 2,
      );
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
});
