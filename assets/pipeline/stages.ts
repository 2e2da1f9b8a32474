/** The stages of the pipeline in the order in which they run. The manifest comes last: it lists what the others made. */
import { stage as fonts } from './fonts/stage.ts';
import { stage as manifest } from './manifest.ts';
import { stage as models } from './models/stage.ts';
import { stage as sounds } from './sounds/stage.ts';
import { stage as speech } from './speech/stage.ts';
import type { Stage } from './stage.ts';
import { stage as textures } from './textures/stage.ts';
import { stage as walk } from './walk/stage.ts';

export const stages: readonly Stage[] = [textures, models, walk, sounds, speech, fonts, manifest];
