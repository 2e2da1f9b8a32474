import { useStore } from 'zustand';
import { megabytes } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { loading, type StepId } from '../state/loading.ts';
import { visit } from '../state/visit.ts';

const STEP_KEYS: Readonly<Record<StepId, string>> = {
  pack: 'progress.pack',
  models: 'progress.models',
  textures: 'progress.textures',
  ready: 'progress.ready',
};

const STATE_KEYS = {
  waiting: 'progress.waiting',
  running: 'progress.running',
  done: 'progress.done',
  failed: 'progress.failed',
} as const;

/** How far loading has come, in steps and bytes. */
export function Progress() {
  const t = useT();
  const steps = useStore(loading, (s) => s.steps);
  const language = useStore(visit, (s) => s.language);
  return (
    <ol className="steps" aria-label={t('progress.title')}>
      {steps.map(({ id, state, loaded, total }) => {
        const share = state === 'done' ? 1 : total > 0 ? Math.min(1, loaded / total) : 0;
        const mb = (bytes: number) => megabytes(bytes, language);
        return (
          <li key={id} data-state={state}>
            <span className="step-name">{t(STEP_KEYS[id])}</span>
            <span className="step-line" aria-hidden="true">
              <span style={{ transform: `scaleX(${share})` }} />
            </span>
            <span className="step-bytes">
              {loaded === 0 || state === 'failed'
                ? t(STATE_KEYS[state])
                : total > 0 && state !== 'done'
                  ? t('progress.bytes', { loaded: mb(loaded), total: mb(total) })
                  : t('progress.bytesOnly', { loaded: mb(loaded) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
