import type { Stage } from '../stage.ts';

/** Placeholder: makes nothing yet. */
export const stage: Stage = { id: 'walk', title: 'Walkable mesh', units: async () => [] };
