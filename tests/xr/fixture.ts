/**
 * A visitor in an emulated headset (IWER, as a Quest 3, both eyes drawn), on the ground of the browser tests. The
 * device is moved and pressed as a body would; where things are is reckoned from the probe, in the site's metres.
 *
 *   test('…', async ({ visit, headset }) => {
 *     await headset.enter();
 *     await headset.point([3.5, 1.1, -1.9]);
 *     await headset.press();
 *   });
 */
import { resolve } from 'node:path';
import { Euler, Quaternion, Vector3 } from 'three';
import { test as base, expect, type Reading } from '../browser/fixture.ts';
import { aimedArc } from './arc.ts';

export { expect };

const EMULATOR = resolve(import.meta.dirname, '../../node_modules/iwer/build/iwer.min.js');

export type Point = readonly [number, number, number];
export type Side = 'left' | 'right';
export type Means = 'controller' | 'hand' | 'gaze';

/** What of the emulated device the tests touch. */
interface Device {
  position: { set: (x: number, y: number, z: number) => void };
  quaternion: { set: (x: number, y: number, z: number, w: number) => void };
  controllers: Record<
    Side,
    Input & {
      updateButtonValue: (id: string, value: number) => void;
      updateAxes: (id: string, x: number, y: number) => void;
    }
  >;
  hands: Record<Side, Input & { updatePinchValue: (value: number) => void }>;
  primaryInputMode: 'controller' | 'hand';
  activeSession: { end: () => Promise<void> } | undefined;
  updateVisibilityState: (state: string) => void;
}
interface Input {
  connected: boolean;
  position: Device['position'];
  quaternion: Device['quaternion'];
}
interface Emulator {
  XRDevice: new (
    config: unknown,
    options: { stereoEnabled: boolean },
  ) => Device & { ipd: number; installRuntime: (options: { forceInstall: boolean }) => void };
  metaQuest3: unknown;
}
declare global {
  interface Window {
    xrDevice: Device;
  }
}

export interface Headset {
  /** Opens a site, presses Enter and then Enter VR, and waits until the visitor stands in it. */
  enter: (query?: string, site?: string) => Promise<void>;
  /** Presses Enter VR in the page and waits until the visitor stands in the session. */
  putOn: () => Promise<void>;
  /** Moves the body in its room: head in metres of the play-space, gaze in degrees (heading 0 is straight ahead). */
  head: (position: Point, heading?: number, pitch?: number) => Promise<void>;
  /** Turns the head so that it looks at a point of the site. */
  lookAt: (point: Point) => Promise<void>;
  /** Points controller or hand at a point of the site. */
  point: (at: Point, side?: Side) => Promise<void>;
  /** Trigger or pinch. */
  press: (side?: Side) => Promise<void>;
  /** Points and presses; by gaze: looks, until `done` is so. */
  use: (at: Point, done: (probe: Reading) => boolean) => Promise<void>;
  /** Pushes the stick (right, forward: −1…1) for a few frames and lets go. */
  stick: (x: number, y: number, side?: Side) => Promise<void>;
  /** Aims a throw at a point of the floor with the stick forward, and lets go. */
  teleport: (to: Point, side?: Side) => Promise<void>;
  /** With what to point and press from now on. Gaze takes controllers and hands away. */
  means: (means: Means) => Promise<void>;
  frames: (count: number) => Promise<void>;
}

/** A trigger that is down for 1500 ms is no press (`clickThresholdMs`); one held half as long may have been one frame more. */
const HELD_TOO_LONG = 750;

const turnOf = (heading: number, pitch: number) => {
  const q = new Quaternion().setFromEuler(
    new Euler((pitch * Math.PI) / 180, (-heading * Math.PI) / 180, 0, 'YXZ'),
  );
  return [q.x, q.y, q.z, q.w] as const;
};
/** Heading and pitch of a direction, degrees. */
const viewOf = (d: Vector3) => ({
  heading: (Math.atan2(d.x, -d.z) * 180) / Math.PI,
  pitch: (Math.atan2(d.y, Math.hypot(d.x, d.z)) * 180) / Math.PI,
});

