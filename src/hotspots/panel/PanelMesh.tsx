/**
 * A panel in the world: one mesh, one texture, one draw. Its buttons are parts of the texture; ray, pinch, gaze and
 * mouse reach them through the same pointer events as everything else.
 */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { type Ref, useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import { alongRegion, type Block, layout, regionAt, WIDTH } from './layout.ts';
import { measureWith, paint } from './paint.ts';
import { panelsNow } from './panelsNow.ts';

/** Metres per pixel of the layout. */
export const PANEL_SCALE = 0.001;

export interface PanelMeshProps {
  name: string;
  blocks: readonly Block[];
  language: string;
  /** Pixels across; as wide as cards and menus if not said. */
  across?: number;
  /** @param along where across a region that slides, 0…1; dragging presses again and again */
  onPress: (button: string, along: number) => void;
  ref?: Ref<Mesh>;
}

let measuring: CanvasRenderingContext2D | null = null;
/** A context to measure text with. */
const ruler = () => {
  measuring ??= document.createElement('canvas').getContext('2d')!;
  return measuring;
};

const uvOf = (e: ThreeEvent<PointerEvent | MouseEvent>) => e.uv;

export function PanelMesh({ name, blocks, language, across = WIDTH, onPress, ref }: PanelMeshProps) {
  const invalidate = useThree((s) => s.invalidate);
  const gl = useThree((s) => s.gl);
  const panel = useMemo(
    () => layout(blocks, measureWith(ruler(), language), across),
    [blocks, language, across],
  );
  const { width, height } = panel;
  // What only says something else keeps its canvas and its place on the GPU: a clock that runs changes often.
  const drawn = useMemo(() => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const map = new CanvasTexture(canvas);
    map.colorSpace = SRGBColorSpace;
    map.anisotropy = Math.min(8, gl.capabilities.getMaxAnisotropy());
    return {
      map,
      context: canvas.getContext('2d')!,
      geometry: new PlaneGeometry(width * PANEL_SCALE, height * PANEL_SCALE),
      // Through walls: a panel half in a pillar cannot be read.
      material: new MeshBasicMaterial({
        map,
        transparent: true,
        depthTest: false,
        toneMapped: false,
        fog: false,
      }),
    };
  }, [width, height, gl]);
  const hovered = useRef<string | null>(null);
  const userData = useMemo(() => ({ press: true, button: null as string | null }), []);

  /** The region that is held down and answers wherever the ray goes. */
  const held = useRef<string | null>(null);

  useEffect(
    () => () => {
      drawn.map.dispose();
      drawn.geometry.dispose();
      drawn.material.dispose();
    },
    [drawn],
  );
  useEffect(() => {
    panelsNow.set(
      name,
      [...panel.lines.map((line) => line.text), ...panel.regions.map((region) => region.label)].filter(
        Boolean,
      ),
    );
    return () => {
      panelsNow.delete(name);
    };
  }, [name, panel]);
  useEffect(() => {
    const again = () => {
      paint(drawn.context, panel, language, hovered.current, null);
      drawn.map.needsUpdate = true;
      invalidate();
    };
    if (!panel.regions.some(({ id, disabled }) => id === hovered.current && !disabled)) {
      hovered.current = null;
      userData.button = null;
    }
    again();
    // Fonts that arrive after the first painting change it.
    let alive = true;
    void document.fonts.ready.then(() => {
      if (alive) again();
    });
    return () => {
      alive = false;
    };
  }, [drawn, panel, language, invalidate, userData]);

  const point = (id: string | null) => {
    if (hovered.current === id) return;
    hovered.current = id;
    userData.button = id;
    paint(drawn.context, panel, language, id, null);
    drawn.map.needsUpdate = true;
    invalidate();
  };
  const at = (e: ThreeEvent<PointerEvent | MouseEvent>) => {
    const uv = uvOf(e);
    const region = uv ? regionAt(panel, uv.x, uv.y) : null;
    return { region, along: uv && region ? alongRegion(panel, region, uv.x) : 0 };
  };
  const follow = (e: ThreeEvent<PointerEvent>) => {
    const { region, along } = at(e);
    point(region?.id ?? null);
    if (held.current !== null && held.current === region?.id) onPress(held.current, along);
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
      onPointerDown={(e) => {
        const { region } = at(e);
        held.current = region?.slides ? region.id : null;
      }}
      onPointerUp={() => {
        held.current = null;
      }}
      onPointerMove={follow}
      onPointerLeave={() => {
        held.current = null;
        point(null);
      }}
      onClick={(e) => {
        e.stopPropagation();
        const { region, along } = at(e);
        if (region) onPress(region.id, along);
      }}
    />
  );
}
