import { useStore } from 'zustand';
import { caption } from '../state/caption.ts';
import { settings } from '../state/settings.ts';

/** What is being said or heard, in at most two lines on a plate. Screen readers hear it from the announcer. */
export function Captions() {
  const now = useStore(caption, (s) => s.now);
  const shown = useStore(settings, (s) => s.captions.shown);
  if (!now || !shown) return null;
  return (
    <p className="caption" lang={now.language} aria-hidden="true">
      <span>{now.text}</span>
    </p>
  );
}
