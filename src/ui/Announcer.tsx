import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { nearby } from '../hotspots/nearby.ts';
import { listing } from '../i18n/format.ts';
import { useT } from '../i18n/index.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { useLanguage, useLocal } from './PackText.tsx';

/** For ears: where the visitor is and what is near, once they have stopped. */
export function Announcer() {
  const t = useT();
  const local = useLocal();
  const { language } = useLanguage();
  const site = useStore(pack, (s) => s.site);
  const zone = useStore(visit, (s) => s.zone);
  const place = useStore(visit, (s) => s.place);
  const near = useStore(nearby, (s) => s.list);
  const [whereabouts, say] = useState('');

  const spot = site?.places.find((p) => p.id === place) ?? site?.zones.find((z) => z.id === zone);
  const names = near.slice(0, 4).map((n) => local(n.hotspot.title));
  const sentence = spot
    ? [
        t('announce.here', { place: local(spot.title) }),
        names.length > 0 ? t('announce.near', { list: listing(names, language) }) : t('hotspots.none'),
      ].join(' ')
    : '';

  useEffect(() => {
    // Said only once the visitor has stood still for a moment, not at every step on the way.
    const timer = setTimeout(() => say(sentence), 900);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <div className="unseen">
      <p role="status">{whereabouts}</p>
    </div>
  );
}
