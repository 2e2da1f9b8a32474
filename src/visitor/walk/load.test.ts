import { BoxGeometry, Group, Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { wholeOf } from './load.ts';

describe('the triangles of a node of the walk file', () => {
  it('are those of all its primitives, where they stand', () => {
    const node = new Group();
    const far = new Mesh(new BoxGeometry());
    far.position.x = 10;
    node.add(new Mesh(new BoxGeometry()), far);
    node.updateMatrixWorld(true);
    const whole = wholeOf(node);
    expect(whole?.index?.count).toBe(72);
    whole?.computeBoundingBox();
    expect(whole?.boundingBox?.max.x).toBe(10.5);
    expect(whole?.boundingBox?.min.x).toBe(-0.5);
  });

  it('are none where there is no node or no mesh in it', () => {
    expect(wholeOf(undefined)).toBeNull();
    expect(wholeOf(new Group())).toBeNull();
  });
});
