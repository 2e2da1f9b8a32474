import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { dismiss, type ProblemCode, problems } from '../state/problems.ts';
import { CloseIcon } from './icons.tsx';
import { problemKey } from './problemKeys.ts';

/** Faults of the pack's own files: which file, and what in it, is said below the sentence. */
const FOR_ATTENDANT: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'pack-invalid',
  'tour-broken',
  'tour-faulty',
  'words-missing',
  'narration-missing',
]);

/** Local problems, newest first, each of which can be put away. Said aloud politely. */
export function Notes() {
  const t = useT();
  const list = useStore(problems, (s) => s.list);
  const local = list.filter((p) => p.weight === 'local').reverse();
  return (
    <section className="notes" aria-label={t('problem.title')} aria-live="polite" hidden={local.length === 0}>
      {local.slice(0, 3).map((p) => (
        <div className="note plate" key={p.serial}>
          <div>
            <p>{t(problemKey(p.code), p.params)}</p>
            {FOR_ATTENDANT.has(p.code) && (
              <details>
                <summary>{t('problem.forAttendant')}</summary>
                <pre lang="en">{p.detail}</pre>
              </details>
            )}
          </div>
          <button
            type="button"
            className="bare"
            aria-label={t('problem.dismiss')}
            onClick={() => dismiss({ serial: p.serial })}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
    </section>
  );
}
