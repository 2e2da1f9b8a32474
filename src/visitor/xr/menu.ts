/** Which panel of the headset's menu is up. The page's own panels (visit.panel) cannot be seen in a headset. */
import { createStore } from 'zustand/vanilla';

/** `time`: year and hour. Of tours: `offer` is the page of one, `doors` its stops, `player` the one that runs, `seen` what it shows, in words. */
export type MenuPage =
  | 'closed'
  | 'main'
  | 'places'
  | 'tours'
  | 'offer'
  | 'doors'
  | 'player'
  | 'seen'
  | 'time'
  | 'settings'
  | 'captions';

interface Menu {
  page: MenuPage;
  /** First item shown of a long list. */
  first: number;
  /** The part of the site whose places are listed; `null`: the parts themselves. */
  quarter: string | null;
  /** The tour of `offer` and `doors`. */
  of: string | null;
}

export const menu = createStore<Menu>(() => ({ page: 'closed', first: 0, quarter: null, of: null }));

export const openMenu = (
  page: MenuPage,
  first = 0,
  quarter: string | null = null,
  of: string | null = null,
) => menu.setState({ page, first, quarter, of });
export const toggleMenu = () => openMenu(menu.getState().page === 'closed' ? 'main' : 'closed');
