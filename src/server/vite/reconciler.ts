/**
 * Fiber's file holds a copy of React's reconciler (130 kB), which is nearly the same code as half of react-dom. Here
 * the copy becomes a module of its own, so that both can be put into one chunk, where the second costs a quarter of
 * what it costs alone (20 kB less before the first picture). The rest of fiber stays with three.
 */
import type { Plugin } from 'vite';

/** The module's name; vite.config.ts puts it beside react-dom. */
export const RECONCILER = 'yaohuo:reconciler';
const ID = `\0${RECONCILER}`;

/** Fiber's build for production and development, one after the other, each under its licence comment. */
const START = 'react-reconciler.production.js';
const END = 'react-reconciler.development.js';
const BODY = /(\w+)\.exports = (function \(\w+\) \{[\s\S]*\n\s*\})(?=, \1\.exports\.default = \1\.exports)/;
const NAMES = /^import .* from '(?:react|scheduler)';$/gm;

/** Fiber's code without the reconciler, and the reconciler as a module; null if it is not found as it is known. */
export function cutReconciler(code: string): { rest: string; reconciler: string } | null {
  const start = code.indexOf(START);
  const end = code.indexOf(END);
  if (start < 0 || end < start) return null;
  const found = BODY.exec(code.slice(start, end));
  if (!found) return null;
  const [whole, name, body] = found;
  const at = start + found.index;
  return {
    rest: `import ownReconciler from '${RECONCILER}';\n${code.slice(0, at)}${name}.exports = ownReconciler${code.slice(at + whole.length)}`,
    reconciler: `${(code.match(NAMES) ?? []).join('\n')}\nexport default ${body};\n`,
  };
}

export function reconciler(): Plugin {
  let own = '';
  return {
    name: 'yaohuo-reconciler',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === RECONCILER ? ID : null),
    load: (id) => (id === ID ? own : null),
    transform(code, id) {
      if (!/@react-three\/fiber\/dist\/events-\w+\.esm\.js$/.test(id)) return null;
      const cut = cutReconciler(code);
      if (!cut) {
        this.warn(
          'fiber is built differently than it was: its reconciler stays with three, 20 kB more to load',
        );
        return null;
      }
      own = cut.reconciler;
      return { code: cut.rest, map: null };
    },
  };
}
