/**
 * The site itself: everything that needs three. A chunk of its own, fetched while the visitor reads the start page
 * and mounted when they enter. Draws on demand: an idle page draws nothing.
 */
import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Ears } from '../audio/Ears.tsx';
import { pixelRatio } from '../scene/quality.ts';
import SiteScene from '../scene/SiteScene.tsx';
import { loading } from '../state/loading.ts';
import { settings } from '../state/settings.ts';
import { setPhase, visit } from '../state/visit.ts';
import { Guard } from '../ui/Guard.tsx';
import DesktopVisitor from '../visitor/DesktopVisitor.tsx';
import { DrawingBoard } from './DrawingBoard.tsx';
import { ScreenPointers } from './ScreenPointers.tsx';
import { VrVisitor } from './siteChunk.ts';
import { vr } from './vr.ts';

/** Shows the site once its first step is loaded and its shaders are compiled. */
function useReadiness(): void {
  useEffect(() => {
    const check = () => {
      const ready = loading.getState().steps.some((s) => s.id === 'ready' && s.state === 'done');
      if (ready && visit.getState().phase === 'loading') setPhase('site');
    };
    check();
    return loading.subscribe(check);
  }, []);
}

/** True a second after the first picture: what can wait, such as the headset nobody has asked for yet, waits for it. */
function useCalm(): boolean {
  const shown = useStore(visit, (s) => s.phase === 'site');
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setCalm(true), 1000);
    return () => clearTimeout(timer);
  }, [shown]);
  return calm;
}

export default function SiteView() {
  const quality = useStore(settings, (s) => s.quality);
  const calm = useCalm();
  const headset = useStore(vr, (s) => s.support === 'ready' && (calm || s.wanted));
  useReadiness();
  return (
    <DrawingBoard dpr={pixelRatio(quality)} antialias={quality !== 'low'}>
      <ScreenPointers />
      <Suspense fallback={null}>
        <SiteScene />
        <DesktopVisitor />
        <Ears />
      </Suspense>
      {headset && (
        <Guard name="headset" silent>
          <Suspense fallback={null}>
            <VrVisitor />
          </Suspense>
        </Guard>
      )}
    </DrawingBoard>
  );
}
