import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import { pack } from '../state/pack.ts';
import { tour } from '../state/tour.ts';
import { SAID_NOTHING, sayOf } from '../tour/said.ts';
import { outOfPicture } from '../visitor/lookEdge.ts';
import { bearingTo, wayOf } from '../visitor/maths/lookout.ts';
import { pose } from '../visitor/pose.ts';
import { useLanguage, useLocal } from './PackText.tsx';

const WAYS = {
  left: 'tour.look.left',
  right: 'tour.look.right',
  behind: 'tour.look.behind',
  up: 'tour.look.up',
  down: 'tour.look.down',
} as const;

/** The tour's live region. There before a tour is, so that its first words are heard, too. */
export function TourSaid() {
  const t = useT();
  const local = useLocal();
  const { language } = useLanguage();
  const now = useStore(tour, (s) => s.snapshot);
  const hunt = useStore(pack, (s) => (now ? s.tours.get(now.id)?.hunt : undefined));
  const said = useRef(SAID_NOTHING);
  const [words, say] = useState('');
  useEffect(() => {
    if (!now) {
      said.current = SAID_NOTHING;
      return say('');
    }
    const way = now.look && outOfPicture(now.look) ? t(WAYS[wayOf(bearingTo(pose, now.look))]) : '';
    const told = hunt ? { title: local(hunt.title), reward: local(hunt.reward) } : null;
    const [after, fresh] = sayOf(said.current, now, way, told, language, t);
    said.current = after;
    if (fresh) say(fresh);
  }, [now, hunt, language, local, t]);
  return (
    <p className="unseen" role="status" lang={language}>
      {words}
    </p>
  );
}
