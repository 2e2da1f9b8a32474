/** The structures of the site, in the order in which they should load. */
import type { StructureSource } from '../pipeline/stage.ts';
import eggKiln from './structures/egg-kiln-1743.ts';
import furnishing from './structures/kiln-furnishing-1743.ts';
import kilnHouse from './structures/kiln-house-1743.ts';
import kilnYard from './structures/kiln-yard-1743.ts';

const at = (id: string) => `assets/jingdezhen/structures/${id}.ts`;
const PERIODS = ['qing-1743'];

export const STRUCTURES: StructureSource[] = [
  {
    id: 'kiln-house-1743',
    group: 'kiln',
    file: at('kiln-house-1743'),
    build: kilnHouse,
    periods: PERIODS,
    zones: ['shed', 'yard'],
    priority: 5,
  },
  {
    id: 'kiln-yard-1743',
    group: 'kiln',
    file: at('kiln-yard-1743'),
    build: kilnYard,
    periods: PERIODS,
    zones: ['yard', 'shed'],
    priority: 4,
  },
  {
    id: 'egg-kiln-1743',
    group: 'kiln',
    file: at('egg-kiln-1743'),
    build: eggKiln,
    periods: PERIODS,
    zones: ['kiln', 'shed'],
    priority: 3,
  },
  {
    id: 'kiln-furnishing-1743',
    group: 'kiln',
    file: at('kiln-furnishing-1743'),
    build: furnishing,
    periods: PERIODS,
    zones: ['shed', 'yard'],
    priority: 1,
  },
];
