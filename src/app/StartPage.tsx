import { useStore } from 'zustand';
import { unlockAudio } from '../audio/engine.ts';
import { useT } from '../i18n/index.ts';
import { localText } from '../i18n/localText.ts';
import { pack, packUrl } from '../state/pack.ts';
import { setPhase, visit } from '../state/visit.ts';
import { Controls } from '../ui/Controls.tsx';
import { Mark } from '../ui/icons.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { PackText, useLocal } from '../ui/PackText.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Colophon } from './Colophon.tsx';
import { enterVr } from './enterVr.ts';
import { vr, wantVr } from './vr.ts';

const REASONS = {
  looking: 'start.vrLooking',
  insecure: 'start.vrInsecure',
  none: 'start.vrNone',
  ready: null,
} as const;

/** The press that enters also wakes the sound: browsers allow it at no other moment. */
function enter(): void {
  unlockAudio();
  setPhase('loading');
}

/** The page before the visit: what it is, one true picture, and one deliberate press. */
export function StartPage() {
  const t = useT();
  const local = useLocal();
  const site = useStore(pack, (s) => s.site);
  const phase = useStore(visit, (s) => s.phase);
  const language = useStore(visit, (s) => s.language);
  const support = useStore(vr, (s) => s.support);
  const entering = phase === 'loading';
  const reason = REASONS[support];
  const other = site?.languages.find((tag) => tag !== language && site.title[tag]);

  return (
    <main className="start" data-entering={entering}>
      <div className="start-picture">
        {site?.picture && (
          <img src={packUrl(site.picture.file)} alt={local(site.picture.alt)} decoding="async" />
        )}
      </div>
      <div className="sheet">
        <header className="masthead">
          <p className="wordmark">
            <Mark />
            <span lang="zh-Hans">窑火</span> <span lang="en">Yaohuo</span>
          </p>
          <LanguageSwitch />
        </header>

        <div className="start-title">
          {site && other && (
            <p className="title-other" lang={other}>
              {localText(site.title, other).text}
            </p>
          )}
          <h1>{site ? <PackText of={site.title} /> : t('app.where')}</h1>
          {site && (
            <p className="lead">
              <PackText of={site.summary} />
            </p>
          )}
        </div>

        <div className="start-doors">
          <button type="button" className="primary" disabled={!site || entering} onClick={enter}>
            {t('start.enter')}
          </button>
          <button
            type="button"
            disabled={!site || support !== 'ready' || entering}
            aria-describedby={reason ? 'vr-reason' : undefined}
            onClick={() => {
              wantVr(true);
              enter();
              void enterVr();
            }}
          >
            {t('start.enterVr')}
          </button>
          {reason && (
            <p id="vr-reason" className="reason">
              {t(reason)}
            </p>
          )}
        </div>

        <div className="start-progress" role="status">
          {entering && <p className="entering">{t('progress.enter', { site: local(site?.title) })}</p>}
          <Progress />
        </div>

        {!entering && <Controls />}
        {site && <Colophon site={site} />}
      </div>
    </main>
  );
}
