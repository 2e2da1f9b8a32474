import { useEffect } from 'react';
import { tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { closeTop, goHome, toggleCaptions, toggleMute, togglePanel } from './shellState.ts';

/** True where a key press means text or a control's own business. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable="true"]');

const pauseOrPlay = () => {
  const { snapshot, controls } = tour.getState();
  if (snapshot) (snapshot.state === 'playing' ? controls.pause : controls.play)();
};

const KEYS: Readonly<Record<string, () => void>> = {
  h: goHome,
  home: goHome,
  '?': () => togglePanel('help'),
  m: toggleMute,
  c: toggleCaptions,
};

/** The keys of the site, listed in the help panel. Walking keys belong to `visitor/`. */
export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (visit.getState().phase !== 'site') return;
      if (event.key === 'Escape') {
        if (closeTop()) event.preventDefault();
        return;
      }
      if (typing(event.target)) return;
      // Space on a button is that button's.
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, summary, a');
      if (event.key === ' ' && !onButton) {
        pauseOrPlay();
        event.preventDefault();
        return;
      }
      const act = event.repeat ? undefined : KEYS[event.key.toLowerCase()];
      if (act) {
        act();
        event.preventDefault();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
