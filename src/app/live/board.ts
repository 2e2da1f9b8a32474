/** The board that tells a curator, over the page, what is wrong with what was just edited. While developing only. */
import { say } from '../../i18n/index.ts';
import { learn } from '../../i18n/translate.ts';
import en from './live.en.json' with { type: 'json' };
import zhHans from './live.zh-Hans.json' with { type: 'json' };
import type { LiveFault } from './messages.ts';

// Beside this file, not in i18n: for words that no visitor reads, no characters are cut into the fonts.
learn({ en, 'zh-Hans': zhHans });

const STYLE = `
  position: fixed; inset: 0 0 auto; z-index: 1000; max-height: 45vh; overflow: auto; padding: 0.6rem 1rem;
  background: #5c1410; color: #fff; font: 14px/1.5 system-ui, sans-serif; pointer-events: auto; white-space: pre-wrap;`;

let faults: readonly LiveFault[] = [];
let reload = false;

function paint(): void {
  let board = document.querySelector<HTMLElement>('#live-board');
  if (faults.length === 0 && !reload) {
    board?.remove();
    return;
  }
  if (!board) {
    board = document.createElement('section');
    board.id = 'live-board';
    board.setAttribute('role', 'alert');
    board.style.cssText = STYLE;
    document.body.append(board);
  }
  const lines = faults.map(
    ({ file, line, message }) => `${line === null ? file : `${file}:${line}`}\n${message}`,
  );
  if (faults.length > 0) lines.unshift(say('live.faults'));
  if (reload) lines.push(say('live.reload'));
  board.textContent = lines.join('\n');
}

/** Shows what is wrong; nothing, and the board goes. */
export function showFaults(now: readonly LiveFault[]): void {
  faults = now;
  paint();
}

/** Something has changed that is only seen once the page is loaded again. */
export function showReload(): void {
  reload = true;
  paint();
}
