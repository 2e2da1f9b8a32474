/** For tests: do triangles look the way their normals say? */
import { type BufferGeometry, Vector3 } from 'three';

/** Triangles, those without area, and those wound against their own vertices' normals. */
export function facing(geometry: BufferGeometry): { triangles: number; flat: number; turned: number } {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const index = geometry.getIndex()!;
  const [a, b, c, n] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  let flat = 0;
  let turned = 0;
  for (let k = 0; k < index.count; k += 3) {
    const ids = [index.getX(k), index.getX(k + 1), index.getX(k + 2)] as const;
    a.fromBufferAttribute(position, ids[0]);
    b.fromBufferAttribute(position, ids[1]).sub(a);
    c.fromBufferAttribute(position, ids[2]).sub(a);
    b.cross(c);
    if (b.length() < 1e-9) {
      flat += 1;
      continue;
    }
    let sum = 0;
    for (const id of ids) sum += n.fromBufferAttribute(normal, id).dot(b);
    if (sum < 0) turned += 1;
  }
  return { triangles: index.count / 3, flat, turned };
}
