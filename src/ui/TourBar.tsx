import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { type TourPhase, tour } from '../state/tour.ts';
import { CloseIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon, ReplayIcon } from './icons.tsx';

const LINES: Readonly<Partial<Record<TourPhase, string>>> = {
  travelling: 'tour.travelling',
  strayed: 'tour.strayed',
  ended: 'tour.finished',
};

/** The levers of a running tour. One button changes between Play and Pause and keeps its place and focus. */
export function TourBar() {
  const t = useT();
  const now = useStore(tour, (s) => s.snapshot);
  const controls = useStore(tour, (s) => s.controls);
  const lever = useRef<HTMLButtonElement>(null);
  const running = now !== null;
  // A tour that begins brings the focus to its levers: space and Enter pause it at once.
  useEffect(() => {
    if (running && !document.activeElement?.closest('[role="dialog"]'))
      lever.current?.focus({ preventScroll: true });
  }, [running]);
  if (!now) return null;
  const line = LINES[now.state];
  const playing = now.state === 'playing' || now.state === 'travelling';
  const share = now.seconds > 0 ? Math.min(1, now.time / now.seconds) : 0;
  return (
    <section className="tour-bar plate" aria-label={t('tour.label')}>
      <div className="tour-line">
        <p>
          <span className="tour-count">{t('tour.progress', { stop: now.index + 1, count: now.count })}</span>
          <strong>{now.stopTitle}</strong>
        </p>
        {line && <p className="quiet">{t(line)}</p>}
      </div>
      <div className="tour-time" aria-hidden="true">
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
      <div className="tour-keys">
        {now.state === 'strayed' && (
          <button type="button" className="primary" onClick={controls.comeBack}>
            {t('tour.back')}
          </button>
        )}
        <button type="button" className="bare" aria-label={t('tour.previous')} onClick={controls.previous}>
          <PreviousIcon />
        </button>
        <button
          type="button"
          className="bare"
          ref={lever}
          aria-label={t(playing ? 'tour.pause' : 'tour.play')}
          onClick={playing ? controls.pause : controls.play}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
        <button type="button" className="bare" aria-label={t('tour.next')} onClick={controls.next}>
          <NextIcon />
        </button>
        <button type="button" className="bare" aria-label={t('tour.replay')} onClick={controls.replay}>
          <ReplayIcon />
        </button>
        <button type="button" className="bare" aria-label={t('tour.leave')} onClick={controls.leave}>
          <CloseIcon />
        </button>
      </div>
    </section>
  );
}
