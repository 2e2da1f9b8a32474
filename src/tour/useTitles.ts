import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';

/** Titles of a tour's stops by id. Empty until they have come, and if they cannot be had. */
export type Titles = Readonly<Record<string, string>>;

const NONE: Titles = {};

/** The titles of a tour's stops in the visitor's language, fetched when they are first wanted (`null`: of none). */
export function useTitles(tour: string | null): Titles {
  const language = useStore(visit, (s) => s.language);
  const [titles, setTitles] = useState(NONE);
  useEffect(() => {
    setTitles(NONE);
    if (!tour) return;
    let alive = true;
    void pack
      .getState()
      .narration(tour, language)
      .then((told) => {
        if (!alive || !told) return;
        setTitles(Object.fromEntries(Object.entries(told.stops).map(([id, { title }]) => [id, title])));
      });
    return () => {
      alive = false;
    };
  }, [tour, language]);
  return titles;
}
