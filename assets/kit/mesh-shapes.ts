/** Shapes to build with. See mesh.ts for the rules they all keep. Metres. */
import { BufferAttribute, BufferGeometry, ShapeUtils, Vector2, Vector3 } from 'three';

/** Collects vertices and faces; the shapes below write into it. */
class Sheet {
  readonly position: number[] = [];
  readonly normal: number[] = [];
  readonly uv: number[] = [];
  readonly index: number[] = [];

  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number, u: number, v: number): number {
    this.position.push(x, y, z);
    this.normal.push(nx, ny, nz);
    this.uv.push(u, v);
    return this.position.length / 3 - 1;
  }

  /** Four corners, counter-clockwise seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.index.push(a, b, c, a, c, d);
  }

  done(): BufferGeometry {
    const out = new BufferGeometry();
    out.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3));
    out.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3));
    out.setAttribute('uv', new BufferAttribute(new Float32Array(this.uv), 2));
    out.setIndex(new BufferAttribute(new Uint32Array(this.index), 1));
    return out;
  }
}

export type Face = 'left' | 'right' | 'bottom' | 'top' | 'back' | 'front';

/** Faces: axis of the normal, its sign, and the axes that U and V follow unless the grain says otherwise. */
const FACES: Record<Face, { n: number; sign: number; u: number; v: number }> = {
  right: { n: 0, sign: 1, u: 2, v: 1 },
  left: { n: 0, sign: -1, u: 2, v: 1 },
  top: { n: 1, sign: 1, u: 0, v: 2 },
  bottom: { n: 1, sign: -1, u: 0, v: 2 },
  front: { n: 2, sign: 1, u: 0, v: 1 },
  back: { n: 2, sign: -1, u: 0, v: 1 },
};

/**
 * A box `w` (x) × `h` (y) × `d` (z), centred on the origin, or standing on y = 0 with `stand`.
 * `bevel` breaks the edges (rounded shading, 44 triangles, still 24 vertices); `grain` is the axis U follows on
 * every face that has it (a post: 'y'; default: U level, V upright); `omit` leaves out faces nobody can see.
 * Front is +Z, top +Y, right +X.
 */
export function box(
  w: number,
  h: number,
  d: number,
  options: { bevel?: number; grain?: 'x' | 'y' | 'z'; stand?: boolean; omit?: readonly Face[] } = {},
): BufferGeometry {
  const sheet = new Sheet();
  const half = [w / 2, h / 2, d / 2];
  const bevel = Math.min(options.bevel ?? 0, ...half.map((x) => x * 0.98));
  const lift = options.stand ? h / 2 : 0;
  const grain = options.grain === undefined ? -1 : 'xyz'.indexOf(options.grain);
  /** Vertex of each corner (bits x, y, z) on each axis's face; −1 where the face is left out. */
  const corner = new Int32Array(24).fill(-1);
  for (const [name, face] of Object.entries(FACES) as [Face, (typeof FACES)[Face]][]) {
    if (options.omit?.includes(name)) continue;
    let { u, v } = face;
    if (grain === v) [u, v] = [v, u];
    const n = [0, 0, 0];
    n[face.n] = face.sign;
    const at = (su: number, sv: number) => {
      const p = [0, 0, 0];
      p[face.n] = face.sign * half[face.n]!;
      p[u] = su * (half[u]! - bevel);
      p[v] = sv * (half[v]! - bevel);
      const id = sheet.vertex(
        p[0]!,
        p[1]! + lift,
        p[2]!,
        n[0]!,
        n[1]!,
        n[2]!,
        p[u]! + half[u]!,
        p[v]! + half[v]!,
      );
      const bits = (p[0]! > 0 ? 1 : 0) | (p[1]! > 0 ? 2 : 0) | (p[2]! > 0 ? 4 : 0);
      corner[bits * 3 + face.n] = id;
      return id;
    };
    const a = at(-1, -1);
    const b = at(1, -1);
    const c = at(1, 1);
    const e = at(-1, 1);
    // u × v points along +n or −n; wind so that the face looks outward.
    const right = (u + 1) % 3 === v ? 1 : -1;
    if (right === face.sign) sheet.quad(a, b, c, e);
    else sheet.quad(a, e, c, b);
  }
  if (bevel > 0) bevelEdges(sheet, corner);
  return sheet.done();
}

