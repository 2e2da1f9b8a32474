import { BoxGeometry, Group, Mesh, MeshStandardMaterial } from 'three';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TINY } from '../../tests/sites/tiny.ts';
import { Site } from '../pack/schema.ts';
import { clearStage, setFiring, setHour, setPeriod, stageAlso } from '../state/visit.ts';
import { createStage } from './stage.ts';
import { type PlacedStructure, placeStructure } from './structure.ts';

const site = Site.parse({
  ...structuredClone(TINY),
  structures: [
    {
      id: 'kiln',
      title: { en: 'Kiln' },
      periods: [TINY.start.period],
      zones: [TINY.zones[0]!.id],
      model: 'kiln.glb',
      elements: ['vault', 'saggars', 'cut'].map((id) => ({
        id,
        title: { en: id },
        evidence: 'oven',
        hidden: id === 'cut',
      })),
      sections: [{ id: 'open', title: { en: 'Open' }, hides: ['vault'], shows: ['cut'] }],
    },
  ],
});

const load = Object.assign(async () => null, { forget: () => undefined });

/** A stage with the kiln on it, and what is drawn of the kiln in order. */
async function staged() {
  const stage = createStage(site, load as never);
  const root = new Group();
  for (const { id } of site.structures[0]!.elements) {
    const mesh = new Mesh(new BoxGeometry(), new MeshStandardMaterial({ name: 'kiln-brick' }));
    mesh.name = id;
    root.add(mesh);
  }
  const placed = await placeStructure(site.structures[0]!, root, stage.library);
  stage.add(placed);
  return { stage, placed };
}

/** Ids of the elements that are drawn: stretches of the one mesh they share. */
const drawn = ({ elements }: PlacedStructure): string[] => {
  const ids = [...elements.keys()];
  const { mesh } = elements.get(ids[0]!)![0]!;
  const one = mesh.geometry.index!.count / ids.length;
  const { groups } = mesh.geometry;
  if (!mesh.visible) return [];
  if (groups.length === 0) return ids;
  return ids.filter((_, i) =>
    groups.some(({ start, count }) => start <= i * one && start + count >= (i + 1) * one),
  );
};

afterEach(() => clearStage());

describe('the stage', () => {
  it('draws no hidden element until a cue shows it, and none when the stop is over', async () => {
    setPeriod(site.start.period);
    const { stage, placed } = await staged();
    expect(drawn(placed)).toEqual(['vault', 'saggars']);
    stageAlso({ shown: [{ structure: 'kiln', element: 'cut' }] });
    stage.follow();
    expect(drawn(placed)).toEqual(['vault', 'saggars', 'cut']);
    clearStage();
    stage.follow();
    expect(drawn(placed)).toEqual(['vault', 'saggars']);
  });

  it('takes away what a cue hides, and opens sections', async () => {
    const { stage, placed } = await staged();
    stageAlso({ hidden: [{ structure: 'kiln', element: 'saggars' }] });
    stage.follow();
    expect(drawn(placed)).toEqual(['vault']);
    stageAlso({ sections: [{ structure: 'kiln', section: 'open' }] });
    stage.follow();
    expect(drawn(placed)).toEqual(['cut']);
  });

  it('shows a structure that comes later as the stop has it', async () => {
    stageAlso({ sections: [{ structure: 'kiln', section: 'open' }] });
    const { placed } = await staged();
    expect(drawn(placed)).toEqual(['saggars', 'cut']);
  });

  it('does not go through every element whenever the visit changes', async () => {
    const { stage, placed } = await staged();
    stage.follow();
    const show = vi.spyOn(placed.elements.get('vault')![0]!, 'show');
    setHour(site.hours[0]!.id);
    setFiring('kiln', 1);
    stage.follow();
    expect(show).not.toHaveBeenCalled();
    stageAlso({ shown: [{ structure: 'kiln', element: 'cut' }] });
    stage.follow();
    expect(show).toHaveBeenCalledWith(true);
    setFiring('kiln', null);
  });
});
