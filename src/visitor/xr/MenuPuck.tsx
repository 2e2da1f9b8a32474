/**
 * A disc on the floor before the feet that opens the menu: for hands and gaze, which have no buttons. It stays where
 * it is until the visitor has gone or turned away from it.
 */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, CircleGeometry, type Mesh, MeshBasicMaterial, SRGBColorSpace } from 'three';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { eastOf, headingToYaw, southOf, turnBetween } from '../maths/angles.ts';
import { pose } from '../pose.ts';
import { toggleMenu } from './menu.ts';
import { rig } from './rig.ts';

const AHEAD = 0.75;
const RADIUS = 0.14;

/** Three bars, as menus have them everywhere: no words to translate. */
function drawPuck(over: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 256;
  const c = canvas.getContext('2d');
  if (!c) return canvas;
  c.fillStyle = over ? COBALT : PAPER;
  c.beginPath();
  c.arc(128, 128, 124, 0, Math.PI * 2);
  c.fill();
  c.lineWidth = 12;
  c.strokeStyle = over ? PAPER : COBALT;
  c.beginPath();
  c.arc(128, 128, 108, 0, Math.PI * 2);
  c.stroke();
  c.fillStyle = over ? PAPER : COBALT;
  for (const y of [88, 120, 152]) c.fillRect(78, y, 100, 16);
  return canvas;
}

const texture = (over: boolean) => {
  const map = new CanvasTexture(drawPuck(over));
  map.colorSpace = SRGBColorSpace;
  return map;
};

export function MenuPuck() {
  const ref = useRef<Mesh>(null);
  const { geometry, material, plain, over } = useMemo(() => {
    const [off, on] = [texture(false), texture(true)];
    return {
      geometry: new CircleGeometry(RADIUS, 24),
      material: new MeshBasicMaterial({
        map: off,
        transparent: true,
        opacity: 0.92,
        toneMapped: false,
        fog: false,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -6,
        polygonOffsetUnits: -6,
      }),
      plain: off,
      over: on,
    };
  }, []);
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
      plain.dispose();
      over.dispose();
    },
    [geometry, material, plain, over],
  );
  const stood = useRef({ x: Number.NaN, z: 0, heading: 0 });
  useFrame(() => {
    const m = ref.current;
    if (!m) return;
    const s = stood.current;
    const { feet, heading } = pose;
    const gone = !(Math.hypot(feet.x - s.x, feet.z - s.z) < 0.5);
    // Looking down at it turns the heading about: only a clear turn away moves it.
    if (!gone && (Math.abs(turnBetween(s.heading, heading)) < 70 || pose.pitch < -40)) return;
    s.x = feet.x;
    s.z = feet.z;
    s.heading = heading;
    m.position.set(feet.x + eastOf(heading) * AHEAD, rig.floor + 0.03, feet.z + southOf(heading) * AHEAD);
    m.rotation.set(-Math.PI / 2, 0, headingToYaw(heading));
  });
  const show = (map: CanvasTexture) => {
    material.map = map;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mesh of the scene, no element of the page
    <mesh
      ref={ref}
      name="menu-puck"
      userData={{ press: true }}
      geometry={geometry}
      material={material}
      renderOrder={6}
      pointerEventsOrder={1}
      onPointerEnter={() => show(over)}
      onPointerLeave={() => show(plain)}
      onClick={(e) => {
        e.stopPropagation();
        toggleMenu();
      }}
    />
  );
}
