/** Smoke, fire, embers, shafts of light and dust: small motions of the kiln house. */
import type { Effect } from '../../src/pack/schema.ts';
import type { Fire } from '../pipeline/bake/light.ts';
import { KILN_LAMPS } from './fires.ts';
import { flames } from './flames.ts';

const FIRING = { kiln: 'egg-kiln', firing: true };
/** The five eyes of the crown, where structures/egg-kiln-1743/eyes.ts builds them. */
const EYES = [
  [-0.08, 3.34, -0.98],
  [0.06, 3.57, -2.03],
  [-0.02, 3.48, -3.11],
  [0.03, 3.28, -4.26],
  [-0.03, 2.85, -5.39],
] as const;
/** Phases in which the inside glows, whether or not anything burns. */
const GLOWING = {
  kiln: 'egg-kiln',
  phase: ['slow-fire', 'turn', 'strong-fire', 'clearing', 'shut', 'vent', 'opening'],
};
const COLD = { kiln: 'egg-kiln', firing: false };

/** The lamps among the columns are put out before the kiln is. */
const [INSIDE, OUTSIDE] = [true, false].map((inside) =>
  KILN_LAMPS.filter(({ id }) => id.startsWith('inside') === inside),
) as [Fire[], Fire[]];

export const KILN_EFFECTS: Effect[] = [
  flames('kiln-house-flames', OUTSIDE, { zones: ['shed', 'yard'], shine: 0.45, evidence: 'lights-at-night' }),
  flames('kiln-inside-flames', INSIDE, { zones: ['kiln', 'shed'], when: COLD, evidence: 'lights-at-night' }),
  {
    id: 'chimney-smoke',
    kind: 'smoke',
    position: [0, 7.1, -8.4],
    size: [1.2, 14, 6],
    heading: 60,
    strength: 1,
    zones: ['yard', 'shed'],
    evidence: 'smoke-and-sparks',
    when: FIRING,
  },
  {
    id: 'chimney-steam',
    kind: 'steam',
    position: [0, 7.1, -8.4],
    size: [0.9, 4, 1.6],
    heading: 60,
    strength: 1.6,
    zones: ['yard', 'shed'],
    evidence: 'smoke-and-sparks',
    when: { kiln: 'egg-kiln', phase: ['lighting'] },
  },
  {
    // Flame that has found no air inside burns where it meets some.
    id: 'chimney-flame',
    kind: 'fire',
    position: [0, 6.7, -8.4],
    size: [1.1, 2.2, 0.5],
    heading: 0,
    strength: 1,
    zones: ['yard', 'shed'],
    evidence: 'smoke-and-sparks',
    when: { kiln: 'egg-kiln', phase: ['turn', 'strong-fire'], hours: ['dusk', 'night'] },
  },
  {
    id: 'chimney-embers',
    kind: 'embers',
    position: [0, 7.2, -8.4],
    size: [1, 6, 1],
    heading: 60,
    strength: 1,
    zones: ['yard', 'shed'],
    evidence: 'smoke-and-sparks',
    when: FIRING,
  },
  {
    id: 'stoke-fire',
    kind: 'fire',
    position: [0, 1.1, -0.25],
    size: [0.34, 0.4, 0.3],
    heading: 0,
    strength: 1,
    zones: ['shed', 'yard'],
    evidence: 'fire-at-the-openings',
    when: FIRING,
  },
  {
    id: 'stoke-glow',
    kind: 'glow',
    position: [0, 1.15, 0.12],
    size: [1.6, 1.6, 0.1],
    heading: 0,
    strength: 1,
    zones: ['shed', 'yard'],
    evidence: 'fire-at-the-openings',
    when: FIRING,
  },
  {
    // After the stop the hole is stopped up; a dull red is left in its cracks and in the eyes beside it.
    id: 'stoke-cooling',
    kind: 'glow',
    position: [0, 1.3, -0.05],
    size: [0.9, 0.8, 0.1],
    heading: 0,
    strength: 0.7,
    zones: ['shed', 'yard'],
    evidence: 'fire-at-the-openings',
    when: { kiln: 'egg-kiln', phase: ['shut', 'vent', 'opening'] },
  },
  ...EYES.map(
    ([x, y, z], i): Effect => ({
      id: `eye-glow-${i + 1}`,
      kind: 'glow',
      position: [x, y + 0.05, z],
      size: [0.42, 0.42, 0.1],
      heading: 0,
      strength: 1.8,
      zones: ['shed', 'yard'],
      evidence: 'fire-at-the-openings',
      when: GLOWING,
    }),
  ),
  {
    id: 'opening-steam',
    kind: 'steam',
    position: [0.4, 0.9, 0.7],
    size: [0.8, 1.8, 0.7],
    heading: 180,
    strength: 1.4,
    zones: ['shed'],
    evidence: 'wet-gloves',
    when: { kiln: 'egg-kiln', phase: ['opening'] },
  },
  {
    id: 'stoke-embers',
    kind: 'embers',
    position: [0, 1.1, 0.3],
    size: [0.4, 1.2, 0.5],
    heading: 0,
    strength: 0.5,
    zones: ['shed'],
    evidence: 'fire-at-the-openings',
    when: FIRING,
  },
  {
    id: 'shed-shaft-a',
    kind: 'shaft',
    position: [-4.6, 1.8, 3.2],
    size: [1.4, 2.6, 5.5],
    heading: 58,
    strength: 0.7,
    zones: ['shed', 'yard'],
    evidence: 'light-in-dust',
    when: { hours: ['afternoon'] },
  },
  {
    id: 'shed-shaft-b',
    kind: 'shaft',
    position: [-4.2, 1.9, 0.4],
    size: [0.9, 2.4, 5],
    heading: 58,
    strength: 0.55,
    zones: ['shed', 'yard'],
    evidence: 'light-in-dust',
    when: { hours: ['afternoon'] },
  },
  {
    id: 'shed-dust',
    kind: 'dust',
    position: [-1, 1.8, 3],
    size: [9, 3, 8],
    heading: 0,
    strength: 1,
    zones: ['shed'],
    evidence: 'light-in-dust',
    when: { hours: ['afternoon'] },
  },
  {
    id: 'kiln-dust',
    kind: 'dust',
    position: [0, 1.4, -1.6],
    size: [2, 2, 2.6],
    heading: 0,
    strength: 0.6,
    zones: ['kiln'],
    evidence: 'light-in-dust',
    when: COLD,
  },
];
