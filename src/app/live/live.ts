/**
 * While developing only (`npm run dev`): takes up what a curator has just edited, without loading the page again. The
 * visitor stays where they stand; a tour that runs goes on with the new script (tour/director.ts follows the store). No
 * part of it comes into the built app.
 */
import { loadSite, loadTours, narrationCache } from '../../pack/load.ts';
import type { Site } from '../../pack/schema.ts';
import { pack } from '../../state/pack.ts';
import { showFaults, showReload } from './board.ts';
import { type Changes, freshNarration, freshSounds, needsReload, TAKEN, withChanges } from './fresh.ts';
import type { LiveNews } from './messages.ts';

/** What of Vite's line to the development server is used. */
export interface Line {
  on: (event: 'yaohuo:pack', listener: (news: LiveNews) => void) => void;
  send: (event: 'yaohuo:hello', site: { site: string }) => void;
}

const complain = (faults: readonly { message: string }[]) => {
  for (const { message } of faults) console.warn(`[yaohuo] ${message}`);
};

/** By the folder of its pack the server knows it. */
const siteId = (): string | null => {
  const { site, base } = pack.getState();
  return site && decodeURIComponent(base.split('/').at(-2) ?? '');
};

/**
 * The site object stays the same: to scene, tour and walking, another one is another site. What can be taken up is put
 * into it; whoever asks the store next finds it.
 */
function takeSite(stands: Site, now: Site): void {
  for (const key of TAKEN) Object.assign(stands, { [key]: now[key] });
}

export function followSources(line: Line): void {
  let changes: Changes = new Map();
  let greeted = false;

  const take = async (files: readonly string[]) => {
    const { site: stands, base } = pack.getState();
    if (!stands) return;
    changes = withChanges(changes, files);
    const mine = changes;
    const { site: now, faults } = await loadSite(base);
    if (!now || mine !== changes) return complain(faults);
    const { tours, faults: tourFaults } = await loadTours(base, now);
    if (mine !== changes) return;
    complain([...faults, ...tourFaults]);
    if (needsReload(stands, now)) showReload();
    const heard = JSON.stringify(stands.sounds);
    const sounds = freshSounds(now.sounds, changes);
    // A new list begins all sounds anew: only where one of them is another.
    takeSite(stands, { ...now, sounds: JSON.stringify(sounds) === heard ? stands.sounds : sounds });
    const told = narrationCache(base, stands, complain);
    pack.setState({
      site: stands,
      tours,
      narration: async (tour, language) => {
        const narration = await told(tour, language);
        return narration && freshNarration(narration, mine);
      },
    });
  };

  line.on('yaohuo:pack', ({ site, files, faults }) => {
    if (site !== siteId()) return;
    showFaults(faults);
    if (files.length > 0) void take(files);
  });

  const greet = () => {
    const site = siteId();
    if (!site || greeted) return;
    greeted = true;
    line.send('yaohuo:hello', { site });
  };
  greet();
  pack.subscribe(greet);
}
