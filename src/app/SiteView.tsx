/**
 * The site itself: everything that needs three. A chunk of its own, fetched while the visitor reads the start page
 * and mounted when they enter. Draws on demand: an idle page draws nothing.
 */
import { Canvas } from '@react-three/fiber';
import { noEvents, PointerEvents } from '@react-three/xr';
import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { Ears } from '../audio/Ears.tsx';
import { pixelRatio } from '../scene/quality.ts';
import SiteScene from '../scene/SiteScene.tsx';
import { loading } from '../state/loading.ts';
import { settings } from '../state/settings.ts';
import { setPhase, visit } from '../state/visit.ts';
import DesktopVisitor from '../visitor/DesktopVisitor.tsx';

type Module = { default: ComponentType<{ children?: ReactNode }> };
const parts = import.meta.glob<Module>(['../visitor/xr/VrVisitor.tsx'], {
  eager: true,
});
const part = (path: string): Module['default'] | null => parts[path]?.default ?? null;
const VrVisitor = part('../visitor/xr/VrVisitor.tsx');

export default function SiteView() {
  const quality = useStore(settings, (s) => s.quality);

  useEffect(() => {
    const check = () => {
      const ready = loading.getState().steps.some((s) => s.id === 'ready' && s.state === 'done');
      if (ready && visit.getState().phase === 'loading') setPhase('site');
    };
    check();
    return loading.subscribe(check);
  }, []);

  return (
    <Canvas
      frameloop="demand"
      events={noEvents}
      dpr={pixelRatio(quality)}
      camera={{ fov: 62, near: 0.05, far: 2500, position: [0, 1.6, 0] }}
      gl={{ antialias: quality !== 'low', powerPreference: 'high-performance' }}
    >
      <PointerEvents pointerTypePrefix="screen-" clickThresholdMs={1500} />
      <Suspense fallback={null}>
        <SiteScene />
        <DesktopVisitor />
        <Ears />
        {VrVisitor && <VrVisitor />}
      </Suspense>
    </Canvas>
  );
}
