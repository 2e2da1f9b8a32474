/** What a tour shows, hides and opens, against how the structures stand without it. */
import { type Document, type Fault, faultAt } from './fault.ts';
import type { CueAction, ElementRef, Section, Site, Structure, Tour } from './schema.ts';
import type { Path } from './where.ts';

type Say = (path: Path, text: string) => void;

/** Warnings of a site's sections: those that would take away what is hidden anyway, or show what stands. */
export function sectionsSense(site: Site, say: Say): void {
  site.structures.forEach((structure, s) => {
    const hidden = new Set(structure.elements.filter((e) => e.hidden).map((e) => e.id));
    const known = new Set(structure.elements.map((e) => e.id));
    structure.sections.forEach((section: Section, n) => {
      const at = (list: string, i: number) => ['structures', s, 'sections', n, list, i];
      section.hides.forEach((id, i) => {
        if (hidden.has(id))
          say(at('hides', i), `\`${id}\` is hidden anyway, so the section takes nothing away`);
      });
      section.shows.forEach((id, i) => {
        if (known.has(id) && !hidden.has(id))
          say(at('shows', i), `\`${id}\` shows anyway; to be brought by a section it must be \`hidden\``);
      });
      if (structure.sections.findIndex(({ id }) => id === section.id) !== n)
        say(['structures', s, 'sections', n], `there are two sections with the id \`${section.id}\``);
    });
  });
}

/** Whether an element is hidden without a tour; undefined if there is no such element. */
const hiddenIn = (structures: ReadonlyMap<string, Structure>, ref: ElementRef): boolean | undefined =>
  structures.get(ref.structure)?.elements.find(({ id }) => id === ref.element)?.hidden;

/** True if a cue of the stop before this one, or a section it opens, has changed how the element stands. */
function changed(
  structures: ReadonlyMap<string, Structure>,
  before: readonly CueAction[],
  ref: ElementRef,
): boolean {
  return before.some((action) => {
    if ('section' in action) {
      if (action.section.structure !== ref.structure) return false;
      const open = structures.get(ref.structure)?.sections.find(({ id }) => id === action.section.section);
      return open !== undefined && [...open.hides, ...open.shows].includes(ref.element);
    }
    const other = 'show' in action ? action.show : 'hide' in action ? action.hide : null;
    return other?.structure === ref.structure && other.element === ref.element;
  });
}

/** Warnings of cues that change nothing: a `show` of what shows, a `hide` of what is hidden. `doc.root` is the tour. */
export function stagedSense(doc: Document, tour: Tour, site: Site): Fault[] {
  const faults: Fault[] = [];
  const structures = new Map(site.structures.map((structure) => [structure.id, structure]));
  tour.stops.forEach((stop, s) => {
    stop.cues.forEach(({ do: action }, c) => {
      const ref = 'show' in action ? action.show : 'hide' in action ? action.hide : null;
      if (!ref) return;
      const before = stop.cues.slice(0, c).map((cue) => cue.do);
      const hidden = hiddenIn(structures, ref);
      if (hidden === undefined || changed(structures, before, ref)) return;
      const idle = 'show' in action ? !hidden : hidden;
      if (!idle) return;
      const text =
        'show' in action
          ? `shows \`${ref.element}\`, which shows anyway; give the element \`hidden\` if it is to come with the tour`
          : `hides \`${ref.element}\`, which is hidden anyway`;
      faults.push(faultAt(doc, ['stops', s, 'cues', c], 'nonsense', text, { weight: 'warning' }));
    });
  });
  return faults;
}
