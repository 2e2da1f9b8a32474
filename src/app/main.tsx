/** The first thing that runs. React DOM only; three comes with the site's own chunk. */
import '../ui/base.css';
import '../ui/start.css';
import '../ui/shell.css';
import '../ui/panels.css';
import { createRoot } from 'react-dom/client';
import { say } from '../i18n/index.ts';
import { watchFonts } from '../ui/fonts.ts';
import { App } from './App.tsx';
import { keepAddress } from './address.ts';
import { boot, params } from './boot.ts';
import { dressDocument } from './dress.ts';

watchFonts();
dressDocument();
if (params.probe)
  void import('./probe.ts').then(({ openProbe }) =>
    openProbe((code, values) => say(`problem.${code}`, values)),
  );

if (import.meta.env.DEV && import.meta.hot) {
  const line = import.meta.hot;
  void import('./live/live.ts').then(({ followSources }) => followSources(line));
}

createRoot(document.getElementById('root')!).render(<App />);

void boot().then(keepAddress);
