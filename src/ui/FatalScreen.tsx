import { useT } from '../i18n/index.ts';
import type { Problem } from '../state/problems.ts';
import { Mark } from './icons.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { problemKey } from './problemKeys.ts';

/** The visit cannot begin: what happened, what to do, and the line for the attendant. */
export function FatalScreen({ problem }: { problem: Problem }) {
  const t = useT();
  // A faulty pack is a note as long as something of it can be shown; here nothing can.
  const sentence = problem.code === 'pack-invalid' ? 'problem.packUnusable' : problemKey(problem.code);
  return (
    <main className="fatal">
      <header className="masthead">
        <Mark />
        <LanguageSwitch />
      </header>
      <div role="alert">
        <h1>{t('problem.fatalTitle')}</h1>
        <p className="lead">{t(sentence, problem.params)}</p>
      </div>
      <p className="row">
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t('problem.reload')}
        </button>
        {problem.code === 'site-unknown' && (
          <a className="button" href={location.pathname}>
            {t('problem.reloadSite')}
          </a>
        )}
      </p>
      <details>
        <summary>{t('problem.forAttendant')}</summary>
        <pre lang="en">
          {problem.code}: {problem.detail}
        </pre>
      </details>
    </main>
  );
}
