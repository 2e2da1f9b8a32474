/**
 * The light at one point of a surface, in four parts that an hour can tint apart: sky (with one bounce), sun, fire, lamps.
 *
 * Ray directions are the same for every point (turned into its normal's frame), so the bake has no grain and needs
 * none filtered out; what is left of error is smooth.
 */
import { Vector3 } from 'three';
import type { Tracer } from './tracer.ts';

/** A glowing patch: an opening through which fire shows, or a lamp. */
export interface Fire {
  id: string;
  position: readonly [number, number, number];
  /** Which way it shines. Absent: all round. */
  facing?: readonly [number, number, number];
  /** Width and height of the patch, metres. */
  size: readonly [number, number];
  /** Irradiance of a surface held straight towards it one metre away; 1 is bright. */
  strength: number;
}

/** Below this a flame's light counts for nothing: a city of lamps would else light every vertex of the site. */
const FAINTEST = 1 / 500;

/** Metres to which a flame shines. */
export const reachOf = (fire: Fire): number => Math.sqrt(fire.strength / FAINTEST);

export interface LightOptions {
  skyRays: number;
  sunRays: number;
  sunDirection: readonly [number, number, number];
  /** Half-angle of sun and haze round it, degrees: how soft an edge of shade is. */
  sunSpread: number;
  /** Sunlight on a surface held towards it, against full skylight = 1: only for what is thrown back. */
  sunBounce: number;
  fires: readonly Fire[];
  /** Small flames that burn whether the kiln is fired or not. */
  lamps: readonly Fire[];
  /** Light comes from below as well: for a thing looked at alone. */
  open?: boolean;
}

export interface Light {
  sky: number;
  sun: number;
  fire: number;
  lamp: number;
  /** Most rays started inside something: the point is hidden. */
  buried: boolean;
}

const FAR = 400;
const LIFT = 0.012;
/** Second try for a point that lies just under another surface: a puddle a hair below its ground. */
const HIGH = 0.07;
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** Cosine-weighted directions about +Z, evenly spread (Fibonacci on the disc, lifted). */
function hemisphere(count: number): Vector3[] {
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count);
    const a = (2 * Math.PI * i) / GOLDEN;
    return new Vector3(r * Math.cos(a), r * Math.sin(a), Math.sqrt(Math.max(0, 1 - r * r)));
  });
}

/** Directions within a cone about `axis`. */
function cone(axis: Vector3, degrees: number, count: number): Vector3[] {
  const [u, v] = [new Vector3(), new Vector3()];
  frame(axis, u, v);
  const spread = Math.tan((degrees * Math.PI) / 180);
  return Array.from({ length: count }, (_, i) => {
    const r = spread * Math.sqrt((i + 0.5) / count);
    const a = (2 * Math.PI * i) / GOLDEN;
    return axis
      .clone()
      .addScaledVector(u, r * Math.cos(a))
      .addScaledVector(v, r * Math.sin(a))
      .normalize();
  });
}

/** Two axes across `n` (Duff et al. 2017, the branch-free frame). */
function frame(n: Vector3, u: Vector3, v: Vector3): void {
  const sign = n.z >= 0 ? 1 : -1;
  const a = -1 / (sign + n.z);
  const b = n.x * n.y * a;
  u.set(1 + sign * n.x * n.x * a, sign * b, -sign * n.x);
  v.set(b, sign + n.y * n.y * a, -n.y);
}

/** A fire's patch as points with the light each throws. */
function patches(fires: readonly Fire[]) {
  const out: { at: Vector3; facing: Vector3 | null; power: number; reach: number }[] = [];
  for (const fire of fires) {
    const facing = fire.facing ? new Vector3(...fire.facing).normalize() : null;
    const [u, v] = [new Vector3(1, 0, 0), new Vector3(0, 1, 0)];
    if (facing) frame(facing, u, v);
    const across = fire.size[0] > 0.1 || fire.size[1] > 0.1 ? [-0.3, 0.3] : [0];
    for (const i of across)
      for (const j of across)
        out.push({
          at: new Vector3(...fire.position)
            .addScaledVector(u, i * fire.size[0])
            .addScaledVector(v, j * fire.size[1]),
          facing,
          power: fire.strength / across.length ** 2,
          reach: reachOf(fire),
        });
  }
  return out;
}

