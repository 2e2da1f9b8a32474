/** Every prop of the kit. Each is a function of a seeded `Random` and a few options, and returns a Prop for a Setting. */
export * from './baskets.ts';
export * from './clay.ts';
export * from './cloth.ts';
export * from './furniture.ts';
export * from './heaps.ts';
export * from './jars.ts';
export * from './lamp.ts';
export * from './leaning.ts';
export * from './mortar.ts';
export * from './racks.ts';
export * from './stones.ts';
export * from './straw.ts';
export * from './tubs.ts';
export * from './ware-boards.ts';
export * from './wheel.ts';
