/** A kiln whose firing the pack tells, and its clock, in a component. */
import { useStore } from 'zustand';
import type { Firing, Kiln } from '../pack/schema.ts';
import { kilns } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';

export type ToldKiln = Kiln & { firing: Firing };

/** `null` if there is no such kiln, or the pack does not tell how it is fired. */
export const useKiln = (id: string | null): ToldKiln | null =>
  useStore(pack, (s) => {
    const kiln = s.site?.kilns.find((k) => k.id === id);
    return kiln?.firing ? (kiln as ToldKiln) : null;
  });

/** Its clock in steps of a quarter of an hour: what shows it need not change more often. `null`: cold. */
export const useClock = (id: string): number | null =>
  useStore(visit, (s) => {
    const clock = s.firing[id]?.clock ?? null;
    return clock === null ? null : Math.round(clock * 4) / 4;
  });

/** Whether its clock runs by itself. */
export const useRunning = (id: string): boolean => useStore(kilns, (s) => id in s.runs);
