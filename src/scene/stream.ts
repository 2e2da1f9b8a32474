/**
 * Brings the site in as the visitor walks: models of what is near, stand-ins of what is not, and frees what is left
 * behind. No React. A chunk of its own, fetched once the first step stands.
 */
import type { Camera, Scene, Vector3, WebGLRenderer } from 'three';
import type { Site, Structure } from '../pack/schema.ts';
import { structureShown, zonesShown } from '../pack/when.ts';
import { setComing } from '../state/loading.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import { requestFrame } from './animation.ts';
import { type LoadContext, loadOne } from './loading.ts';
import { decide, distanceTo, nearness, worldBox } from './nearness.ts';
import { createPeople } from './people.ts';
import { nearScale } from './quality.ts';
import type { Stage } from './stage.ts';
import { createStandIns, piecesOf } from './stand-ins.ts';
import { freeGeometry, meshesUnder, type PlacedStructure } from './structure.ts';
import { createUploads } from './uploads.ts';
import { compile } from './warm-up.ts';

/** Files that are fetched and made ready at a time: few in a headset, where each costs frames. */
const IN_HEADSET = 2;
const ON_PAGE = 6;
/** The visitor must have moved so far, metres, for nearness to be looked at again. */
const STEP = 0.5;
/** Surfaces nobody needs any more are kept so long, milliseconds: the visitor may turn round. */
const KEEP_MS = 30_000;

/** `failed` is not tried again until the visitor has been away. */
type State = 'none' | 'loading' | 'here' | 'failed';

interface Entry {
  structure: Structure;
  box: ReturnType<typeof worldBox>;
  near: ReturnType<typeof nearness>;
  model: State;
  standIn: State;
  placed: PlacedStructure | null;
  /** In this period, and seen from this zone. */
  inSight: boolean;
}

export interface Stream {
  /** Looks at what shows anew: the visit or the settings changed. */
  follow: () => void;
  /** Once a frame, before it is drawn. True while something must still go up to the GPU. */
  step: (eye: Vector3) => boolean;
  /** Ids of the structures whose stand-in shows now. */
  standInsShown: () => string[];
  /** The graphics context is back, and empty. */
  restore: () => void;
  close: () => void;
}

export interface StreamContext extends LoadContext {
  site: Site;
  stage: Stage;
  gl: WebGLRenderer;
  scene: Scene;
  camera: () => Camera;
}

