/**
 * A panel in the world: one mesh, one texture, one draw. Its buttons are parts of the texture; ray, pinch, gaze and
 * mouse reach them through the same pointer events as everything else.
 */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { type Ref, useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import { type Block, layout, regionAt } from './layout.ts';
import { measureWith, paint } from './paint.ts';

/** Metres per pixel of the layout. */
export const PANEL_SCALE = 0.001;

export interface PanelMeshProps {
  name: string;
  blocks: readonly Block[];
  language: string;
  onPress: (button: string) => void;
  ref?: Ref<Mesh>;
}

const uvOf = (e: ThreeEvent<PointerEvent | MouseEvent>) => e.uv;

export function PanelMesh({ name, blocks, language, onPress, ref }: PanelMeshProps) {
  const invalidate = useThree((s) => s.invalidate);
  const gl = useThree((s) => s.gl);
  const drawn = useMemo(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    const panel = layout(blocks, measureWith(context, language));
    canvas.width = panel.width;
    canvas.height = panel.height;
    const map = new CanvasTexture(canvas);
    map.colorSpace = SRGBColorSpace;
    map.anisotropy = Math.min(8, gl.capabilities.getMaxAnisotropy());
    return {
      panel,
      map,
      paint: (hovered: string | null) => {
        paint(context, panel, language, hovered, null);
        map.needsUpdate = true;
      },
      geometry: new PlaneGeometry(panel.width * PANEL_SCALE, panel.height * PANEL_SCALE),
      // Through walls: a panel half in a pillar cannot be read.
      material: new MeshBasicMaterial({
        map,
        transparent: true,
        depthTest: false,
        toneMapped: false,
        fog: false,
      }),
    };
  }, [blocks, language, gl]);
  const hovered = useRef<string | null>(null);
  const userData = useMemo(() => ({ press: true, button: null as string | null }), []);

  useEffect(() => {
    hovered.current = null;
    userData.button = null;
    drawn.paint(null);
    invalidate();
    // Fonts that arrive after the first painting change it.
    let alive = true;
    void document.fonts.ready.then(() => {
      if (alive) drawn.paint(hovered.current);
    });
    return () => {
      alive = false;
      drawn.map.dispose();
      drawn.geometry.dispose();
      drawn.material.dispose();
    };
  }, [drawn, invalidate, userData]);

  const point = (id: string | null) => {
    if (hovered.current === id) return;
    hovered.current = id;
    userData.button = id;
    drawn.paint(id);
    invalidate();
  };
  const at = (e: ThreeEvent<PointerEvent | MouseEvent>) => {
    const uv = uvOf(e);
    return uv ? (regionAt(drawn.panel, uv.x, uv.y)?.id ?? null) : null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mesh of the scene, no element of the page
    <mesh
      ref={ref}
      name={name}
      geometry={drawn.geometry}
      material={drawn.material}
      userData={userData}
      renderOrder={50}
      pointerEventsOrder={2}
      onPointerMove={(e) => point(at(e))}
      onPointerLeave={() => point(null)}
      onClick={(e) => {
        e.stopPropagation();
        const id = at(e);
        if (id) onPress(id);
      }}
    />
  );
}
