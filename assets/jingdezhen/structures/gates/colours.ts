/** Colours of the way in, linear; they multiply a pale material (`plain`, `cloth`) unless said otherwise. */
import type { Rgb } from '../../../kit/mesh.ts';

export const INK: Rgb = [0.035, 0.03, 0.028];
/** Old gold leaf, rubbed. */
export const GOLD: Rgb = [0.46, 0.31, 0.1];
/** Ground of a plaque: black lacquer gone brown. */
export const BOARD: Rgb = [0.07, 0.05, 0.042];
/** Cloth that has hung in the sun. */
export const OCHRE: Rgb = [0.5, 0.32, 0.11];
export const HEMP: Rgb = [0.55, 0.48, 0.37];
export const MADDER: Rgb = [0.2, 0.07, 0.045];
export const FADED: Rgb = [0.2, 0.22, 0.25];
export const PAPER: Rgb = [0.86, 0.68, 0.44];
export const IRON: Rgb = [0.085, 0.075, 0.068];
export const BRONZE: Rgb = [0.085, 0.07, 0.045];
export const ASH: Rgb = [0.5, 0.47, 0.43];
export const WAX: Rgb = [0.26, 0.065, 0.045];
export const HIDE: Rgb = [0.6, 0.47, 0.3];
export const CLAY_FIGURE: Rgb = [0.46, 0.34, 0.24];
export const WHITE: Rgb = [0.86, 0.88, 0.9];
export const COBALT: Rgb = [0.03, 0.06, 0.32];
