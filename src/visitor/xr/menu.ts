/** Which panel of the headset's menu is up. The page's own panels (visit.panel) cannot be seen in a headset. */
import { createStore } from 'zustand/vanilla';

export type MenuPage = 'closed' | 'main' | 'places' | 'tours' | 'settings';

export const menu = createStore<{ page: MenuPage /** First item shown of a long list. */; first: number }>(
  () => ({
    page: 'closed',
    first: 0,
  }),
);

export const openMenu = (page: MenuPage, first = 0) => menu.setState({ page, first });
export const toggleMenu = () => openMenu(menu.getState().page === 'closed' ? 'main' : 'closed');