/** Strips along the twelve edges and triangles at the eight corners, on the faces' own vertices: rounded shading. */
function bevelEdges(sheet: Sheet, corner: Int32Array): void {
  const outward = (ids: number[]): number[] => {
    const p = (k: number) => new Vector3().fromArray(sheet.position, ids[k]! * 3);
    const face = p(1)
      .sub(p(0))
      .cross(p(2).sub(p(0)));
    const n = new Vector3();
    for (const id of ids) n.add(new Vector3().fromArray(sheet.normal, id * 3));
    return face.dot(n) >= 0 ? ids : [...ids].reverse();
  };
  for (let along = 0; along < 3; along += 1) {
    const i = (along + 1) % 3;
    const j = (along + 2) % 3;
    for (const si of [0, 1])
      for (const sj of [0, 1]) {
        const low = (si << i) | (sj << j);
        const high = low | (1 << along);
        const ids = [
          corner[low * 3 + i]!,
          corner[low * 3 + j]!,
          corner[high * 3 + j]!,
          corner[high * 3 + i]!,
        ];
        if (ids.some((id) => id < 0)) continue;
        const [a, b, c, d] = outward(ids) as [number, number, number, number];
        sheet.quad(a, b, c, d);
      }
  }
  for (let bits = 0; bits < 8; bits += 1) {
    const ids = [corner[bits * 3]!, corner[bits * 3 + 1]!, corner[bits * 3 + 2]!];
    if (ids.every((id) => id >= 0)) sheet.index.push(...outward(ids));
  }
}

/**
 * A flat sheet `w` × `h` in the XY plane looking along +Z, its lower left corner at the origin, cut into `nx` × `ny`.
 */
export function panel(w: number, h: number, nx = 1, ny = 1): BufferGeometry {
  const sheet = new Sheet();
  for (let j = 0; j <= ny; j += 1)
    for (let i = 0; i <= nx; i += 1) {
      const x = (w * i) / nx;
      const y = (h * j) / ny;
      sheet.vertex(x, y, 0, 0, 0, 1, x, y);
    }
  for (let j = 0; j < ny; j += 1)
    for (let i = 0; i < nx; i += 1) {
      const a = j * (nx + 1) + i;
      sheet.quad(a, a + 1, a + nx + 2, a + nx + 1);
    }
  return sheet.done();
}

/**
 * A piece of ground `w` (x) × `d` (z) centred on the origin, `nx` × `nz` cells, raised by `height(x, z)`.
 * U = x, V = −z.
 */
export function grid(
  w: number,
  d: number,
  nx: number,
  nz: number,
  height: (x: number, z: number) => number = () => 0,
): BufferGeometry {
  const sheet = new Sheet();
  const e = 0.25 * Math.min(w / nx, d / nz);
  for (let j = 0; j <= nz; j += 1)
    for (let i = 0; i <= nx; i += 1) {
      const x = w * (i / nx - 0.5);
      const z = d * (j / nz - 0.5);
      const sx = (height(x + e, z) - height(x - e, z)) / (2 * e);
      const sz = (height(x, z + e) - height(x, z - e)) / (2 * e);
      const l = 1 / Math.hypot(sx, 1, sz);
      sheet.vertex(x, height(x, z), z, -sx * l, l, -sz * l, x, -z);
    }
  for (let j = 0; j < nz; j += 1)
    for (let i = 0; i < nx; i += 1) {
      const a = j * (nx + 1) + i;
      sheet.quad(a, a + nx + 1, a + nx + 2, a + 1);
    }
  return sheet.done();
}

/** Whole repeats round a girth, so that the texture's seam does not show; a thin stick keeps its true girth. */
const girth = (around: number, wrap: number): number => {
  const repeats = wrap > 0 ? Math.round(around / wrap) : 0;
  return repeats > 0 ? repeats * wrap : around;
};

/**
 * A turned shape about +Y. `profile` is [radius, height] from point to point with the OUTSIDE ON THE RIGHT: upwards
 * for an outer wall, inwards for a top, downwards for an inner wall (a cup is outer wall, lip, inner wall in one
 * profile). Corners sharper than `crease` degrees stay sharp. U goes round, V along the profile; `wrap` is one
 * repeat of the material in metres. `from`, `to` (degrees, 0 = +X, towards −Z) leave a gap: a broken saggar.
 */
