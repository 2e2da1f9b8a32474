/** A plain controller of a few dozen triangles: a grip and a head. Shade is in the vertices: it needs no light. */
import { BufferAttribute, type BufferGeometry, Color, CylinderGeometry, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

function shade(geometry: BufferGeometry, colour: string): BufferGeometry {
  const base = new Color(colour);
  const normal = geometry.attributes.normal!;
  const shades = new Float32Array(normal.count * 3);
  for (let i = 0; i < normal.count; i += 1) {
    const light = 0.55 + 0.45 * Math.max(0, normal.getY(i) * 0.8 + normal.getX(i) * 0.3 + 0.3);
    shades.set([base.r * light, base.g * light, base.b * light], i * 3);
  }
  geometry.setAttribute('tint', new BufferAttribute(shades, 3));
  for (const name of ['normal', 'uv']) geometry.deleteAttribute(name);
  return geometry;
}

/** In grip space: −Z forwards, origin in the palm. Attributes `position` and `tint` (linear). */
export const controllerGeometry = (): BufferGeometry =>
  mergeGeometries([
    shade(
      new CylinderGeometry(0.014, 0.018, 0.11, 8, 1).rotateX(-1.05).translate(0, -0.012, 0.02),
      '#3a352d',
    ),
    shade(new SphereGeometry(0.025, 8, 5).scale(1, 0.55, 1.2).translate(0, 0.016, -0.035), '#ece5d6'),
  ]);
