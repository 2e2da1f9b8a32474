/** What opens over the site at a press, and its captions: fetched together, after the first picture. */
export { Captions } from './Captions.tsx';
export { HelpPanel } from './HelpPanel.tsx';
export { HotspotCard } from './HotspotCard.tsx';
export { LookArrow } from './LookArrow.tsx';
export { PlacesPanel } from './PlacesPanel.tsx';
export { SettingsPanel } from './SettingsPanel.tsx';
export { TourBar } from './TourBar.tsx';
export { TourSaid } from './TourSaid.tsx';
export { ToursPanel } from './ToursPanel.tsx';
