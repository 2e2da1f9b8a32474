import { useStore } from 'zustand';
import { enterVr } from '../app/enterVr.ts';
import { vr } from '../app/vr.ts';
import { useT } from '../i18n/index.ts';
import { pack } from '../state/pack.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import {
  CaptionsIcon,
  HeadsetIcon,
  HelpIcon,
  HomeIcon,
  PlacesIcon,
  SettingsIcon,
  ToursIcon,
} from './icons.tsx';
import { PackText, useLocal } from './PackText.tsx';
import { goHome, toggleCaptions, togglePanel } from './shellState.ts';

const MENUS = [
  { panel: 'places', icon: PlacesIcon, label: 'bar.places' },
  { panel: 'tours', icon: ToursIcon, label: 'bar.tours' },
  { panel: 'settings', icon: SettingsIcon, label: 'bar.settings' },
] as const;

/** Home, the menus, captions and help: one press away wherever one is. */
export function Bar() {
  const t = useT();
  const open = useStore(visit, (s) => s.panel);
  const captions = useStore(settings, (s) => s.captions.shown);
  const headset = useStore(vr, (s) => s.support === 'ready');
  return (
    <header className="bar">
      <nav className="bar-keys plate" aria-label={t('bar.label')}>
        <button type="button" onClick={goHome}>
          <HomeIcon />
          <span>{t('bar.home')}</span>
        </button>
        {MENUS.map(({ panel, icon: Drawing, label }) => (
          <button
            type="button"
            key={panel}
            aria-expanded={open === panel}
            aria-haspopup="dialog"
            onClick={() => togglePanel(panel)}
          >
            <Drawing />
            <span>{t(label)}</span>
          </button>
        ))}
        <button type="button" aria-pressed={captions} onClick={toggleCaptions}>
          <CaptionsIcon />
          <span>{t('bar.captions')}</span>
        </button>
        <button
          type="button"
          aria-expanded={open === 'help'}
          aria-haspopup="dialog"
          onClick={() => togglePanel('help')}
        >
          <HelpIcon />
          <span>{t('bar.help')}</span>
        </button>
        {headset && (
          <button type="button" onClick={() => void enterVr()}>
            <HeadsetIcon />
            <span>{t('start.enterVr')}</span>
          </button>
        )}
      </nav>
      <Whereabouts />
    </header>
  );
}

/** Where am I: the zone, and the place if one is near. */
function Whereabouts() {
  const t = useT();
  const local = useLocal();
  const site = useStore(pack, (s) => s.site);
  const zone = useStore(visit, (s) => s.zone);
  const place = useStore(visit, (s) => s.place);
  const zoneText = site?.zones.find((z) => z.id === zone)?.title;
  const placeText = site?.places.find((p) => p.id === place)?.title;
  return (
    <p className="where plate">
      {zoneText ? <PackText of={zoneText} className="where-zone" /> : t('bar.elsewhere')}
      {placeText && local(placeText) !== local(zoneText) && (
        <PackText of={placeText} className="where-place" />
      )}
    </p>
  );
}
