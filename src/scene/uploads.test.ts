import { BufferAttribute, BufferGeometry, Group, Mesh, MeshBasicMaterial } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { createUploads } from './uploads.ts';

const mesh = (...textures: string[]) => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const material = Object.assign(new MeshBasicMaterial(), {
    look: { albedo: textures[0] ?? null, normal: textures[1] ?? null, orm: null, emissiveMap: null },
  });
  return new Mesh(geometry, material);
};
// Textures are only handed on and remembered.
const texture = (name: string) => Object.assign(new String(name)) as unknown as string;

describe('uploads', () => {
  it('bring one texture or one mesh a frame in a headset, and a texture once', async () => {
    const [a, b] = [texture('a'), texture('b')];
    const uploads = createUploads();
    const gl = { initTexture: vi.fn(), xr: { isPresenting: true } };
    const one = mesh(a, b);
    const two = mesh(a);
    one.visible = false;
    const holder = new Group();
    holder.add(one, two);
    const done = vi.fn();
    const work = uploads.bring(holder).then(done);
    const seen: string[] = [];
    for (let frame = 0; frame < 6; frame += 1) {
      const before = gl.initTexture.mock.calls.length;
      uploads.step(gl as never);
      const textures = gl.initTexture.mock.calls.length - before;
      const meshes = uploads.nursery.children;
      seen.push(`${textures} ${meshes.length}`);
      for (const child of meshes)
        expect([child.visible, child.frustumCulled, (child as Mesh).geometry.drawRange.count]).toEqual([
          true,
          false,
          0,
        ]);
    }
    expect(seen).toEqual(['1 0', '1 0', '0 1', '0 1', '0 0', '0 0']);
    await work;
    expect(done).toHaveBeenCalledTimes(1);
    expect([one.visible, one.frustumCulled, one.geometry.drawRange.count]).toEqual([
      false,
      true,
      Number.POSITIVE_INFINITY,
    ]);
    expect(one.parent).toBe(holder);
  });
  it('bring several a frame on the page, and put all of them back', async () => {
    const uploads = createUploads();
    const gl = { initTexture: vi.fn(), xr: { isPresenting: false } } as never;
    const holder = new Group();
    holder.add(...Array.from({ length: 10 }, () => mesh()));
    const work = uploads.bring(holder);
    expect(uploads.step(gl)).toBe(true);
    expect(uploads.nursery.children).toHaveLength(8);
    expect(uploads.step(gl)).toBe(true);
    expect(uploads.nursery.children).toHaveLength(2);
    expect(uploads.step(gl)).toBe(false);
    expect(uploads.nursery.children).toHaveLength(0);
    for (const child of holder.children)
      expect((child as Mesh).geometry.drawRange.count).toBe(Number.POSITIVE_INFINITY);
    await work;
  });
  it('are done only when all is put back: what is hidden then stays hidden', async () => {
    const uploads = createUploads();
    const gl = { initTexture: vi.fn(), xr: { isPresenting: false } } as never;
    const one = mesh();
    const holder = new Group();
    holder.add(one);
    const hidden = uploads.bring(holder).then(() => {
      one.visible = false;
    });
    uploads.step(gl);
    await Promise.resolve();
    uploads.step(gl);
    await hidden;
    uploads.step(gl);
    expect(one.visible).toBe(false);
  });
  it('says while there is more, and gives each piece of work a frame', async () => {
    const uploads = createUploads();
    const gl = { initTexture: vi.fn(), xr: { isPresenting: true } } as never;
    expect(uploads.step(gl)).toBe(false);
    const did: number[] = [];
    const { material } = mesh();
    const work = [1, 2].map((n) => uploads.turn(material as never, () => did.push(n)));
    expect(uploads.step(gl)).toBe(true);
    expect(did).toEqual([1]);
    expect(uploads.step(gl)).toBe(false);
    expect(did).toEqual([1, 2]);
    await Promise.all(work);
  });
  it('brings a texture again once the graphics context was lost', async () => {
    const uploads = createUploads();
    const initTexture = vi.fn();
    const { material } = mesh(texture('a'));
    for (let time = 0; time < 2; time += 1) {
      const work = uploads.turn(material as never, () => {});
      while (uploads.step({ initTexture, xr: { isPresenting: true } } as never));
      await work;
      uploads.forget();
    }
    expect(initTexture).toHaveBeenCalledTimes(2);
  });
});
