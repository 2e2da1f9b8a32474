import { useStore } from 'zustand';
import { enterVr } from '../app/enterVr.ts';
import { wantVr } from '../app/vr.ts';
import { useT } from '../i18n/index.ts';
import { visit } from '../state/visit.ts';
import { Panel } from './Panel.tsx';

/**
 * The site stands and the headset is wanted: browsers start a session only at a press, and the press on the start
 * page is too long ago by now. One more, and nothing else on the way.
 */
export function VrDoor() {
  const t = useT();
  const mode = useStore(visit, (s) => s.mode);
  if (mode === 'vr') return null;
  return (
    <Panel className="vr-door" title={t('vr.ready')} onClose={() => wantVr(false)}>
      <p>{t('vr.putOn')}</p>
      <p className="row">
        <button type="button" className="primary" onClick={() => void enterVr()}>
          {t('start.enterVr')}
        </button>
        <button type="button" onClick={() => wantVr(false)}>
          {t('vr.stay')}
        </button>
      </p>
    </Panel>
  );
}
