import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Box3, DoubleSide, Mesh, MeshBasicMaterial, Raycaster, Vector3 } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { Dimension, Evidence, Source } from '../../../src/pack/schema.ts';
import build, { DIMENSIONS } from './egg-kiln-1743.ts';

/** Thousands of rays: slow on a busy machine, never stuck. */
vi.setConfig({ testTimeout: 60_000 });

const model = build();
const element = (id: string) => {
  const found = model.elements.find((e) => e.id === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};
const metres = (id: keyof typeof DIMENSIONS) => DIMENSIONS[id].metres;

/** Meshes of some elements that stand once, seen from both sides or only from the front. */
const meshes = (ids: readonly string[], both = true) =>
  ids.flatMap((id) =>
    element(id)
      .parts.filter((p) => !p.instances)
      .map((p) => new Mesh(p.geometry, new MeshBasicMaterial(both ? { side: DoubleSide } : {}))),
  );
const hit = (from: readonly number[], to: readonly number[], ids: readonly string[], both = true) => {
  const ray = new Raycaster(new Vector3(...from), new Vector3(...to).normalize(), 0.001, 40);
  return ray.intersectObjects(meshes(ids, both), false)[0]?.distance;
};
const far = (from: readonly number[], to: readonly number[], ids: readonly string[]) => {
  const distance = hit(from, to, ids);
  if (distance === undefined) throw new Error(`nothing hit from ${from} towards ${to}`);
  return distance;
};

describe('egg kiln 1743: measured against its table', () => {
  it('is as long inside as Tang Ying says', () => {
    const box = new Box3();
    for (const part of element('vault').parts.slice(0, 1)) {
      part.geometry.computeBoundingBox();
      box.union(part.geometry.boundingBox!);
    }
    expect(Math.abs(box.max.z - box.min.z - metres('chamber-length'))).toBeLessThan(0.08);
  });

  it('is as high and wide inside at its widest', () => {
    const z = -metres('widest-behind-door');
    const up = far([0.03, 1, z], [0, 1, 0], ['vault']);
    const down = far([0.03, 1, z], [0, -1, 0], ['floor']);
    expect(Math.abs(up + down - metres('chamber-height'))).toBeLessThan(0.08);
    const left = far([0, 0.2, z - 0.9], [-1, 0, 0], ['vault']);
    const right = far([0, 0.2, z - 0.9], [1, 0, 0], ['vault']);
    expect(Math.abs(left + right - metres('chamber-width'))).toBeLessThan(0.2);
    const atFoot = far([0, 0.12, z], [-1, 0, 0], ['vault']) * 2;
    expect(Math.abs(atFoot - metres('chamber-width'))).toBeLessThan(0.1);
  });

  it('narrows and drops to the rear, and its floor rises', () => {
    const high = (z: number) => far([0.05, 1.2, z], [0, 1, 0], ['vault']);
    expect(high(-6)).toBeLessThan(high(-4));
    expect(high(-4)).toBeLessThan(high(-2.1));
    const low = (z: number) => 1.2 - far([0.05, 1.2, z], [0, -1, 0], ['floor']);
    expect(Math.abs(low(-6.3) - low(-1.3) - metres('floor-rise'))).toBeLessThan(0.07);
  });

  it('has a door of the width and height given', () => {
    for (const z of [0.15, 0.35]) {
      const wide = far([0, 1, z], [-1, 0, 0], ['door']) + far([0, 1, z], [1, 0, 0], ['door']);
      expect(Math.abs(wide - metres('door-width'))).toBeLessThan(0.04);
    }
    const crown = 1 + far([0, 1, 0.3], [0, 1, 0], ['door']);
    expect(Math.abs(crown - metres('door-height'))).toBeLessThan(0.04);
  });

  it('has a chimney and vault of the height and thickness given', () => {
    const chimney = element('chimney').parts[0]!.geometry;
    chimney.computeBoundingBox();
    expect(Math.abs(chimney.boundingBox!.max.y - metres('chimney-height'))).toBeLessThan(0.06);
    expect(chimney.boundingBox!.max.y).toBeGreaterThan(6.4);
    const inner = 1 + far([0.2, 1, -2.6], [0, 1, 0], ['vault']);
    const outer = 6 - far([0.2, 6, -2.6], [0, -1, 0], ['vault']);
    expect(Math.abs(outer - inner - metres('vault-thickness'))).toBeLessThan(0.07);
  });

  it('gives every dimension a source of the pack, or says that it is conjectured', () => {
    const sources = new Set(
      (JSON.parse(readFileSync(new URL('../sources.json', import.meta.url), 'utf8')) as { id: string }[]).map(
        (s) => s.id,
      ),
    );
    for (const row of model.dimensions) {
      expect(() => Dimension.parse(row)).not.toThrow();
      if (row.source) expect(sources).toContain(row.source);
      else expect(row.note).toContain('conjectured');
    }
  });
});

describe('egg kiln 1743: whole and closed', () => {
  it('has every element that the visit speaks of, each with evidence in both languages', () => {
    const wanted =
      'firebox stoke-hole door door-plank floor vault front-dome eye-holes waist chimney guard-wall saggar-columns open-saggar kiln-wall footing';
    expect(model.elements.map((e) => e.id).sort()).toEqual(wanted.split(' ').sort());
    const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    const records = read('../evidence/egg-kiln-1743.json').map((r: unknown) =>
      Evidence.parse(r),
    ) as Evidence[];
    const sources = new Set((read('../sources.json') as unknown[]).map((s) => Source.parse(s).id));
    for (const e of model.elements) {
      const record = records.find((r) => r.id === e.evidence);
      expect(record, e.id).toBeDefined();
      for (const text of [record!.claim, record!.reasoning])
        expect(Object.keys(text).sort()).toEqual(['en', 'zh-Hans']);
      for (const s of record!.sources) expect(sources).toContain(s.id);
    }
  });

  it('closes the door only for a firing, and takes the plank away', () => {
    expect(element('stoke-hole').when).toEqual({ kiln: 'egg-kiln', firing: true });
    expect(element('door-plank').when).toEqual({ kiln: 'egg-kiln', firing: false });
    // A man fits through the open door; the daub stops him, but not the billet.
    expect(hit([0, 0.5, 1], [0, 0, -1], ['door'])).toBeUndefined();
    expect(hit([0, 0.5, 1], [0, 0, -1], ['stoke-hole'])).toBeDefined();
    expect(hit([0, metres('stoke-hole-height'), 1], [0, 0, -1], ['stoke-hole'])).toBeUndefined();
  });

  it('shows no sky through the vault, seen from where a visitor stands inside', () => {
    const shell = ['vault', 'kiln-wall', 'door', 'eye-holes'];
    for (const z of [-1.4, -1.9, -2.5])
      for (let k = 0; k < 40; k += 1)
        for (const rise of [0.25, 0.6, 1.2, 3]) {
          const a = (k / 40) * Math.PI * 2 + 0.013;
          expect(
            hit([0.05, 1.6, z], [Math.cos(a), rise, Math.sin(a)], shell),
            `${z} ${k} ${rise}`,
          ).toBeDefined();
        }
    expect(hit([0.05, 1.6, -1.9], [0.001, 1, 0.002], shell)).toBeDefined();
  });

  it('turns its faces the right way: inside skins inward, outside skins outward', () => {
    const front = (from: readonly number[], to: readonly number[], ids: readonly string[]) =>
      Math.abs(far(from, to, ids) - (hit(from, to, ids, false) ?? -1)) < 1e-6;
    expect(front([0.1, 1.2, -2.5], [0.2, 1, 0], ['vault'])).toBe(true);
    expect(front([0, 0.3, -2.5], [1, 0.02, 0], ['vault'])).toBe(true);
    expect(front([0.2, 6, -3], [0, -1, 0], ['vault'])).toBe(true);
    expect(front([0.2, 6, -1], [0, -1, 0], ['front-dome'])).toBe(true);
    expect(front([1.2, 1, 3], [0, 0, -1], ['kiln-wall'])).toBe(true);
    expect(front([0.8, 1, -2], [0, 0, 1], ['kiln-wall'])).toBe(true);
    expect(front([6, 1, -3], [-1, 0, 0], ['guard-wall'])).toBe(true);
    expect(front([-6, 0.5, -3.8], [1, 0, 0], ['guard-wall'])).toBe(true);
    expect(front([6, 4, -8.4], [-1, 0, 0], ['chimney'])).toBe(true);
    expect(front([0, 4, -8.4], [1, 0, 0], ['chimney'])).toBe(true);
    expect(front([0, 2, -3], [0, -1, 0], ['floor'])).toBe(true);
    expect(front([0.5, 0.3, -0.6], [0, -1, 0], ['firebox'])).toBe(true);
    expect(front([0, 0.9, 0.3], [1, 0, 0], ['door'])).toBe(true);
  });

  it('is solid all round where a visitor can walk by', () => {
    const walls = ['kiln-wall', 'guard-wall', 'door', 'waist', 'chimney', 'stoke-hole'];
    for (const side of [-1, 1])
      for (let z = 0.3; z > -8.6; z -= 0.25)
        for (const y of [0.3, 1, 1.4])
          expect(hit([side * 4, y, z], [-side, 0, 0], walls), `${side} ${z} ${y}`).toBeDefined();
  });
});

describe('egg kiln 1743: within its means', () => {
  it('keeps its budget of primitives and triangles', () => {
    let primitives = 0;
    let triangles = 0;
    for (const e of model.elements)
      for (const p of e.parts) {
        // Only a section brings what is hidden, and it takes more away.
        if (e.hidden) continue;
        primitives += 1;
        triangles += (p.geometry.getIndex()!.count / 3) * (p.instances?.length ?? 1);
      }
    expect(primitives).toBeLessThanOrEqual(16);
    expect(triangles).toBeLessThanOrEqual(70_000);
  });

  it('has sound numbers only and unit normals', () => {
    for (const e of model.elements)
      for (const p of e.parts) {
        for (const name of ['position', 'normal', 'uv', 'color'])
          expect([...p.geometry.getAttribute(name).array].every(Number.isFinite), `${e.id} ${name}`).toBe(
            true,
          );
        const n = p.geometry.getAttribute('normal');
        for (let i = 0; i < n.count; i += 1)
          expect(Math.abs(Math.hypot(n.getX(i), n.getY(i), n.getZ(i)) - 1)).toBeLessThan(1e-3);
        for (const i of p.instances ?? []) expect(i.matrix.elements.every(Number.isFinite)).toBe(true);
      }
  });

  it('is the same kiln every time', () => {
    const hash = (m: ReturnType<typeof build>) => {
      const h = createHash('sha256');
      for (const e of m.elements)
        for (const p of e.parts) {
          for (const name of ['position', 'normal', 'uv', 'color'])
            h.update(new Uint8Array(Float32Array.from(p.geometry.getAttribute(name).array).buffer));
          h.update(JSON.stringify([e.id, p.instances?.map((i) => [i.matrix.elements, i.tint])]));
        }
      h.update(JSON.stringify([m.solids, m.dimensions]));
      return h.digest('hex');
    };
    expect(hash(build())).toBe(hash(model));
  });

  it('lets a visitor in over the plank: floors meet within a step, head-room is free', () => {
    const floors = model.floors.map((g) => new Mesh(g, new MeshBasicMaterial({ side: DoubleSide })));
    let before = 0.02;
    for (let z = 0.5; z > -2.6; z -= 0.1) {
      const ray = new Raycaster(new Vector3(0.1, 1.5, z), new Vector3(0, -1, 0), 0, 5);
      const at = ray.intersectObjects(floors, false)[0];
      expect(at, `floor at ${z}`).toBeDefined();
      expect(Math.abs(at!.point.y - before)).toBeLessThan(0.2);
      before = at!.point.y;
      for (const s of model.solids) {
        if (s.turn) continue;
        const inside = [0.1, at!.point.y + 0.9, z].every(
          (v, c) => Math.abs(v - s.centre[c]!) < s.size[c]! / 2 + (c === 1 ? 0.8 : 0.1),
        );
        expect(inside, `solid ${s.centre} in the way at ${z}`).toBe(false);
      }
    }
  });
});
