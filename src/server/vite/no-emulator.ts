/**
 * Keeps @pmndrs/xr's headset emulator and its rooms (5 MB) out of the production build. Ours is switched off anyway
 * (`emulate: false`), but the import would still be bundled.
 */
import type { Plugin } from 'vite';

const STUB = '\0yaohuo:no-emulator';

export function noEmulator(): Plugin {
  return {
    name: 'yaohuo-no-emulator',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source === '@iwer/devui' || source === '@iwer/sem' || source.startsWith('@iwer/sem/')) return STUB;
      const fromXr = importer?.replaceAll('\\', '/').includes('/@pmndrs/xr/');
      return source === './emulate.js' && fromXr ? STUB : null;
    },
    load: (id) => (id === STUB ? 'export const emulate = () => undefined;' : null),
  };
}