/** Reads the light of a site. `cold` answers for daylight, `firing` for firelight. */
export function lightReader(cold: Tracer, firing: Tracer, options: LightOptions) {
  const sunAxis = new Vector3(...options.sunDirection).normalize();
  const skyDirections = hemisphere(options.skyRays);
  const sunDirections = cone(sunAxis, options.sunSpread, options.sunRays);
  const onward = hemisphere(61);
  const glow = patches(options.fires);
  const flames = patches(options.lamps);
  const below = options.open ? 1 : 0.3;
  const [u, v, ray] = [new Vector3(), new Vector3(), new Vector3()];
  const [from, to, hitNormal] = [new Vector3(), new Vector3(), new Vector3()];
  const [bounceFrom, bounceRay, bu, bv] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];

  /** Direct light of patches. `pick` ≥ 0 tests one of those in reach only and weighs it for them all. */
  const shine = (list: typeof glow, walls: Tracer, point: Vector3, normal: Vector3, pick: number): number => {
    let sum = 0;
    let within = 0;
    for (const { at, reach } of list) if (at.distanceToSquared(point) < reach * reach) within += 1;
    if (within === 0) return 0;
    const chosen = pick % within;
    let number = -1;
    for (const patch of list) {
      to.copy(patch.at).sub(point);
      const distance = to.length();
      if (distance >= patch.reach) continue;
      number += 1;
      if ((pick >= 0 && number !== chosen) || distance < 1e-3) continue;
      to.divideScalar(distance);
      const here = to.dot(normal);
      if (here <= 0) continue;
      const there = patch.facing ? -to.dot(patch.facing) : 1;
      if (there <= 0) continue;
      // Fades out before its end, so that no edge shows where it is cut off.
      const fade = (1 - (distance / patch.reach) ** 4) ** 2;
      const light = (fade * patch.power * here * there) / Math.max(distance * distance, 0.09);
      if (light < 2e-4) continue;
      if (!walls.blocked(point, to, distance - 0.02)) sum += light;
    }
    return pick >= 0 ? sum * within : sum;
  };

  /**
   * `own`: the number of the point's part, whose inner side a ray may meet by the coarseness of
   * its facets.
   */
  const readFrom = (point: Vector3, normal: Vector3, own: number, out: Light, lift: number): Light => {
    from.copy(point).addScaledVector(normal, lift);
    frame(normal, u, v);
    let sky = 0;
    let fire = 0;
    let lamp = 0;
    let counted = 0;
    let inside = 0;
    for (let i = 0; i < skyDirections.length; i += 1) {
      const d = skyDirections[i]!;
      ray.copy(normal).multiplyScalar(d.z).addScaledVector(u, d.x).addScaledVector(v, d.y);
      const hit = cold.first(from, ray, FAR);
      if (!hit) {
        // Below the horizon and nothing modelled: ground far away.
        sky += ray.y > -0.02 ? 1 : below;
        counted += 1;
        continue;
      }
      if (hit.back && (hit.owner === own || hit.distance < 0.3)) {
        inside += 1;
        continue;
      }
      counted += 1;
      if (hit.back) continue;
      // What is thrown back is dimmer and softer than what comes straight: every other ray tells enough of it.
      if (i % 2 === 1) continue;
      const albedo = 2 * hit.albedo;
      hitNormal.copy(hit.normal);
      bounceFrom.copy(hit.point).addScaledVector(hitNormal, LIFT);
      const facing = hitNormal.dot(sunAxis);
      if (facing > 0 && !cold.blocked(bounceFrom, sunAxis, FAR)) sky += albedo * options.sunBounce * facing;
      const e = onward[((i >> 1) * 17) % onward.length]!;
      frame(hitNormal, bu, bv);
      bounceRay.copy(hitNormal).multiplyScalar(e.z).addScaledVector(bu, e.x).addScaledVector(bv, e.y);
      if (!cold.blocked(bounceFrom, bounceRay, FAR)) sky += albedo * (bounceRay.y > -0.02 ? 1 : below);
      else sky += albedo * 0.1;
      if (glow.length > 0) fire += albedo * shine(glow, firing, bounceFrom, hitNormal, i >> 1);
      if (flames.length > 0) lamp += albedo * shine(flames, cold, bounceFrom, hitNormal, i >> 1);
    }
    out.buried = inside > 0.6 * skyDirections.length;
    out.sky = Math.min(1, sky / Math.max(1, counted));
    out.fire = fire / Math.max(1, counted);
    out.fire = Math.min(1, out.fire + shine(glow, firing, from, normal, -1));
    out.lamp = Math.min(1, lamp / Math.max(1, counted) + shine(flames, cold, from, normal, -1));
    out.sun = normal.dot(sunAxis) > -0.15 ? sunlit() : 0;
    return out;
  };

  return (point: Vector3, normal: Vector3, own: number, out: Light): Light => {
    readFrom(point, normal, own, out, LIFT);
    return out.buried ? readFrom(point, normal, own, out, HIGH) : out;
  };

  /** Share of the sun that reaches `from`. Four rays decide the plain cases. */
  function sunlit(): number {
    const quick = Math.min(4, sunDirections.length);
    let open = 0;
    for (let i = 0; i < quick; i += 1)
      if (!cold.blocked(from, sunDirections[(i * 5 + 3) % sunDirections.length]!, FAR)) open += 1;
    if (open === 0 || open === quick) return open / quick;
    open = 0;
    for (const d of sunDirections) if (!cold.blocked(from, d, FAR)) open += 1;
    return open / sunDirections.length;
  }
}
