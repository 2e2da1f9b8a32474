/** Which walking keys are down, and what they ask for. Pure: the page feeds it `code`s of key events. */

const AHEAD = ['KeyW', 'ArrowUp'];
const BACK = ['KeyS', 'ArrowDown'];
const TURN_LEFT = ['ArrowLeft', 'KeyQ'];
const TURN_RIGHT = ['ArrowRight', 'KeyE'];
const LEFT = ['KeyA'];
const RIGHT = ['KeyD'];
const KNOWN = new Set([...AHEAD, ...BACK, ...TURN_LEFT, ...TURN_RIGHT, ...LEFT, ...RIGHT]);

export const isWalkingKey = (code: string): boolean => KNOWN.has(code);

export interface Keys {
  down: Set<string>;
  fast: boolean;
}
export const keys = (): Keys => ({ down: new Set(), fast: false });

const any = (k: Keys, codes: readonly string[]): number => {
  for (let i = 0; i < codes.length; i += 1) if (k.down.has(codes[i]!)) return 1;
  return 0;
};

/** −1, 0 or 1 each. */
export const wantsAhead = (k: Keys): number => any(k, AHEAD) - any(k, BACK);
export const wantsAside = (k: Keys): number => any(k, RIGHT) - any(k, LEFT);
export const wantsTurn = (k: Keys): number => any(k, TURN_RIGHT) - any(k, TURN_LEFT);

/** Things that use arrow keys and letters themselves. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"], ' +
  '[role="slider"], [role="radiogroup"], [role="tablist"], [role="combobox"]';

/** True if a key pressed there is that control's business and not the feet's. */
export const keepsKeys = (target: EventTarget | null): boolean =>
  typeof Element !== 'undefined' && target instanceof Element && target.closest(OWN_KEYS) !== null;
