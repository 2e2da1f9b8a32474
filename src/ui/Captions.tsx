/**
 * What is said, in at most two lines, and above it what sounds, with an arrow to where. Fetched after the first picture;
 * what a screen reader is given stands beside it, for the eyes' captions are none of its business.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { startDescribing } from '../captions/describe.ts';
import { LINES, roomFor } from '../captions/room.ts';
import { caption, captionWords, type Side, setCaptionRoom } from '../state/caption.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import './captions.css';
import { CaptionsRead } from './CaptionsRead.tsx';

export function Captions() {
  useEffect(startDescribing, []);
  return (
    <>
      <Shown />
      <CaptionsRead />
    </>
  );
}

function Shown() {
  const now = useStore(caption, (s) => s.now);
  const sound = useStore(caption, (s) => s.sound);
  const { shown, size, look } = useStore(settings, (s) => s.captions);
  const box = useRoom(size);
  return (
    <div className="captions" data-size={size} data-look={look} ref={box} aria-hidden="true">
      {shown && sound && (
        <p className="caption-sound" lang={sound.language}>
          <span>
            {sound.side === 'left' && <Arrow side="left" />}
            {sound.text}
            {sound.side && sound.side !== 'left' && <Arrow side={sound.side} />}
          </span>
        </p>
      )}
      {shown && now && <Said key={size} language={now.language} words={captionWords(now)} />}
    </div>
  );
}

/** Who cuts captions keeps to what two lines hold; should one be longer all the same, it is set smaller. */
function Said({ language, words }: { language: string; words: string }) {
  const plate = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are measured anew
  useLayoutEffect(() => {
    const own = plate.current;
    if (!own) return;
    for (let part = 1; part > 0.5; part -= 0.08) {
      own.style.fontSize = part === 1 ? '' : `${part}em`;
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(own);
      const lines =
        (own.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight);
      if (lines < LINES + 0.5) return;
    }
  }, [words]);
  return (
    <p className="caption" lang={language}>
      <span ref={plate}>{words}</span>
    </p>
  );
}

/** Tells those who cut captions how much two lines hold in this window. */
function useRoom(size: string) {
  const box = useRef<HTMLDivElement>(null);
  const desktop = useStore(visit, (s) => s.mode === 'desktop');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is another room
  useEffect(() => {
    const own = box.current;
    if (!own || !desktop) return;
    const measure = () => {
      const em = parseFloat(getComputedStyle(own).fontSize);
      // The plate keeps 0.9 em of its own on both sides.
      if (own.clientWidth > 0) setCaptionRoom(roomFor(own.clientWidth - 1.8 * em, em));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => watch.disconnect();
  }, [size, desktop]);
  return box;
}

const TURN: Record<NonNullable<Side>, number> = { left: 0, right: 180, behind: -90 };

const Arrow = ({ side }: { side: NonNullable<Side> }) => (
  <svg viewBox="-6 -6 12 12" data-side={side} aria-hidden="true" focusable="false">
    <path d="M-5.5 0 0-4.6v3h5.5v3.2H0v3z" transform={`rotate(${TURN[side]})`} fill="currentColor" />
  </svg>
);