export function lathe(
  profile: readonly (readonly [number, number])[],
  segments: number,
  options: { crease?: number; wrap?: number; from?: number; to?: number } = {},
): BufferGeometry {
  const sheet = new Sheet();
  const from = ((options.from ?? 0) * Math.PI) / 180;
  const to = ((options.to ?? 360) * Math.PI) / 180;
  const widest = Math.max(...profile.map(([r]) => r));
  const around = girth((to - from) * widest, to - from > 6.28 ? (options.wrap ?? 1) : 0);
  const bent = Math.cos(((options.crease ?? 40) * Math.PI) / 180);
  const steps = profile.slice(1).map(([r, y], i) => {
    const [r0, y0] = profile[i]!;
    const l = Math.hypot(r - r0, y - y0) || 1;
    return { nr: (y - y0) / l, ny: -(r - r0) / l, l };
  });
  /** Adds a ring and gives its first vertex. */
  const ring = (r: number, y: number, nr: number, ny: number, v: number): number => {
    let first = -1;
    for (let s = 0; s <= segments; s += 1) {
      const t = s / segments;
      const a = t === 1 && to - from > 6.28 ? from : from + (to - from) * t;
      const id = sheet.vertex(
        r * Math.cos(a),
        y,
        -r * Math.sin(a),
        nr * Math.cos(a),
        ny,
        -nr * Math.sin(a),
        around * t,
        v,
      );
      if (s === 0) first = id;
    }
    return first;
  };
  let v = 0;
  let lower = -1;
  steps.forEach((step, i) => {
    const before = steps[i - 1];
    const after = steps[i + 1];
    const blend = (other: typeof before) => {
      const soft = other && other.nr * step.nr + other.ny * step.ny > bent;
      const nr = step.nr + (soft ? other.nr : 0);
      const ny = step.ny + (soft ? other.ny : 0);
      const l = Math.hypot(nr, ny) || 1;
      return { soft: Boolean(soft), nr: nr / l, ny: ny / l };
    };
    const start = blend(before);
    const end = blend(after);
    const [r0, y0] = profile[i]!;
    const [r1, y1] = profile[i + 1]!;
    if (!start.soft || lower < 0) lower = ring(r0, y0, start.nr, start.ny, v);
    v += step.l;
    const upper = ring(r1, y1, end.nr, end.ny, v);
    for (let s = 0; s < segments; s += 1) {
      if (r0 > 1e-6) sheet.index.push(lower + s, lower + s + 1, r1 > 1e-6 ? upper + s + 1 : upper + s);
      if (r1 > 1e-6) sheet.index.push(lower + s, upper + s + 1, upper + s);
    }
    lower = upper;
  });
  return sheet.done();
}

/**
 * A bent trunk, pole or rope along `path`, with one radius or one per point. Ends are closed unless `open`.
 * V runs along the path (bark's ridges follow it), U round it in whole repeats of `wrap` metres (0: true girth).
 * `grain: 'u'` swaps them, for materials whose grain runs along U (board, bamboo).
 */
export function tube(
  path: readonly Vector3[],
  radii: number | readonly number[],
  segments: number,
  options: { wrap?: number; open?: boolean; grain?: 'u' | 'v' } = {},
): BufferGeometry {
  const sheet = new Sheet();
  const radius = (i: number) =>
    typeof radii === 'number' ? radii : (radii[Math.min(i, radii.length - 1)] ?? 0);
  const mean = path.reduce((sum, _, i) => sum + radius(i), 0) / path.length;
  const around = girth(2 * Math.PI * mean, options.wrap ?? 1);
  const along = options.grain === 'u';
  const tangent = (i: number) =>
    path[Math.min(i + 1, path.length - 1)]!.clone()
      .sub(path[Math.max(i - 1, 0)]!)
      .normalize();
  let t = tangent(0);
  const side = new Vector3(Math.abs(t.x) > 0.9 ? 0 : 1, 0, Math.abs(t.x) > 0.9 ? 1 : 0);
  side.addScaledVector(t, -side.dot(t)).normalize();
  const n = new Vector3();
  let v = 0;
  path.forEach((point, i) => {
    t = tangent(i);
    side.addScaledVector(t, -side.dot(t)).normalize();
    const up = t.clone().cross(side);
    if (i > 0) v += point.distanceTo(path[i - 1]!);
    const taper = i > 0 ? (radius(i - 1) - radius(i)) / (point.distanceTo(path[i - 1]!) || 1) : 0;
    for (let s = 0; s <= segments; s += 1) {
      const a = s === segments ? 0 : (2 * Math.PI * s) / segments;
      n.copy(side).multiplyScalar(Math.cos(a)).addScaledVector(up, Math.sin(a));
      const p = point.clone().addScaledVector(n, radius(i));
      n.addScaledVector(t, taper).normalize();
      const u = (around * s) / segments;
      sheet.vertex(p.x, p.y, p.z, n.x, n.y, n.z, along ? v : u, along ? u : v);
    }
    if (i === 0) return;
    const b = i * (segments + 1);
    const a = b - segments - 1;
    for (let s = 0; s < segments; s += 1) sheet.quad(a + s, a + s + 1, b + s + 1, b + s);
  });
  if (!options.open) {
    capTube(sheet, path[0]!, tangent(0).negate(), 0, segments, true);
    capTube(
      sheet,
      path[path.length - 1]!,
      tangent(path.length - 1),
      (path.length - 1) * (segments + 1),
      segments,
      false,
    );
  }
  return sheet.done();
}

