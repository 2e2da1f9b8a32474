/** The title of the hotspot that is pointed at, on a strip of paper above its mark. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { CanvasTexture, SpriteMaterial, SRGBColorSpace } from 'three';
import { useStore } from 'zustand';
import { localText } from '../i18n/localText.ts';
import type { Hotspot } from '../pack/schema.ts';
import { visit } from '../state/visit.ts';
import { paintLabel } from './panel/label.ts';

/** Metres of height at arm's length and metre; grows with distance so that it can be read. */
const HEIGHT = 0.055;

export function TitleLabel({ hotspot }: { hotspot: Hotspot }) {
  const language = useStore(visit, (s) => s.language);
  const camera = useThree((s) => s.camera);
  const invalidate = useThree((s) => s.invalidate);
  const { material, aspect } = useMemo(() => {
    const canvas = document.createElement('canvas');
    const { text, lang } = localText(hotspot.title, language);
    paintLabel(canvas, text, lang);
    const map = new CanvasTexture(canvas);
    map.colorSpace = SRGBColorSpace;
    map.generateMipmaps = true;
    return {
      material: new SpriteMaterial({
        map,
        transparent: true,
        depthTest: false,
        toneMapped: false,
        fog: false,
      }),
      aspect: canvas.width / canvas.height,
    };
  }, [hotspot, language]);
  useEffect(() => {
    invalidate();
    return () => {
      material.map?.dispose();
      material.dispose();
    };
  }, [material, invalidate]);
  const [x, y, z] = hotspot.position;
  const e = camera.matrixWorld.elements;
  const distance = Math.hypot(x - e[12]!, y - e[13]!, z - e[14]!);
  const height = HEIGHT * Math.min(6, Math.max(1, distance)) * 0.8;
  const lift = Math.min(0.17, Math.max(0.03, 0.016 * distance)) * 1.6 + height * 0.8;
  return (
    <sprite
      name="hotspot-title"
      material={material}
      position={[x, y + lift, z]}
      scale={[height * aspect, height, 1]}
      renderOrder={30}
      raycast={() => null}
    />
  );
}
