import type { Stage } from '../stage.ts';

/** Placeholder: makes nothing yet. */
export const stage: Stage = { id: 'sounds', title: 'Sounds', units: async () => [] };
