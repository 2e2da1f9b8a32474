import type { Stage } from '../stage.ts';

/** Placeholder: makes nothing yet. */
export const stage: Stage = { id: 'textures', title: 'Textures', units: async () => [] };
