/** Typefaces: the interface's own are in base.css; those of the pack are added when it is known. */
import { pack, packUrl } from '../state/pack.ts';
import { report } from '../state/problems.ts';

const FAMILIES = { serif: 'Yaohuo Serif', sans: 'Yaohuo Sans' } as const;

/**
 * Adds the pack's faces to the families of the interface, so that any text in either finds its characters, and
 * notes once if any typeface could not be had. The browser's own stand in for it.
 */
export function watchFonts(): void {
  document.fonts.addEventListener('loadingerror', (event) => {
    const names = [...event.fontfaces].map((f) => f.family).join(', ');
    report('font-missing', `could not load ${names}`);
  });
  let done: unknown = null;
  const add = () => {
    const { site } = pack.getState();
    if (!site || site === done) return;
    done = site;
    for (const { role, weight, file } of site.fonts) {
      const face = new FontFace(FAMILIES[role], `url("${packUrl(file)}")`, { weight, display: 'swap' });
      document.fonts.add(face);
    }
  };
  pack.subscribe(add);
  add();
}
