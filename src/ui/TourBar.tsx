import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { pack } from '../state/pack.ts';
import { type TourControls, type TourSnapshot, tour } from '../state/tour.ts';
import { foundWords, progressWords, rewarded } from '../tour/words.ts';
import { CloseIcon, NextIcon, PreviousIcon } from './icons.tsx';
import { useLocal } from './PackText.tsx';
import { TourQuestion } from './TourQuestion.tsx';
import { DescribeIcon, PauseIcon, PlayIcon, ReplayIcon, Seals, SentenceIcon } from './tourIcons.tsx';
import './tour.css';

/** The levers of a running tour, what it asks, and how far it is. One button changes between Play and Pause. */
export function TourBar() {
  const now = useStore(tour, (s) => s.snapshot);
  const controls = useStore(tour, (s) => s.controls);
  return now && <Running now={now} controls={controls} />;
}

/** Where text is typed or a value is set. */
const TYPING = 'input, select, textarea, [contenteditable="true"]';

/**
 * A tour that begins brings the focus to its levers: space and Enter pause it at once. Later the focus is brought back
 * only when the button that had it is gone; from anywhere else it is never taken.
 */
function useFocus(
  bar: RefObject<HTMLElement | null>,
  lever: RefObject<HTMLButtonElement | null>,
  step: string,
) {
  const within = useRef(false);
  useEffect(() => {
    const at = document.activeElement;
    if (!at?.closest('[role="dialog"]') && !at?.matches(TYPING))
      lever.current?.focus({ preventScroll: true });
  }, [lever]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a button goes only when the step changes
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body)
      lever.current?.focus({ preventScroll: true });
  }, [step, lever]);
  useEffect(() => {
    const own = bar.current;
    const note = () => {
      const at = document.activeElement;
      // Whoever's button goes is still here: that is told apart from a move elsewhere by where the focus is now.
      if (at !== document.body) within.current = own?.contains(at) === true;
    };
    addEventListener('focusin', note);
    note();
    return () => removeEventListener('focusin', note);
  }, [bar]);
}

/** Sheets and notes keep off the bar, whatever it says: its height is a value of the page's style. */
function useHeight(bar: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const own = bar.current;
    if (!own) return;
    const { style } = document.documentElement;
    const write = () => style.setProperty('--tour-bar', `${own.offsetHeight}px`);
    const watch = new ResizeObserver(write);
    watch.observe(own);
    write();
    return () => {
      watch.disconnect();
      style.removeProperty('--tour-bar');
    };
  }, [bar]);
}

function Running({ now, controls }: { now: TourSnapshot; controls: TourControls }) {
  const t = useT();
  const local = useLocal();
  const hunt = useStore(pack, (s) => s.tours.get(now.id)?.hunt);
  const bar = useRef<HTMLElement>(null);
  const lever = useRef<HTMLButtonElement>(null);
  const [described, setDescribed] = useState(false);
  useFocus(bar, lever, `${now.stop} ${now.state} ${now.ask?.hints.length}`);
  useHeight(bar);
  // While the visitor is asked there is nothing to play and nothing to pause.
  const asked = now.state === 'asking' || now.state === 'choosing';
  const playing = now.state === 'playing' || now.state === 'travelling';
  const share = now.seconds > 0 ? Math.min(1, now.time / now.seconds) : 0;
  const keys = [
    ['tour.previous', PreviousIcon, controls.previous],
    [
      playing ? 'tour.pause' : 'tour.play',
      playing ? PauseIcon : PlayIcon,
      playing ? controls.pause : controls.play,
    ],
    ['tour.next', NextIcon, controls.next],
    ['tour.replay', ReplayIcon, controls.replay],
    ['tour.sentence', SentenceIcon, controls.replaySentence],
  ] as const;
  return (
    <section className="tour-bar plate" ref={bar} aria-label={t('tour.label')}>
      <div className="tour-time" aria-hidden="true">
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
      {described && now.alt && (
        <p className="tour-seen" id="tour-seen">
          {now.alt}
        </p>
      )}
      <TourQuestion now={now} controls={controls} hunt={hunt} />
      <div className="tour-line">
        <p className="tour-count">
          {progressWords(now, t)}
          {now.found && !rewarded(now) && (
            <Seals
              found={now.found.stops.length}
              of={now.found.of}
              label={foundWords(now.found, local(hunt?.title), t)}
            />
          )}
        </p>
        <p className="tour-stop">
          <strong>{now.stopTitle}</strong>
        </p>
      </div>
      <div className="tour-keys">
        {keys.map(([label, Drawing, press], i) => (
          <button
            type="button"
            className="bare"
            // The second is the lever: Play and Pause keep place and focus.
            key={i === 1 ? 'lever' : label}
            ref={i === 1 ? lever : undefined}
            aria-label={t(label)}
            title={t(label)}
            aria-disabled={i === 1 && asked}
            onClick={press}
          >
            <Drawing />
          </button>
        ))}
        {now.alt && (
          <button
            type="button"
            className="bare"
            aria-label={t('tour.describe')}
            title={t('tour.describe')}
            aria-expanded={described}
            aria-controls={described ? 'tour-seen' : undefined}
            onClick={() => setDescribed(!described)}
          >
            <DescribeIcon />
          </button>
        )}
        <button
          type="button"
          className="bare"
          aria-label={t('tour.leave')}
          title={t('tour.leave')}
          onClick={controls.leave}
        >
          <CloseIcon />
        </button>
      </div>
    </section>
  );
}
