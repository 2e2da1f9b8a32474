import type { Stage } from '../stage.ts';

/** Placeholder: makes nothing yet. */
export const stage: Stage = { id: 'speech', title: 'Narration', units: async () => [] };
