import { useT } from '../i18n/index.ts';
import { openPanel } from '../state/visit.ts';
import { Controls } from './Controls.tsx';
import { Panel } from './Panel.tsx';

const KEYS = ['keys.home', 'keys.space', 'keys.captions', 'keys.mute', 'keys.help', 'keys.escape'] as const;

/** How to move and what the keys do. */
export function HelpPanel() {
  const t = useT();
  return (
    <Panel title={t('help.title')} onClose={() => openPanel(null)}>
      <p className="quiet">{t('help.lead')}</p>
      <Controls whole />
      <h3>{t('keys.title')}</h3>
      <ul className="keys">
        {KEYS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Panel>
  );
}
