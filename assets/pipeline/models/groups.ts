/**
 * Groups: structures that are baked together, in full; all others are to them only masses. What a group's light
 * depends on outside itself is picked out here, by place, so that a change of one group leaves the others alone.
 */

import type { Fire } from '../bake/light.ts';
import { firesNear, massesNear, plotOf } from '../bake/masses.ts';
import type { Mass, SiteSource, StructureSource } from '../stage.ts';

export interface Group {
  id: string;
  sources: StructureSource[];
  /** Structures in whose rooms these stand: in the way of light, but lit elsewhere. */
  hosts: StructureSource[];
  /** Few rays and no finer cuts. */
  coarse: boolean;
}

/** What lies outside a group and decides its light. JSON: part of what its units are hashed by. */
export interface Around {
  masses: Mass[];
  fires: Fire[];
  lamps: Fire[];
}

export const groupId = (source: StructureSource): string => source.group ?? source.id;

/**
 * Groups in the order of their first structures. One coarse structure makes its whole group coarse.
 * @throws if a structure stands `within` a group that is not there, or within its own
 */
export function groupsOf(sources: readonly StructureSource[]): Group[] {
  const groups = new Map<string, Group>();
  for (const source of sources) {
    const id = groupId(source);
    const group = groups.get(id) ?? { id, sources: [], hosts: [], coarse: false };
    groups.set(id, group);
    group.sources.push(source);
    group.coarse ||= source.light === 'coarse';
  }
  for (const group of groups.values())
    for (const id of new Set(group.sources.flatMap(({ within }) => within ?? []))) {
      const host = groups.get(id);
      if (!host || host === group)
        throw new Error(`${group.id} stands within \`${id}\`, which is no other group`);
      group.hosts.push(...host.sources);
    }
  return [...groups.values()];
}

/**
 * The plot of a group is what its sources say, and its own masses; a group with neither (land, walls round everything)
 * is taken to lie anywhere and feels them all. `standIn`: to one structure's stand-in the rest of its group, too, is there
 * only as masses.
 */
export function aroundGroup(
  group: Group,
  site: Pick<SiteSource, 'masses' | 'lamps'>,
  fires: readonly Fire[],
  standIn?: StructureSource,
): Around {
  const inGroup = new Set([...group.sources, ...group.hosts].map((source) => source.id));
  const own = new Set(group.sources.map((source) => source.id));
  const masses = site.masses ?? [];
  const plot = plotOf([
    ...group.sources.flatMap((source) => source.plot ?? []),
    ...masses.filter((mass) => own.has(mass.structure)),
  ]);
  return {
    masses: massesNear(masses, plot).filter((mass) =>
      standIn ? mass.structure !== standIn.id : !inGroup.has(mass.structure),
    ),
    fires: firesNear(fires, plot),
    lamps: firesNear(site.lamps ?? [], plot),
  };
}
