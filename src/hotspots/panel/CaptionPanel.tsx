/**
 * Captions in the headset: an opaque plate that follows the gaze slowly, 1.6 m away and 12° below it, two lines at
 * most. Longer sentences are shown in parts by whoever sets the caption; here the last two lines win.
 */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Group, SRGBColorSpace } from 'three';
import { useStore } from 'zustand';
import { caption } from '../../state/caption.ts';
import { type Settings, settings } from '../../state/settings.ts';
import { turnBetween, wrapDegrees } from '../../visitor/maths/angles.ts';
import { approach, clamp } from '../../visitor/maths/smooth.ts';
import { pose } from '../../visitor/pose.ts';
import { FONTS, INK, PAPER } from './look.ts';
import { before, stand } from './placing.ts';
import { wrap } from './wrap.ts';

const WIDTH = 1024;
const HEIGHT = 208;
const SIZES: Record<Settings['captions']['size'], number> = { small: 40, medium: 52, large: 64 };
const DISTANCE = 1.6;
const BELOW = 12;
/** Degrees the gaze may wander before the plate comes along. */
const SLACK = 9;

function draw(canvas: HTMLCanvasElement, text: string, language: string, size: number): void {
  const c = canvas.getContext('2d');
  if (!c) return;
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  let px = size;
  let lines: string[] = [];
  // Set smaller until two lines hold it, so that no word is lost.
  do {
    c.font = `600 ${px}px ${FONTS.sans(language)}`;
    lines = wrap(text, WIDTH - 80, (s) => c.measureText(s).width);
    px -= 4;
  } while (lines.length > 2 && px > 26);
  const shown = lines.slice(-2);
  const step = (px + 4) * 1.4;
  const height = Math.min(HEIGHT - 4, shown.length * step + 44);
  const wide = Math.min(WIDTH - 8, Math.max(...shown.map((l) => c.measureText(l).width)) + 90);
  c.fillStyle = INK;
  c.beginPath();
  c.roundRect((WIDTH - wide) / 2, (HEIGHT - height) / 2, wide, height, 20);
  c.fill();
  c.fillStyle = PAPER;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  shown.forEach((line, i) => {
    c.fillText(line, WIDTH / 2, HEIGHT / 2 + (i - (shown.length - 1) / 2) * step);
  });
}

export function CaptionPanel() {
  const group = useRef<Group>(null);
  const now = useStore(caption, (s) => s.now);
  const { shown, size } = useStore(settings, (s) => s.captions);
  const { canvas, map } = useMemo(() => {
    const made = document.createElement('canvas');
    const texture = new CanvasTexture(made);
    texture.colorSpace = SRGBColorSpace;
    return { canvas: made, map: texture };
  }, []);
  const view = useRef({ heading: 0, pitch: 0, following: false, fresh: true, at: stand() });
  useEffect(() => {
    if (!now) {
      view.current.fresh = true;
      return;
    }
    draw(canvas, now.text, now.language, SIZES[size]);
    map.needsUpdate = true;
  }, [now, size, canvas, map]);
  useFrame((_, delta) => {
    const g = group.current;
    const v = view.current;
    if (!g || !now || !shown) return;
    const pitch = clamp(pose.pitch, -35, 25);
    const off = turnBetween(v.heading, pose.heading);
    if (v.fresh) {
      v.heading = pose.heading;
      v.pitch = pitch;
      v.fresh = false;
    } else {
      if (Math.abs(off) > SLACK || Math.abs(pitch - v.pitch) > SLACK) v.following = true;
      if (v.following) {
        v.heading = wrapDegrees(v.heading + approach(0, off, 3.5, delta, 0.01));
        v.pitch = approach(v.pitch, pitch, 3.5, delta, 0.01);
        if (Math.abs(off) < 1 && Math.abs(pitch - v.pitch) < 1) v.following = false;
      }
    }
    const s = before(pose.head, v.heading, DISTANCE, BELOW - v.pitch, v.at);
    g.position.set(s.x, s.y, s.z);
    g.rotation.set(s.tilt, s.yaw, 0, 'YXZ');
  });
  return (
    <group ref={group} name="caption-panel">
      {now && shown && (
        <mesh name="caption" renderOrder={55} raycast={() => null}>
          <planeGeometry args={[1.15, (1.15 * HEIGHT) / WIDTH]} />
          <meshBasicMaterial map={map} transparent depthTest={false} toneMapped={false} fog={false} />
        </mesh>
      )}
    </group>
  );
}
