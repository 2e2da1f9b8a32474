/**
 * Captions in the headset: a plate 1.6 m away and 12° below the gaze. It stands in the world and comes along only when
 * the gaze has left it (captions/follow.ts): nothing hangs on the visitor's face.
 */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Group, SRGBColorSpace } from 'three';
import { useStore } from 'zustand';
import { follow, following } from '../../captions/follow.ts';
import { layPlate, measureOn, PLATE, PLATE_MARGIN, PLATE_TYPE, paintPlate } from '../../captions/plate.ts';
import { plateNow } from '../../captions/plateNow.ts';
import { roomFor } from '../../captions/room.ts';
import { caption, setCaptionRoom } from '../../state/caption.ts';
import { motionReduced, settings } from '../../state/settings.ts';
import { clamp } from '../../visitor/maths/smooth.ts';
import { pose } from '../../visitor/pose.ts';
import { before, stand } from './placing.ts';

const WIDE = 1.15;
const DISTANCE = 1.6;
const BELOW = 12;
/** Seconds. */
const FORGET = 1.5;

function newCanvas() {
  const canvas = document.createElement('canvas');
  canvas.width = PLATE.width;
  canvas.height = PLATE.height;
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  return { context: canvas.getContext('2d'), map };
}

export function CaptionPanel() {
  const group = useRef<Group>(null);
  const said = useStore(caption, (s) => s.now);
  const sound = useStore(caption, (s) => s.sound);
  const { shown, size, look } = useStore(settings, (s) => s.captions);
  const up = shown && (said !== null || sound !== null);
  const { context, map } = useMemo(newCanvas, []);
  const own = useRef({ place: following(), at: stand(), gone: 0 });
  useEffect(
    () => () => {
      map.dispose();
      plateNow.shown = null;
    },
    [map],
  );
  useEffect(() => setCaptionRoom(roomFor(PLATE.width - PLATE_MARGIN, PLATE_TYPE[size])), [size]);
  useEffect(() => {
    if (!up || !context) {
      plateNow.shown = null;
      return;
    }
    const plate = layPlate(said, sound, size, measureOn(context));
    paintPlate(context, plate, { said: said?.language ?? 'en', sound: sound?.language ?? 'en' }, look);
    map.needsUpdate = true;
    plateNow.shown = plate;
  }, [up, said, sound, size, look, context, map]);
  useFrame((_, delta) => {
    const g = group.current;
    const { place, at } = own.current;
    if (!g) return;
    // Through the silence between two sentences it keeps its place; after a longer one it comes up where one looks.
    own.current.gone = up ? 0 : own.current.gone + delta;
    if (own.current.gone > FORGET) place.fresh = true;
    if (!up) return;
    follow(place, pose.head, pose.heading, clamp(pose.pitch, -35, 25), Math.min(delta, 0.1), motionReduced());
    const s = before(place, place.heading, DISTANCE, BELOW - place.pitch, at);
    g.position.set(s.x, s.y, s.z);
    g.rotation.set(s.tilt, s.yaw, 0, 'YXZ');
    g.visible = place.hidden === 0;
    plateNow.at.x = s.x;
    plateNow.at.y = s.y;
    plateNow.at.z = s.z;
  });
  return (
    <group ref={group} name="caption-panel">
      {up && (
        <mesh name="caption" renderOrder={55} raycast={() => null}>
          <planeGeometry args={[WIDE, (WIDE * PLATE.height) / PLATE.width]} />
          <meshBasicMaterial map={map} transparent depthTest={false} toneMapped={false} fog={false} />
        </mesh>
      )}
    </group>
  );
}