/** A flat end over the ring that starts at vertex `first`. */
function capTube(
  sheet: Sheet,
  centre: Vector3,
  n: Vector3,
  first: number,
  segments: number,
  start: boolean,
): void {
  const ring: number[] = [];
  const p = new Vector3();
  for (let s = 0; s < segments; s += 1) {
    p.fromArray(sheet.position, (first + s) * 3);
    const a = (2 * Math.PI * s) / segments;
    const r = p.distanceTo(centre);
    ring.push(sheet.vertex(p.x, p.y, p.z, n.x, n.y, n.z, r * Math.cos(a), r * Math.sin(a)));
  }
  for (let s = 1; s < segments - 1; s += 1) {
    if (start) sheet.index.push(ring[0]!, ring[s + 1]!, ring[s]!);
    else sheet.index.push(ring[0]!, ring[s]!, ring[s + 1]!);
  }
}

/**
 * A plane outline [x, y] (any direction round, holes allowed) drawn out along +Z from 0 to `depth`, closed.
 * Corners duller than `crease` degrees are shaded smooth. U goes round the outline on the sides.
 */
export function extrude(
  outline: readonly (readonly [number, number])[],
  depth: number,
  options: {
    holes?: readonly (readonly (readonly [number, number])[])[];
    crease?: number;
    open?: boolean;
  } = {},
): BufferGeometry {
  const sheet = new Sheet();
  const wind = (points: readonly (readonly [number, number])[], ccw: boolean) => {
    const list = points.map(([x, y]) => new Vector2(x, y));
    return ShapeUtils.isClockWise(list) === ccw ? list.reverse() : list;
  };
  const outer = wind(outline, true);
  const holes = (options.holes ?? []).map((h) => wind(h, false));
  const bent = Math.cos(((options.crease ?? 30) * Math.PI) / 180);
  for (const line of [outer, ...holes]) {
    const count = line.length;
    const normals = line.map((p, i) => {
      const q = line[(i + 1) % count]!;
      return new Vector2(q.y - p.y, p.x - q.x).normalize();
    });
    let u = 0;
    line.forEach((p, i) => {
      const q = line[(i + 1) % count]!;
      const n = normals[i]!;
      const soft = (m: Vector2) => (m.dot(n) > bent ? m.clone().add(n).normalize() : n);
      const n0 = soft(normals[(i + count - 1) % count]!);
      const n1 = soft(normals[(i + 1) % count]!);
      const u1 = u + p.distanceTo(q);
      const a = sheet.vertex(p.x, p.y, 0, n0.x, n0.y, 0, u, 0);
      const b = sheet.vertex(q.x, q.y, 0, n1.x, n1.y, 0, u1, 0);
      const c = sheet.vertex(q.x, q.y, depth, n1.x, n1.y, 0, u1, depth);
      const d = sheet.vertex(p.x, p.y, depth, n0.x, n0.y, 0, u, depth);
      sheet.quad(a, b, c, d);
      u = u1;
    });
  }
  if (options.open) return sheet.done();
  const all = [outer, ...holes].flat();
  const faces = ShapeUtils.triangulateShape(outer, holes);
  for (const [z, n] of [
    [0, -1],
    [depth, 1],
  ] as const) {
    const first = sheet.position.length / 3;
    for (const p of all) sheet.vertex(p.x, p.y, z, 0, 0, n, p.x * n, p.y);
    for (const [a, b, c] of faces as [number, number, number][]) {
      if (n > 0) sheet.index.push(first + a, first + b, first + c);
      else sheet.index.push(first + a, first + c, first + b);
    }
  }
  return sheet.done();
}

/** An outline on the ground [x, z] raised from y = 0 to `height`, closed: a plinth, a step, a bench. */
export function prism(outline: readonly (readonly [number, number])[], height: number): BufferGeometry {
  const lying = extrude(
    outline.map(([x, z]) => [x, -z] as const),
    height,
  );
  // Stand it up: (x, y, z) → (x, z, −y).
  for (const name of ['position', 'normal']) {
    const attribute = lying.getAttribute(name);
    for (let i = 0; i < attribute.count; i += 1)
      attribute.setXYZ(i, attribute.getX(i), attribute.getZ(i), -attribute.getY(i));
  }
  return lying;
}
