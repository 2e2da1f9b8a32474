import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { loading } from '../state/loading.ts';

/** A quiet line while buildings come nearer. It asks nothing of anybody, so no screen reader is interrupted for it. */
export function Coming() {
  const t = useT();
  const count = useStore(loading, (s) => s.coming);
  return count > 0 ? (
    <p className="coming" aria-hidden="true">
      {t('progress.coming', { count })}
    </p>
  ) : null;
}
