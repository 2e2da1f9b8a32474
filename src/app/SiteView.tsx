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
import { dismiss, report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { setPhase, visit } from '../state/visit.ts';
import { Guard } from '../ui/Guard.tsx';
import DesktopVisitor from '../visitor/DesktopVisitor.tsx';
import { DrawingBoard } from './DrawingBoard.tsx';
import { useArriving } from './fromPart.tsx';
import { hands, vrVisitor } from './siteChunk.ts';
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

/** The picture first: what points and presses comes so long after it, the headset nobody has asked for later, ms. */
const HANDS_MS = 100;
const HEADSET_MS = 1000;

/** True so long after the first picture. */
function useSince(ms: number): boolean {
  const shown = useStore(visit, (s) => s.phase === 'site');
  const [since, setSince] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setSince(true), ms);
    return () => clearTimeout(timer);
  }, [shown, ms]);
  return since;
}

const tellHands = (reason: unknown) => report('hands-missing', String(reason));

/** What points and presses, once it is here. */
function useHands() {
  const here = useArriving(hands, useSince(HANDS_MS), tellHands);
  useEffect(() => {
    if (here) dismiss({ code: 'hands-missing' });
  }, [here]);
  return here?.Hands;
}

export default function SiteView() {
  const quality = useStore(settings, (s) => s.quality);
  const calm = useSince(HEADSET_MS);
  const headset = useStore(vr, (s) => s.support === 'ready' && (calm || s.wanted));
  const Hands = useHands();
  const VrVisitor = useArriving(vrVisitor, headset)?.VrVisitor;
  useReadiness();
  return (
    <DrawingBoard dpr={pixelRatio(quality)} antialias={quality !== 'low'}>
      <Suspense fallback={null}>
        <SiteScene />
        <DesktopVisitor />
        <Ears />
      </Suspense>
      {Hands && (
        <Guard name="hands" silent>
          <Hands />
        </Guard>
      )}
      {headset && VrVisitor && (
        <Guard name="headset" silent>
          <Suspense fallback={null}>
            <VrVisitor />
          </Suspense>
        </Guard>
      )}
    </DrawingBoard>
  );
}
