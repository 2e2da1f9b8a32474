/**
 * How the sounds of the site are made. Nobody recorded 1743: each says what it imitates, and the evidence is in the pack
 * (fact sheet 7). A recording dropped in under the same name replaces any of them.
 */
import type { Recipe } from '../../kit/sound.ts';
import { AIR } from './recipes/air.ts';
import { CRAFT } from './recipes/craft.ts';
import { KILN } from './recipes/kiln.ts';
import { PEOPLE } from './recipes/people.ts';
import { WATER } from './recipes/water.ts';

export const RECIPES: Record<string, Recipe> = { ...KILN, ...WATER, ...CRAFT, ...AIR, ...PEOPLE };
