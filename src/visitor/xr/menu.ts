/** Which panel of the headset's menu is up. The page's own panels (visit.panel) cannot be seen in a headset. */
import { createStore } from 'zustand/vanilla';

export type MenuPage = 'closed' | 'main' | 'places' | 'tours' | 'settings' | 'captions';

interface Menu {
  page: MenuPage;
  /** First item shown of a long list. */
  first: number;
  /** The part of the site whose places are listed; `null`: the parts themselves. */
  quarter: string | null;
}

export const menu = createStore<Menu>(() => ({ page: 'closed', first: 0, quarter: null }));

export const openMenu = (page: MenuPage, first = 0, quarter: string | null = null) =>
  menu.setState({ page, first, quarter });
export const toggleMenu = () => openMenu(menu.getState().page === 'closed' ? 'main' : 'closed');
