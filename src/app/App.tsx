import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { pack } from '../state/pack.ts';
import { problems } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { FatalScreen } from '../ui/FatalScreen.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Notes } from '../ui/Notes.tsx';
import { Shell } from '../ui/Shell.tsx';
import { startGuide } from './guide.ts';
import { StartPage } from './StartPage.tsx';
import { prefetchSite, SiteView } from './siteChunk.ts';

/** Which of the three pages is up: what is wrong, the start, or the site with its interface over it. */
export function App() {
  const phase = useStore(visit, (s) => s.phase);
  const site = useStore(pack, (s) => s.site);
  const fatal = useStore(problems, (s) => s.list.find((p) => p.weight === 'fatal'));

  // The picture on the start page comes first; three follows once the pack is known.
  useEffect(() => {
    if (site) prefetchSite();
  }, [site]);

  useEffect(() => (site ? startGuide() : undefined), [site]);

  if (fatal) return <FatalScreen problem={fatal} />;
  return (
    <>
      {phase !== 'start' && (
        <div className="scene" aria-hidden="true">
          <Guard name="scene">
            <Suspense fallback={null}>
              <SiteView />
            </Suspense>
          </Guard>
        </div>
      )}
      {phase === 'site' ? <Shell /> : <StartPage />}
      <Notes />
    </>
  );
}
