import { useEffect } from 'react';
import { openCard, openPanel, visit } from '../state/visit.ts';

/** On a telephone there is room for one sheet: opening a menu puts the card away, and the other way round. */
export function useOneSheet(): void {
  useEffect(
    () =>
      visit.subscribe((now, before) => {
        if (!now.card || !now.panel || !matchMedia('(max-width: 48rem)').matches) return;
        if (now.card !== before.card) openPanel(null);
        else if (now.panel !== before.panel) openCard(null);
      }),
    [],
  );
}
