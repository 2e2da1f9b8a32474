/**
 * The site itself: everything that needs three. A chunk of its own, fetched while the visitor reads the start page
 * and mounted when they enter. Draws on demand: an idle page draws nothing.
 */
import { Canvas, type RootState } from '@react-three/fiber';
import { noEvents, PointerEvents } from '@react-three/xr';
import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { loading } from '../state/loading.ts';
import { dismiss, report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { setPhase, visit } from '../state/visit.ts';

type Module = { default: ComponentType<{ children?: ReactNode }> };
const parts = import.meta.glob<Module>(
  ['../scene/SiteScene.tsx', '../visitor/DesktopVisitor.tsx', '../visitor/xr/VrVisitor.tsx'],
  { eager: true },
);
const part = (path: string): Module['default'] | null => parts[path]?.default ?? null;
const SiteScene = part('../scene/SiteScene.tsx');
const DesktopVisitor = part('../visitor/DesktopVisitor.tsx');
const VrVisitor = part('../visitor/xr/VrVisitor.tsx');

/** Pixels per point, by quality. A 4K gallery screen at 1 is already as sharp as the textures. */
const DPR = { low: [0.6, 0.8], standard: [1, 1.5], high: [1, 2] } as const;

function onCreated({ gl }: RootState): void {
  const canvas = gl.domElement;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // without this the browser never gives the context back
    report('context-lost', 'webglcontextlost');
  });
  canvas.addEventListener('webglcontextrestored', () => dismiss({ code: 'context-lost' }));
}

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
      dpr={[DPR[quality][0], DPR[quality][1]]}
      camera={{ fov: 62, near: 0.05, far: 2500, position: [0, 1.6, 0] }}
      gl={{ antialias: quality !== 'low', powerPreference: 'high-performance' }}
      onCreated={onCreated}
    >
      <PointerEvents pointerTypePrefix="screen-" clickThresholdMs={1500} />
      <Suspense fallback={null}>
        {SiteScene && <SiteScene />}
        {DesktopVisitor && <DesktopVisitor />}
        {VrVisitor && <VrVisitor />}
      </Suspense>
    </Canvas>
  );
}
