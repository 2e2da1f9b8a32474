import { Group, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { headingOf, headingToYaw, pitchOf, turnBetween, wrapDegrees, yawToHeading } from './angles.ts';
import { ARC_POINTS, throwArc } from './arc.ts';
import { advanceBlink, blink, dwell, dwellOn, hold, holdDeed, type StickState, stickDeed } from './input.ts';
import { advance, drag, FOV, FOV_CLOSE, look, zoom } from './look.ts';
import { faceHeading, headingOfCamera, placeHeadAt, turnAboutHead } from './rig.ts';
import { nearestPlace, zoneAt } from './zones.ts';

describe('headings', () => {
  it('run clockwise from site north', () => {
    expect(headingOf(0, -1)).toBe(0);
    expect(headingOf(1, 0)).toBeCloseTo(90);
    expect(headingOf(0, 1)).toBeCloseTo(180);
    expect(headingOf(-1, 0)).toBeCloseTo(270);
    expect(headingOf(0, 0, 33)).toBe(33);
  });
  it('agree with three’s cameras', () => {
    const camera = new PerspectiveCamera();
    for (const h of [0, 45, 90, 200, 359]) {
      camera.rotation.set(0, headingToYaw(h), 0);
      camera.updateMatrixWorld(true);
      expect(headingOfCamera(camera)).toBeCloseTo(h, 4);
      expect(yawToHeading(headingToYaw(h))).toBeCloseTo(h);
    }
  });
  it('take the shorter way round', () => {
    expect(turnBetween(350, 10)).toBeCloseTo(20);
    expect(turnBetween(10, 350)).toBeCloseTo(-20);
    expect(wrapDegrees(-0)).toBe(0);
    expect(wrapDegrees(-90)).toBe(270);
    expect(pitchOf(1, 1, 0)).toBeCloseTo(45);
  });
});

describe('the rig', () => {
  const make = () => {
    const origin = new Group();
    const camera = new PerspectiveCamera();
    origin.add(camera);
    origin.position.set(3, 0.4, -7);
    camera.position.set(0.8, 1.55, 0.6);
    camera.quaternion.copy(new Quaternion().setFromAxisAngle(new Vector3(0.3, 1, 0.1).normalize(), 0.7));
    origin.updateMatrixWorld(true);
    return { origin, camera, head: new Vector3() };
  };
  it('turns about the head: less than a thousandth of a millimetre of displacement', () => {
    const { origin, camera, head } = make();
    const before = camera.getWorldPosition(new Vector3());
    const heading = headingOfCamera(camera);
    for (let i = 0; i < 5; i += 1) turnAboutHead(origin, camera, -Math.PI / 4);
    expect(camera.getWorldPosition(head).distanceTo(before)).toBeLessThan(1e-6);
    expect(turnBetween(heading, headingOfCamera(camera))).toBeCloseTo(-135, 3);
  });
  it('lands the head on the spot after any turning', () => {
    const { origin, camera, head } = make();
    turnAboutHead(origin, camera, 2.1);
    placeHeadAt(origin, camera, -4, 1.2, 9);
    camera.getWorldPosition(head);
    expect(Math.hypot(head.x + 4, head.z - 9)).toBeLessThan(1e-6);
    expect(origin.position.y).toBe(1.2);
  });
  it('faces a heading without moving the head', () => {
    const { origin, camera, head } = make();
    const before = camera.getWorldPosition(new Vector3());
    faceHeading(origin, camera, 123);
    expect(headingOfCamera(camera)).toBeCloseTo(123, 3);
    expect(camera.getWorldPosition(head).distanceTo(before)).toBeLessThan(1e-6);
  });
});

describe('looking', () => {
  it('follows the hand: a drag to the right turns left, a drag down looks up', () => {
    const l = look(10);
    drag(l, 100, 50, 1000, 0);
    expect(l.heading).toBeCloseTo(4);
    expect(l.pitch).toBeCloseTo(3);
    expect(l.spin).toBe(0);
  });
  it('runs on after a flick and comes to rest; not under reduced motion', () => {
    const l = look(180);
    for (let i = 0; i < 5; i += 1) drag(l, -20, 0, 600, 0.016);
    const released = l.heading;
    let frames = 0;
    while (advance(l, 0.016, false) && frames < 500) frames += 1;
    expect(turnBetween(released, l.heading)).toBeGreaterThan(1);
    expect(frames).toBeLessThan(120);
    const calm = look(180);
    drag(calm, -20, 0, 600, 0.016);
    const stopped = calm.heading;
    expect(advance(calm, 0.016, true)).toBe(false);
    expect(calm.heading).toBe(stopped);
  });
  it('is never whirled about by moves that a busy page hands out at once', () => {
    const l = look(0);
    for (let i = 0; i < 8; i += 1) drag(l, -50, 0, 360, 0.001);
    const released = l.heading;
    while (advance(l, 0.016, false));
    expect(turnBetween(released, l.heading)).toBeLessThan(50);
    expect(turnBetween(released, l.heading)).toBeGreaterThan(10);
  });
  it('runs on as far in long frames as in short ones', () => {
    const turned = [0.004, 0.016, 0.2].map((dt) => {
      const l = look(0);
      for (let i = 0; i < 8; i += 1) drag(l, -50, 0, 360, 0.001);
      const released = l.heading;
      while (advance(l, dt, false));
      return turnBetween(released, l.heading);
    });
    for (const degrees of turned) expect(degrees).toBeCloseTo(turned[0]!, 0);
  });
  it('keeps the pitch and the field of view within bounds', () => {
    const l = look();
    drag(l, 0, 1e6, 500, 0);
    expect(l.pitch).toBe(80);
    zoom(l, -1000);
    while (advance(l, 0.1, false));
    expect(l.fov).toBe(FOV_CLOSE);
    zoom(l, 1000);
    expect(l.fovWanted).toBe(FOV);
  });
  it('eases to a target the short way, and a drag takes over', () => {
    const l = look(350);
    l.target = { heading: 20, pitch: -10 };
    advance(l, 0.1, false);
    expect(turnBetween(350, l.heading)).toBeGreaterThan(0);
    while (advance(l, 0.05, false));
    expect(l.heading).toBeCloseTo(20);
    expect(l.pitch).toBeCloseTo(-10);
    l.target = { heading: 90, pitch: 0 };
    drag(l, 1, 0, 500, 0);
    expect(l.target).toBeNull();
  });
});

describe('one stick', () => {
  const run = (moves: [number, number][]) => {
    const s: StickState = { mode: 'rest' };
    return moves.map(([x, y]) => stickDeed(s, x, y));
  };
  it('turns once per push', () => {
    expect(
      run([
        [0.9, 0],
        [1, 0.1],
        [0.5, 0],
        [0.9, 0],
        [0, 0],
        [-0.9, 0],
      ]),
    ).toEqual(['right', 'none', 'none', 'none', 'none', 'left']);
  });
  it('aims forward and travels on letting go, however crookedly', () => {
    expect(
      run([
        [0.2, 0.9],
        [0.8, 0.5],
        [0.1, 0.4],
        [0, 0.1],
      ]),
    ).toEqual(['aim', 'aim', 'aim', 'release']);
  });
  it('does nothing when nudged, cancels an aim when pulled back', () => {
    expect(
      run([
        [0.3, 0.5],
        [0, 0.9],
        [0, -0.9],
        [0, 0],
      ]),
    ).toEqual(['none', 'aim', 'cancel', 'none']);
    expect(run([[0, -0.9]])).toEqual(['back']);
  });
});

/** Where a head looks that has turned so many degrees to the right. */
const turned = (degrees: number) => ({
  x: Math.sin((degrees * Math.PI) / 180),
  y: 0,
  z: -Math.cos((degrees * Math.PI) / 180),
});

describe('dwell', () => {
  it('presses once after looking long enough, and again only after looking away', () => {
    const s = dwell();
    const gaze = (target: unknown, to = 0) => dwellOn(s, target, 0, 0, 0, 0.2, 0.5, 1.2, turned(to));
    expect([gaze('a'), gaze('a'), gaze('a'), gaze('a')]).toEqual([0.5 / 1.2, 1 / 1.2, 1, 0]);
    expect(gaze(null, 20)).toBe(0);
    expect(gaze('a')).toBeCloseTo(0.5 / 1.2);
  });
  it('starts over when the gaze wanders', () => {
    const s = dwell();
    dwellOn(s, 'floor', 0, 0, 0, 0.2, 1, 1.2, turned(0));
    expect(dwellOn(s, 'floor', 0.5, 0, 0, 0.2, 0.5, 1.2, turned(0))).toBeCloseTo(0.5 / 1.2);
  });
  it('waits for the head to turn before what came up under resting eyes can be pressed', () => {
    const s = dwell();
    const gaze = (target: unknown, to: number) => dwellOn(s, target, 0, 0, 0, 10, 0.7, 1.2, turned(to));
    expect([gaze('tours', 30), gaze('tours', 30)]).toEqual([0.7 / 1.2, 1]);
    // The page has changed: another button lies where the last one was.
    expect([gaze('first', 30), gaze('first', 31), gaze('first', 31.5), gaze('first', 30)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([gaze('first', 32.5), gaze('first', 30)]).toEqual([0.7 / 1.2, 1]);
    // The same button again: the head must have left it, as ever.
    expect([gaze('first', 40), gaze('first', 40)]).toEqual([0, 0]);
  });
});

describe('a held button', () => {
  it('is short or long, never both', () => {
    const s = hold();
    expect([holdDeed(s, true, 0.3), holdDeed(s, false, 0.1)]).toEqual(['none', 'short']);
    expect([0.6, 0.6, 0.6].map((dt) => holdDeed(s, true, dt))).toEqual(['none', 'long', 'none']);
    expect(holdDeed(s, false, 0.1)).toBe('none');
    expect(holdDeed(s, false, 0.1)).toBe('none');
  });
});

describe('a blink', () => {
  it('is dark exactly once and opens again', () => {
    const b = blink();
    b.phase = 'closing';
    const moved = Array.from({ length: 20 }, () => advanceBlink(b, 0.05));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(b).toEqual({ dark: 0, phase: 'open' });
  });
});

describe('the throw', () => {
  it('lands some metres ahead when level, at the feet when aimed down', () => {
    const out = new Float32Array(ARC_POINTS * 3);
    throwArc(0, 1.2, 0, 0, 0, -1, out);
    const landed = (o: Float32Array) => {
      for (let i = 0; i < ARC_POINTS; i += 1) if (o[i * 3 + 1]! < 0) return -o[i * 3 + 2]!;
      return Number.NaN;
    };
    expect(landed(out)).toBeGreaterThan(3);
    expect(landed(out)).toBeLessThan(6);
    throwArc(0, 1.2, 0, 0, -1, 0, out);
    expect(landed(out)).toBeCloseTo(0);
    throwArc(0, 1.2, 0, 0, 1, 0, out);
    expect([...out].every(Number.isFinite)).toBe(true);
  });
});

describe('zones and places', () => {
  const zone = (id: string, size: number, extra: number[][] = []) => ({
    id,
    title: { en: id },
    sees: [],
    exposure: 1,
    reverb: { decay: 0, wet: 0, damping: 0.5 },
    boxes: [
      {
        min: [-size, -size, -size] as [number, number, number],
        max: [size, size, size] as [number, number, number],
      },
      ...extra.map((e) => ({
        min: [e[0]!, e[1]!, e[2]!] as [number, number, number],
        max: [e[3]!, e[4]!, e[5]!] as [number, number, number],
      })),
    ],
  });
  it('the smallest box that holds the point wins', () => {
    const zones = [zone('yard', 20, [[40, 0, 0, 41, 1, 1]]), zone('kiln', 2), zone('house', 8)];
    expect(zoneAt(zones, 0, 1, 0)).toBe('kiln');
    expect(zoneAt(zones, 5, 1, 0)).toBe('house');
    expect(zoneAt(zones, 15, 1, 0)).toBe('yard');
    expect(zoneAt(zones, 40.5, 0.5, 0.5)).toBe('yard');
    expect(zoneAt(zones, 99, 0, 0)).toBeNull();
  });
  it('the nearest place within reach, on the same storey', () => {
    const place = (id: string, position: [number, number, number]) => ({
      id,
      title: { en: id },
      zone: 'z',
      position,
      heading: 0,
      pitch: 0,
    });
    const places = [place('loft', [0, 2.75, 0]), place('below', [1, 0, 0])];
    expect(nearestPlace(places, 0, 0, 0)).toBe('below');
    expect(nearestPlace(places, 0, 2.7, 0)).toBe('loft');
    expect(nearestPlace(places, 50, 0, 0)).toBeNull();
  });
});
