/**
 * The site on stage: everything three needs, no React. Reads the pack once, then follows the visit from frame to frame.
 */
import { Group, Vector3, type WebGLRenderer } from 'three';
import { fuelAt, smokeAt } from '../pack/heat.ts';
import type { Effect, Site } from '../pack/schema.ts';
import { elementShown, holds, inSight, structureShown, zonesShown } from '../pack/when.ts';
import { motionReduced, settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import { createEffects, placesOf } from './effects.ts';
import { approach, createHeat, flicker } from './firing.ts';
import { createHourBuffer } from './hour-buffer.ts';
import { AT, createHourClock, hourRow } from './hours.ts';
import { createLibrary, type LoadTexture } from './library.ts';
import { createGlow } from './lighting-up.ts';
import { createMotions } from './motion.ts';
import { anisotropy, effectDrawn } from './quality.ts';
import { createSky } from './sky.ts';
import { freeGeometry, type PlacedStructure } from './structure.ts';
import { createUniforms, writeHour } from './uniforms.ts';

/** Seconds from one hour to the next. */
export const HOUR_SECONDS = 10;
/** Seconds for an effect to come or go when no kiln decides. */
const EFFECT_SECONDS = 1.5;

/** Seconds for the eye to get used to another zone, about. */
const ADAPT_SECONDS = 2.5;

const zoneExposure = (site: Site, zone: string | null): number => {
  for (let i = 0; i < site.zones.length; i += 1)
    if (site.zones[i]!.id === zone) return site.zones[i]!.exposure;
  return 1;
};

/** How strong an effect is that follows a kiln: smoke by what the chimney sends up, flames and sparks by the fuel. */
const shareOf = (site: Site, effect: Effect, clock: number | null | undefined): number => {
  const kiln = site.kilns.find((k) => k.id === effect.when?.kiln);
  if (!kiln || clock == null) return 1;
  if (effect.kind === 'smoke') return smokeAt(kiln.firing, clock);
  if (effect.kind === 'embers') return fuelAt(kiln.firing, clock);
  return effect.kind === 'fire' ? 0.4 + 0.6 * fuelAt(kiln.firing, clock) : 1;
};

export interface Stage {
  /** To be put into the scene. */
  readonly root: Group;
  readonly library: ReturnType<typeof createLibrary>;
  add: (placed: PlacedStructure) => void;
  /** Takes a structure off the stage and gives back its geometry. */
  remove: (placed: PlacedStructure) => void;
  /** Decides anew what shows. Call when the visit changes. */
  follow: () => void;
  /** One frame, `dt` seconds after the last; `eye` is where the camera is. True while something fades. */
  step: (gl: WebGLRenderer, dt: number, eye: Vector3) => boolean;
  /** True if something in sight moves by itself. */
  lively: () => boolean;
  /** Ids of the structures that show. */
  shown: () => string[];
  /** Everything on the GPU was lost. */
  forget: () => void;
  dispose: () => void;
}

export function createStage(site: Site, loadTexture: LoadTexture): Stage {
  const uniforms = createUniforms(site);
  const hour = createHourBuffer();
  const library = createLibrary(site, loadTexture, uniforms, anisotropy(settings.getState().quality));
  const placed = new Map<string, PlacedStructure>();
  const rows = new Map(site.hours.map((hour) => [hour.id, hourRow(hour)]));
  const firstRow = rows.get(visit.getState().hour) ?? rows.get(site.start.hour) ?? hourRow(site.hours[0]!);
  const clock = createHourClock(firstRow);
  const heat = createHeat(site.kilns);
  const effects = createEffects(site.effects, uniforms);
  const strength = new Float32Array(site.effects.length);
  const wanted = new Float32Array(site.effects.length);
  const seen = new Uint8Array(site.effects.length);
  const pace = Float32Array.from(site.effects, (effect) => {
    const kiln = site.kilns.find((k) => k.id === effect.when?.kiln);
    return 1 / (kiln ? kiln.heatSeconds : EFFECT_SECONDS);
  });
  const glow = createGlow(library, placed);
  const motions = createMotions();
  // Where baked firelight comes from; lamps have a light of their own.
  const hearths = site.effects
    .filter(({ kind }) => kind === 'fire' || kind === 'glow')
    .flatMap((effect) => placesOf(effect).map(([x, y, z]) => new Vector3(x, y + effect.size[1] * 0.4, z)));
  let shownHour = visit.getState().hour;
  let lit = visit.getState().lit;
  let { staged } = visit.getState();
  let anyEffect = false;
  let anyMotion = false;
  /** How far the eye has opened for the zone it is in. */
  let opened = zoneExposure(site, visit.getState().zone);
  let time = uniforms.uTime.value;

  const root = new Group();
  root.name = 'site';
  // Scenery is never asked by a pointer: proxies and floors answer rays. Without this every ray walks every node.
  Object.assign(root, { pointerEvents: 'none', intersectChildren: false });
  const sky = createSky(uniforms);
  root.add(sky, effects.mesh);

  /** `all`: also of elements that only a tour's cue changes. */
  const show = (one: PlacedStructure, zones: ReadonlySet<string> | null, all: boolean) => {
    const now = visit.getState();
    one.root.visible = one.close && structureShown(one.structure, now, zones);
    for (const element of one.structure.elements) {
      if (!all && !element.when) continue;
      const visible = elementShown(one.structure, element, now, now.staged);
      for (const part of one.elements.get(element.id) ?? []) part.show(visible);
    }
  };

  const follow = () => {
    const now = visit.getState();
    const zones = zonesShown(site, now.zone);
    const restaged = now.staged !== staged;
    staged = now.staged;
    for (const one of placed.values()) show(one, zones, restaged);
    const { quality } = settings.getState();
    site.effects.forEach((effect, i) => {
      const share = shareOf(site, effect, now.firing[effect.when?.kiln ?? '']?.clock);
      wanted[i] = holds(effect.when, now) && effectDrawn(effect.kind, quality) ? effect.strength * share : 0;
      seen[i] = inSight(effect.zones, zones) ? 1 : 0;
    });
    if (now.hour !== shownHour && rows.has(now.hour)) {
      shownHour = now.hour;
      clock.aim(rows.get(now.hour)!, motionReduced() ? 0 : HOUR_SECONDS);
    }
    if (now.lit !== lit) {
      lit = now.lit;
      glow.set(lit);
    }
  };

  const nearestHearth = (eye: Vector3) => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < hearths.length; i += 1) {
      const far = hearths[i]!.distanceToSquared(eye);
      if (far >= best) continue;
      best = far;
      uniforms.uFireAt.value.copy(hearths[i]!);
    }
  };

  follow();
  strength.set(wanted);

  return {
    root,
    library,
    add(one) {
      placed.set(one.structure.id, one);
      show(one, zonesShown(site, visit.getState().zone), true);
      root.add(one.root);
      motions.add(one);
      if (lit.some((ref) => ref.structure === one.structure.id)) glow.set(lit);
    },
    remove(one) {
      placed.delete(one.structure.id);
      motions.remove(one);
      if (lit.some((ref) => ref.structure === one.structure.id)) glow.set(lit);
      freeGeometry(one.root);
    },
    follow,
    step(gl, dt, eye) {
      const still = motionReduced();
      if (!still) time += dt;
      uniforms.uTime.value = time;
      let fading = clock.step(dt);
      fading = heat.step(still ? 1e3 : dt, visit.getState().firing) || fading;
      fading = glow.step(dt, time, still) || fading;
      for (let i = 0; i < strength.length; i += 1) {
        const full = site.effects[i]!.strength || 1;
        strength[i] = still ? wanted[i]! : approach(strength[i]!, wanted[i]!, full * dt * pace[i]!);
        if (strength[i] !== wanted[i]) fading = true;
        effects.set(i, strength[i]! * seen[i]!);
      }
      anyEffect = effects.settle();
      const wish = zoneExposure(site, visit.getState().zone);
      opened = still
        ? wish
        : approach(opened, wish, (dt / ADAPT_SECONDS) * Math.max(0.2, Math.abs(wish - opened) * 3));
      if (opened !== wish) fading = true;
      // By night the eye is open everywhere already, and a fire would only dazzle it.
      const adapted = 1 + (opened - 1) * Math.min(1, clock.now[AT.sun + 1]!);
      nearestHearth(eye);
      anyMotion = motions.step(time, eye);
      // Last of all that writes uniforms: it packs them for the GPU.
      writeHour(uniforms, clock.now, heat, still ? 1 : flicker(time), adapted);
      hour.send(gl.getContext() as WebGL2RenderingContext, uniforms.hour);
      gl.toneMappingExposure = clock.now[AT.exposure]! * adapted;
      return fading;
    },
    lively: () => !motionReduced() && (anyEffect || anyMotion || heat.fuel() > 0),
    shown: () => [...placed.values()].filter((one) => one.root.visible).map((one) => one.structure.id),
    forget: hour.forget,
    dispose() {
      library.dispose();
      uniforms.uNoise.value.dispose();
      root.traverse((object) => {
        (object as { geometry?: { dispose: () => void } }).geometry?.dispose();
      });
      for (const own of [sky, effects.mesh]) (own.material as { dispose: () => void }).dispose();
      root.removeFromParent();
    },
  };
}