export const test = base.extend<{ headset: Headset }>({
  headset: async ({ page, visit }, use) => {
    await page.addInitScript({ path: EMULATOR });
    // After each session the next one is offered to the browser; the emulated browser grumbles about the last offer.
    visit.expectErrors(/Offer superseded by a new offerSession call/);
    await page.addInitScript(() => {
      const { XRDevice, metaQuest3 } = (globalThis as unknown as { IWER: Emulator }).IWER;
      const device = new XRDevice(metaQuest3, { stereoEnabled: true });
      device.ipd = 0.063;
      device.installRuntime({ forceInstall: true });
      window.xrDevice = device;
    });

    /** The body as it was last moved. */
    const body = { position: [0, 1.6, 0] as Point, heading: 0, pitch: 0 };
    let held: Means = 'controller';
    const { frames } = visit;

    /** From the site's space to the play-space: the head is the one thing known in both. */
    const toRoom = async () => {
      const { visitor } = await visit.probe();
      const yaw = (-(visitor.heading - body.heading) * Math.PI) / 180;
      const head = new Vector3(...(visitor.head as Point));
      const up = new Vector3(0, 1, 0);
      return (point: Point) =>
        new Vector3(...point)
          .sub(head)
          .applyAxisAngle(up, -yaw)
          .add(new Vector3(...body.position));
    };
    const head: Headset['head'] = async (position, heading = 0, pitch = 0) => {
      Object.assign(body, { position, heading, pitch });
      await page.evaluate(
        ([at, turn]) => {
          window.xrDevice.position.set(...(at as [number, number, number]));
          window.xrDevice.quaternion.set(...(turn as [number, number, number, number]));
        },
        [position, turnOf(heading, pitch)] as const,
      );
      await frames(3);
    };
    /** Where the hand is held: at the hip, a little ahead. */
    const handAt = (side: Side) => {
      const h = (body.heading * Math.PI) / 180;
      const aside = side === 'right' ? 0.2 : -0.2;
      return new Vector3(
        body.position[0] + 0.25 * Math.sin(h) + aside * Math.cos(h),
        body.position[1] - 0.3,
        body.position[2] - 0.25 * Math.cos(h) + aside * Math.sin(h),
      );
    };
    const holdHand = async (at: Vector3, direction: Vector3, side: Side) => {
      const { heading, pitch } = viewOf(direction);
      await page.evaluate(
        ([kind, which, place, turn]) => {
          const input = window.xrDevice[kind === 'hand' ? 'hands' : 'controllers'][which as 'left' | 'right'];
          input.position.set(...(place as [number, number, number]));
          input.quaternion.set(...(turn as [number, number, number, number]));
        },
        [held, side, at.toArray(), turnOf(heading, pitch)] as const,
      );
      await frames(4);
    };
    const point: Headset['point'] = async (at, side = 'right') => {
      const from = handAt(side);
      await holdHand(from, (await toRoom())(at).sub(from), side);
    };
    const lookAt: Headset['lookAt'] = async (at) => {
      const { heading, pitch } = viewOf((await toRoom())(at).sub(new Vector3(...body.position)));
      await head(body.position, heading, pitch);
    };
    const pressed = (value: number, side: Side) =>
      page.evaluate(
        ([kind, which, amount]) => {
          if (kind === 'hand') window.xrDevice.hands[which as 'left'].updatePinchValue(amount as number);
          else window.xrDevice.controllers[which as 'left'].updateButtonValue('trigger', amount as number);
        },
        [held, side, value] as const,
      );
    /** @returns milliseconds it was held */
    const pressFor = async (count: number, side: Side = 'right') => {
      const since = Date.now();
      await pressed(1, side);
      await frames(count);
      await pressed(0, side);
      const down = Date.now() - since;
      await frames(3);
      return down;
    };
    /** Presses until it counts: where a frame takes a second, a trigger is held too long to be a press. */
    const pressUntil = async (done: (probe: Reading) => boolean) => {
      if ((await pressFor(2)) < HELD_TOO_LONG) return;
      for (let tries = 0; tries < 5 && !done(await visit.probe()); tries += 1) await pressFor(1);
    };
    const push = async (x: number, y: number, side: Side, count = 4) => {
      await page.evaluate(
        ([which, right, forward]) =>
          window.xrDevice.controllers[which as 'left'].updateAxes(
            'thumbstick',
            right as number,
            -(forward as number),
          ),
        [side, x, y] as const,
      );
      await frames(count);
    };
    const putOn = async () => {
      await page.getByRole('button', { name: /^(Enter VR|戴头显进入)$/ }).click();
      await visit.until(({ visitor }) => visitor.mode === 'vr');
      await frames(8);
    };

    await use({
      enter: async (query, site) => {
        await visit.enter(query, site);
        await putOn();
      },
      putOn,
      head,
      lookAt,
      point,
      press: async (side) => {
        await pressFor(2, side);
      },
      use: async (at, done) => {
        if (held === 'gaze') await lookAt(at);
        else {
          await point(at);
          await pressUntil(done);
        }
        await visit.until(done);
        await frames(3);
      },
      stick: async (x, y, side = 'right') => {
        await push(x, y, side);
        await push(0, 0, side);
      },
      teleport: async (to, side = 'right') => {
        const from = handAt(side);
        const goal = (await toRoom())(to);
        await holdHand(from, aimedArc(from, goal), side);
        await push(0, 1, side);
        await push(0, 0, side);
        await frames(12);
      },
      means: async (next) => {
        held = next;
        await page.evaluate((kind) => {
          const { xrDevice } = window;
          if (kind !== 'gaze') xrDevice.primaryInputMode = kind;
          for (const input of [...Object.values(xrDevice.controllers), ...Object.values(xrDevice.hands)])
            input.connected = kind !== 'gaze';
        }, next);
        // A hand comes into the scene only once the session has told of it and its kind is known.
        const wanted = next === 'gaze' ? '' : `${next},${next}`;
        await expect
          .poll(async () => (await visit.probe()).visitor.held.join(), { timeout: 60_000 })
          .toBe(wanted);
      },
      frames,
    });
  },
});
