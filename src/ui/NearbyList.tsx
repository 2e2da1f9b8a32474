import { useStore } from 'zustand';
import { focusHotspot } from '../hotspots/focus.ts';
import { nearby } from '../hotspots/nearby.ts';
import { pressHotspot, setHover } from '../hotspots/presses.ts';
import { decimal } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { useLanguage, useLocal } from './PackText.tsx';

/**
 * The marks near the visitor as a list for Tab and for screen readers. Unseen until one has the focus; then the
 * view turns to it and its name shows, so that eyes and focus are on the same thing.
 */
export function NearbyList() {
  const t = useT();
  const { language } = useLanguage();
  const local = useLocal();
  const near = useStore(nearby, (s) => s.list);
  if (near.length === 0) return null;
  return (
    <nav className="nearby" aria-label={t('hotspots.near')}>
      <ul>
        {near.map(({ hotspot, metres }) => (
          <li key={hotspot.id}>
            <button
              type="button"
              data-hotspot={hotspot.id}
              onFocus={() => focusHotspot(hotspot.id)}
              onBlur={() => setHover(null)}
              onClick={() => pressHotspot(hotspot.id)}
            >
              {t('hotspots.open', { title: local(hotspot.title), metres: decimal(metres, language) })}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