/** `first`: what the first step has brought, and by omission what it could not have, by id. */
export function createStream(
  context: StreamContext,
  first: ReadonlyMap<string, PlacedStructure | null>,
): Stream {
  const { site, stage, gl, scene, camera, library, signal } = context;
  const uploads = createUploads();
  const standIns = createStandIns();
  const people = createPeople(site, stage.root);
  stage.root.add(uploads.nursery, standIns.root);
  const entries = site.structures.map((structure): Entry => {
    const placed = first.get(structure.id) ?? null;
    return {
      structure,
      box: worldBox(structure),
      near: nearness(),
      model: placed ? 'here' : first.has(structure.id) ? 'failed' : 'none',
      standIn: 'none',
      placed,
      inSight: false,
    };
  });
  const at = { x: Number.NaN, y: 0, z: 0 };
  let running = 0;
  let sweeping: ReturnType<typeof setTimeout> | undefined;

  const modelShows = (e: Entry) => e.model === 'here' && e.near.close;
  const standInShows = (e: Entry) => e.standIn === 'here' && e.inSight && !modelShows(e);

  /** What shows, and what is on its way. */
  const show = () => {
    let coming = 0;
    let onWay = 0;
    let awaited = false;
    for (const e of entries) {
      if (e.placed) e.placed.close = e.near.close;
      standIns.show(e.structure.id, standInShows(e));
      const wished = e.near.inReach && e.structure.standIn !== undefined;
      if (wished && e.standIn !== 'here' && e.standIn !== 'failed') onWay += 1;
      if (!e.near.wanted || e.model === 'here' || e.model === 'failed') continue;
      coming += 1;
      if (e.near.close && e.inSight) awaited = true;
    }
    standIns.settle();
    stage.follow();
    setComing(coming, awaited, coming + onWay);
    requestFrame();
  };

  const look = () => {
    const now = visit.getState();
    const shown = zonesShown(site, now.zone);
    const scale = nearScale(settings.getState().quality);
    for (const e of entries) {
      e.inSight = structureShown(e.structure, now, shown);
      const stands = e.structure.periods.includes(now.period);
      decide(e.near, distanceTo(e.box, at.x, at.y, at.z), e.structure.near * scale, stands);
      if (!e.near.wanted) leave(e);
      if (!e.near.inReach) {
        if (e.standIn === 'here') standIns.remove(e.structure.id);
        if (e.standIn !== 'loading') e.standIn = 'none';
      }
    }
    show();
    pump();
  };

  /** Frees a model that was left behind. One still on its way is freed when it comes. */
  const leave = (e: Entry) => {
    if (e.placed) {
      stage.remove(e.placed);
      e.placed = null;
      sweepLater();
    }
    if (e.model !== 'loading') e.model = 'none';
  };

  const sweepLater = () => {
    clearTimeout(sweeping);
    sweeping = setTimeout(() => {
      if (running > 0) return sweepLater();
      const used = new Set(meshesUnder(stage.root).flatMap((mesh) => mesh.material as never));
      library.sweep(used);
    }, KEEP_MS);
  };

  /** What is needed most: what should show now, then stand-ins, then what will soon be needed; nearest first. */
  const next = (): { e: Entry; model: boolean } | null => {
    let best: { e: Entry; model: boolean } | null = null;
    let least = [9, 0, 0];
    const weigh = (e: Entry, model: boolean, rank: number) => {
      const cost = [rank, e.near.distance, -e.structure.priority];
      const first = cost.findIndex((value, i) => value !== least[i]);
      if (first < 0 || cost[first]! > least[first]!) return;
      least = cost;
      best = { e, model };
    };
    for (const e of entries) {
      if (e.near.wanted && e.model === 'none') weigh(e, true, e.near.close && e.inSight ? 0 : 2);
      if (e.near.inReach && e.standIn === 'none' && e.structure.standIn) weigh(e, false, 1);
    }
    return best;
  };

  const bringModel = async (e: Entry) => {
    e.model = 'loading';
    const placed = await loadOne(e.structure, e.structure.model, context);
    if (placed && e.near.wanted && !signal.aborted) {
      await compile(gl, scene, camera(), placed.root, library);
      await uploads.bring(placed.root);
    }
    if (signal.aborted) return;
    e.model = placed && e.near.wanted ? 'here' : placed || !e.near.wanted ? 'none' : 'failed';
    if (e.model === 'here') {
      e.placed = placed;
      placed!.close = e.near.close;
      stage.add(placed!);
    } else if (placed) freeGeometry(placed.root);
  };

  const bringStandIn = async (e: Entry) => {
    e.standIn = 'loading';
    const placed = await loadOne(e.structure, e.structure.standIn!, context);
    if (placed && e.near.inReach && !signal.aborted) {
      await compile(gl, scene, camera(), placed.root, library);
      await Promise.all(
        piecesOf(placed).map((piece) =>
          uploads.turn(piece.material, () => standIns.add(e.structure.id, piece)),
        ),
      );
      if (signal.aborted) return;
    }
    e.standIn = placed && e.near.inReach ? 'here' : placed || !e.near.inReach ? 'none' : 'failed';
    if (e.standIn !== 'here') standIns.remove(e.structure.id);
  };

  const pump = () => {
    while (running < (gl.xr.isPresenting ? IN_HEADSET : ON_PAGE) && !signal.aborted) {
      const wish = next();
      if (!wish) return;
      running += 1;
      const work = wish.model ? bringModel(wish.e) : bringStandIn(wish.e);
      work
        .catch((error: unknown) => {
          if (signal.aborted) return;
          console.error(`[yaohuo] ${wish.e.structure.id} could not be brought in`, error);
          wish.e[wish.model ? 'model' : 'standIn'] = 'failed';
        })
        .then(() => {
          running -= 1;
          if (signal.aborted) return;
          show();
          pump();
        });
    }
  };

  return {
    follow() {
      people.follow();
      if (!Number.isNaN(at.x)) look();
    },
    step(eye) {
      const coming = people.step();
      const more = uploads.step(gl) || coming;
      const moved = Math.abs(eye.x - at.x) + Math.abs(eye.y - at.y) + Math.abs(eye.z - at.z);
      if (!(moved < STEP)) {
        at.x = eye.x;
        at.y = eye.y;
        at.z = eye.z;
        look();
      }
      return more;
    },
    standInsShown: () => entries.filter(standInShows).map((e) => e.structure.id),
    restore: uploads.forget,
    close() {
      clearTimeout(sweeping);
      standIns.dispose();
      people.close();
      setComing(0, false);
    },
  };
}
