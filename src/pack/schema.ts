/**
 * The site pack: one folder with everything that is shown of a historic place. `site.json` is its manifest.
 *
 * This zod schema is the truth. The JSON Schema beside the pack, the types used by app and pipeline, and the
 * sentences of `site:check` are all derived from it. No React, no three: app, pipeline and tests import it.
 *
 * Units: metres, seconds, degrees, decibels. Axes as glTF: +Y up, +X east, −Z site north.
 * A heading is a compass bearing in the site's own grid: 0 looks along −Z (site north), 90 along +X (east).
 */
import * as z from 'zod/mini';

/** Kebab-case name by which everything is referred to. Never an array position. */
export const Id = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "kiln-door"'),
  );

/** BCP 47 language tag, such as `en` or `zh-Hans`. */
export const LanguageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as "en" or "zh-Hans"'));

/** Text by language. Every language of the pack should be present; `site:check` says which is missing. */
export const Text = z.record(LanguageTag, z.string().check(z.minLength(1)));
export type Text = z.infer<typeof Text>;

/** A path inside the pack folder, with forward slashes, never absolute, never leaving the folder. */
export const PackPath = z
  .string()
  .check(
    z.regex(
      /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[A-Za-z0-9._/-]+$/,
      'a path inside the pack folder, such as "models/egg-kiln.glb"',
    ),
  );

/** A point or extent in metres, `[x, y, z]`. */
export const Vec3 = z.tuple([z.number(), z.number(), z.number()]);
export type Vec3 = z.infer<typeof Vec3>;

/** Linear-light colour, `[r, g, b]`, each 0…1 (tints may exceed 1 only through their own strength). */
export const Colour = z.tuple([
  z.number().check(z.gte(0)),
  z.number().check(z.gte(0)),
  z.number().check(z.gte(0)),
]);

/** An axis-aligned box on the site, metres. */
export const Box = z.object({ min: Vec3, max: Vec3 });
export type Box = z.infer<typeof Box>;

/** When something is there at all. Every named condition must hold; an absent condition always holds. */
export const When = z
  .object({
    periods: z.optional(z.array(Id)).check(z.describe('periods in which it exists')),
    hours: z.optional(z.array(Id)).check(z.describe('hours in which it exists')),
    kiln: z.optional(Id).check(z.describe('the kiln whose state decides')),
    firing: z
      .optional(z.boolean())
      .check(
        z.describe(
          'true: only while that kiln burns; false: only while it does not. For elements and hotspots: while its door is bricked up, or is not',
        ),
      ),
    clock: z
      .optional(z.tuple([z.number(), z.number()]))
      .check(z.describe('only while that kiln’s clock is from the first hour to before the second')),
    phase: z.optional(z.array(Id)).check(z.describe('only in these phases of that kiln’s firing')),
    figure: z.optional(Id).check(z.describe('only while a tour shows this figure')),
  })
  .check(z.describe('when something is there'));
export type When = z.infer<typeof When>;

/** A dated state of the site. */
export const Period = z.object({
  id: Id,
  title: Text,
  year: z.optional(z.int()),
  summary: z.optional(Text),
});
export type Period = z.infer<typeof Period>;

/**
 * An hour: tints laid over the same baked light. The bake keeps sun visibility, sky visibility with one bounce, lamps
 * and firelight apart, so an hour is only colours and strengths. The sun's direction is baked and must be that
 * of the pack's `light.sun`; a night hour uses the same channel as moonlight or sets it to nothing.
 */
export const Hour = z.object({
  id: Id,
  title: Text,
  sun: z.object({ colour: Colour, strength: z.number().check(z.gte(0)) }),
  sky: z.object({
    zenith: Colour,
    horizon: Colour,
    ground: Colour.check(z.describe('light thrown back by the ground on what looks down')),
    strength: z.number().check(z.gte(0)),
  }),
  fire: z.object({
    strength: z.number().check(z.gte(0), z.describe('multiplies firelight; 1 is the baked value')),
  }),
  lamps: z._default(z.number().check(z.gte(0), z.describe('multiplies lamplight; 1 is the baked value')), 1),
  haze: z.object({
    colour: Colour,
    sunward: Colour.check(z.describe('haze colour when looking towards the sun')),
    density: z.number().check(z.gte(0), z.describe('exponential density per metre')),
  }),
  exposure: z.number().check(z.positive()),
  stars: z._default(z.number().check(z.gte(0), z.lte(1)), 0),
});
export type Hour = z.infer<typeof Hour>;

/** A region that is shown, sounds and echoes as one. Zones may overlap: the smallest that holds a point wins. */
export const Zone = z.object({
  id: Id,
  title: Text,
  boxes: z.array(Box).check(z.minLength(1)),
  sees: z._default(z.array(Id), []).check(z.describe('other zones shown while the visitor stands here')),
  exposure: z
    ._default(z.number().check(z.positive()), 1)
    .check(z.describe('how the eye opens here: multiplies the hour’s exposure; more than 1 in dark places')),
  reverb: z._default(
    z.object({
      decay: z.number().check(z.gte(0), z.describe('seconds to fall by 60 dB; 0 is open air')),
      wet: z.number().check(z.gte(0), z.lte(1)),
      damping: z
        ._default(z.number().check(z.gte(0), z.lte(1)), 0.5)
        .check(z.describe('how much faster high tones die')),
    }),
    { decay: 0, wet: 0, damping: 0.5 },
  ),
});
export type Zone = z.infer<typeof Zone>;

/** A named safe spot to stand. Everybody starts at, is led to and is rescued to places. */
export const Place = z.object({
  id: Id,
  title: Text,
  hint: z.optional(Text).check(z.describe('one line for the Places menu: what is to be seen from here')),
  zone: Id,
  quarter: z.optional(Id).check(z.describe('the part of the site under which it is listed')),
  position: Vec3.check(z.describe('where the feet stand')),
  heading: z.number().check(z.gte(0), z.lt(360)),
  pitch: z
    ._default(z.number().check(z.gte(-60), z.lte(60)), 0)
    .check(z.describe('desktop only; a headset is never tilted')),
});
export type Place = z.infer<typeof Place>;

/** A part of the site by which its places are listed, where they are many. */
export const Quarter = z.object({ id: Id, title: Text });
export type Quarter = z.infer<typeof Quarter>;

/** The site from above, as it is drawn beside the list of places. Only a drawing: nothing is measured on it. */
export const Plan = z.object({
  minX: z.number(),
  maxX: z.number(),
  minZ: z.number(),
  maxZ: z.number(),
  shapes: z.array(
    z.object({
      kind: z.enum(['building', 'wall', 'water', 'hill', 'way']),
      points: z
        .array(z.tuple([z.number(), z.number()]))
        .check(z.minLength(2), z.describe('[x, z] in metres; closed, except for walls and ways')),
    }),
  ),
});
export type Plan = z.infer<typeof Plan>;

/** One row of a structure's dimension table: what was built, and from which source. */
export const Dimension = z.object({
  id: Id,
  title: Text,
  metres: z.number(),
  source: z.optional(z.string()).check(z.describe('citation id of the fact sheet; absent means conjectured')),
  note: z.optional(z.string()),
});
export type Dimension = z.infer<typeof Dimension>;

/**
 * A material of the pack's library. A GLB's materials that carry one of these ids are replaced by it, so that every
 * structure shares the same textures on the GPU. Others (a survey's scan) keep what their GLB brings.
 */
export const Material = z.object({
  id: Id,
  colour: z
    ._default(Colour, [1, 1, 1])
    .check(z.describe('multiplies the albedo map; stands alone if the map is missing')),
  roughness: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
  metalness: z._default(z.number().check(z.gte(0), z.lte(1)), 0),
  metres: z
    ._default(z.number().check(z.positive()), 1)
    .check(z.describe('what one repeat of the maps covers; UVs are already in repeats')),
  albedo: z.optional(PackPath).check(z.describe('KTX2, sRGB')),
  normal: z.optional(PackPath).check(z.describe('KTX2, tangent space, +Y up')),
  orm: z
    .optional(PackPath)
    .check(z.describe('KTX2, linear: green is roughness, blue is metalness, red is unused')),
  normalStrength: z._default(z.number().check(z.gte(0)), 1),
  doubleSided: z._default(z.boolean(), false),
  alpha: z._default(z.enum(['opaque', 'cutout', 'blend']), 'opaque'),
  flow: z
    .optional(z.tuple([z.number(), z.number()]))
    .check(z.describe('the maps drift by so many repeats a second, along U and V: running water')),
  sway: z
    .optional(z.number().check(z.gte(0)))
    .check(
      z.describe('cloth: metres that its free edge (V = 1) moves in the wind; the edge at V = 0 hangs still'),
    ),
});
export type Material = z.infer<typeof Material>;

/** A small motion of a whole element about a pivot, back and forth or round; stilled under reduced motion. */
export const Motion = z.object({
  kind: z
    .enum(['rock', 'turn', 'pound'])
    .check(z.describe('rock: to and fro; turn: round and round; pound: slowly up, quickly down, then rest')),
  pivot: Vec3.check(z.describe('a point of the axis, in the structure’s own coordinates')),
  axis: Vec3.check(z.describe('direction of the axis; need not be of unit length')),
  degrees: z
    ._default(z.number(), 4)
    .check(z.describe('how far to either side, or how far up; not for `turn`')),
  seconds: z.number().check(z.positive(), z.describe('one round')),
  phase: z._default(z.number(), 0).check(z.describe('where in its round it starts, 0…1')),
});
export type Motion = z.infer<typeof Motion>;

/** A named node inside a structure's GLB. Evidence attaches to elements. */
export const Element = z.object({
  id: Id.check(z.describe('the node name in the GLB')),
  title: Text,
  evidence: Id,
  when: z
    .optional(When)
    .check(z.describe('for parts that are there only in one state, such as a bricked-up door')),
  motion: z.optional(Motion),
  hidden: z
    ._default(z.boolean(), false)
    .check(z.describe('there only while a tour shows it, by the cue `show`')),
});
export type Element = z.infer<typeof Element>;

/** A way to look inside a structure: what is taken away so that what lies behind it is seen. */
export const Section = z.object({
  id: Id,
  title: Text.check(z.describe('what one sees when it is open: "The kiln without its vault"')),
  hides: z.array(Id).check(z.minLength(1), z.describe('elements taken away while it is open')),
  shows: z
    ._default(z.array(Id), [])
    .check(z.describe('hidden elements that show while it is open, such as the faces of the cut')),
});
export type Section = z.infer<typeof Section>;

/** One reconstructed thing: one GLB, placed on the site. */
export const Structure = z.object({
  id: Id,
  title: Text,
  periods: z.array(Id).check(z.minLength(1)),
  zones: z
    .array(Id)
    .check(z.minLength(1), z.describe('shown while the visitor is in, or sees into, one of these')),
  model: PackPath,
  bytes: z
    .optional(z.int().check(z.nonnegative()))
    .check(z.describe('size of the model file, for the loading progress')),
  standIn: z
    .optional(PackPath)
    .check(z.describe('a coarse GLB shown while the visitor is too far away for the model')),
  standInBytes: z.optional(z.int().check(z.nonnegative())),
  bounds: z
    .optional(Box)
    .check(z.describe('what the model fills, in its own coordinates; without it, it is shown from anywhere')),
  near: z
    ._default(z.number().check(z.positive()), 24)
    .check(
      z.describe('metres from the bounds within which the model itself is shown; further off its stand-in'),
    ),
  position: z._default(Vec3, [0, 0, 0]),
  heading: z._default(z.number(), 0),
  priority: z._default(z.int(), 0).check(z.describe('higher loads earlier')),
  elements: z.array(Element),
  sections: z._default(z.array(Section), []),
  dimensions: z._default(z.array(Dimension), []),
});
export type Structure = z.infer<typeof Structure>;

/** A stretch of a firing. */
export const FiringPhase = z.object({
  id: Id,
  title: Text,
  from: z.number().check(z.describe('hours since the fire was lit; negative before')),
  to: z.number().check(z.describe('where the next phase begins')),
  atmosphere: z
    .enum(['air', 'oxidising', 'reducing', 'clearing', 'shut', 'opening'])
    .check(z.describe('what the kiln breathes; smoke and flame follow it')),
  burning: z._default(z.boolean(), false).check(z.describe('fuel burns')),
  closed: z._default(z.boolean(), false).check(z.describe('the door is bricked up')),
  text: Text.check(z.describe('what one sees and hears')),
  evidence: Id,
});
export type FiringPhase = z.infer<typeof FiringPhase>;

/** How a kiln is fired, from setting to opening, hour by hour. */
export const Firing = z.object({
  phases: z
    .array(FiringPhase)
    .check(z.minLength(1), z.describe('in order, each beginning where the one before ends')),
  curve: z
    .array(
      z.object({
        clock: z.number().check(z.describe('hours since the fire was lit')),
        front: z.number().check(z.describe('hottest zone, °C')),
        rear: z.number().check(z.describe('zone before the chimney, °C')),
        known: z
          ._default(z.boolean(), false)
          .check(
            z.describe(
              'a source tells of this moment and its heat at the front; all between such points is reconstruction',
            ),
          ),
      }),
    )
    .check(z.minLength(2), z.describe('in order; straight lines between the points')),
  strong: z.number().check(z.describe('the clock that a plain switch, or the cue `"strong"`, sets')),
  panel: z
    .optional(Vec3)
    .check(z.describe('where the middle of the instrument stands in a headset; default: beside the visitor')),
  evidence: z._default(z.array(Id), []),
});
export type Firing = z.infer<typeof Firing>;

/** A kiln that can be fired: a clock that hotspots and tours set and let run, and that light, sound and smoke follow. */
export const Kiln = z.object({
  id: Id,
  title: Text,
  structure: Id,
  firing: z.optional(Firing),
  zone: z.optional(Id).check(z.describe('its inside: nobody stands there while it fires')),
  place: z.optional(Id).check(z.describe('where a visitor found inside is brought when it is fired')),
  heatSeconds: z
    ._default(z.number().check(z.positive()), 6)
    .check(z.describe('how long the eye sees it take from cold to full heat')),
});
export type Kiln = z.infer<typeof Kiln>;

/** A small motion that costs next to nothing: drawn as a few quads or points, stilled under reduced motion. */
export const Effect = z.object({
  id: Id,
  kind: z
    .enum(['smoke', 'embers', 'fire', 'glow', 'lamp', 'shaft', 'dust', 'steam'])
    .check(z.describe('`lamp`: the flame of a wick, and what shines about it in the dark')),
  position: Vec3.check(z.describe('for a lamp: the middle of its flame')),
  also: z
    .optional(z.array(Vec3))
    .check(z.describe('where else the same is to be seen: the lamps of a room are one effect')),
  size: Vec3.check(
    z.describe(
      'extent in metres; for smoke: width, height of rise, drift; for a lamp: width of its shine, height of the flame',
    ),
  ),
  heading: z._default(z.number(), 0),
  strength: z._default(z.number().check(z.gte(0)), 1),
  zones: z.array(Id).check(z.minLength(1)),
  when: z.optional(When),
  evidence: z.optional(Id),
});
export type Effect = z.infer<typeof Effect>;

/** A sound of the place. Files are listed best first; the browser takes the first it can play. */
export const Sound = z.object({
  id: Id,
  kind: z.enum(['bed', 'spot']),
  title: Text.check(z.describe('what it is, as a caption says it: "fire roars"')),
  files: z.array(PackPath).check(z.minLength(1)),
  zones: z._default(z.array(Id), []).check(z.describe('bed: where it is heard')),
  position: z.optional(Vec3).check(z.describe('spot: where it sounds from')),
  gainDb: z._default(z.number().check(z.lte(12)), 0),
  refDistance: z._default(z.number().check(z.positive()), 1.5),
  rolloff: z._default(z.number().check(z.gte(0)), 1.2),
  maxDistance: z._default(z.number().check(z.positive()), 40),
  walls: z
    ._default(z.enum(['muffle', 'pass']), 'muffle')
    .check(
      z.describe(
        'spot: whether walls between it and the ear take its edge off; `pass` for what is large and open',
      ),
    ),
  loop: z._default(z.boolean(), true),
  loopSeconds: z
    .optional(z.number().check(z.positive()))
    .check(
      z.describe(
        'length of one round of a loop; the file holds a little more on both sides, so that no codec’s padding clicks',
      ),
    ),
  every: z
    .optional(z.tuple([z.number().check(z.positive()), z.number().check(z.positive())]))
    .check(z.describe('for sounds that are not loops: silence between two plays, shortest and longest')),
  follows: z
    .optional(z.object({ kiln: Id, as: z.enum(['roar', 'crackle']) }))
    .check(
      z.describe(
        'as loud as that kiln’s fire: the roar of its draught, or the crackle of its wood; silent when it is out',
      ),
    ),
  when: z.optional(When),
  evidence: z.optional(Id),
});
export type Sound = z.infer<typeof Sound>;

/** Something named inside a structure. */
export const ElementRef = z.object({ structure: Id, element: Id });
export type ElementRef = z.infer<typeof ElementRef>;

/** Something in the scene that answers a press. */
export const Hotspot = z.object({
  id: Id,
  title: Text,
  text: Text,
  zone: Id,
  position: Vec3.check(z.describe('where its mark is drawn')),
  size: z._default(Vec3, [0.5, 0.5, 0.5]).check(z.describe('full extent of the box that can be pressed')),
  card: z.optional(Vec3).check(z.describe('where the card stands in a headset; default: beside the mark')),
  element: z.optional(ElementRef).check(z.describe('lit while the card is open')),
  sound: z.optional(Id).check(z.describe('played once when opened')),
  place: z.optional(Id).check(z.describe('where to stand to see it')),
  action: z
    .optional(
      z.union([
        z
          .object({ kiln: Id, label: Text, labelBack: Text })
          .check(z.describe('a switch: brings the kiln to strong fire, or lets it go cold')),
        z
          .object({ kiln: Id, control: z.literal('clock') })
          .check(z.describe('a slider over the hours of the kiln’s firing, and its instrument')),
      ]),
    )
    .check(z.describe('what the card can do')),
  evidence: z._default(z.array(Id), []),
  when: z.optional(When),
});
export type Hotspot = z.infer<typeof Hotspot>;

/** How a person holds themselves at work; drawn by `src/figures`. */
export const Posture = z.enum([
  'stoker',
  'setter',
  'thrower',
  'kneader',
  'painter',
  'grinder',
  'glazer',
  'porter',
  'fire-master',
  'sweeper',
  'worshipper',
  'child',
  'official',
  'packer',
  'opener',
  'stirrer',
]);
export type Posture = z.infer<typeof Posture>;

/** Somebody at work, drawn in ink while a tour shows them. Never a portrait. */
export const Figure = z.object({
  id: Id,
  title: Text.check(z.describe('who it is, by the work: "A stoker"')),
  posture: Posture,
  position: Vec3.check(z.describe('where the feet stand')),
  heading: z._default(z.number(), 0).check(z.describe('where the figure looks')),
  zones: z.array(Id).check(z.minLength(1)),
  evidence: Id.check(z.describe('who did this work here, and how that is known')),
});
export type Figure = z.infer<typeof Figure>;

/** What a tour does at a moment of a stop. Each does exactly one thing; what it lit, showed or opened ends with the stop. */
export const CueAction = z.union([
  z.object({ light: ElementRef }).check(z.describe('light an element until the stop ends or `dark`')),
  z.object({ dark: z.literal(true) }).check(z.describe('let every lit element go')),
  z
    .object({
      firing: z.object({
        kiln: Id,
        clock: z.union([z.number(), z.literal('cold'), z.literal('strong')]),
        to: z.optional(z.number()).check(z.describe('the clock runs on to this hour')),
        seconds: z
          .optional(z.number().check(z.positive()))
          .check(z.describe('within so long; 10 if not said')),
      }),
    })
    .check(z.describe('set the clock of a kiln’s firing, and let it run')),
  z.object({ hour: Id }).check(z.describe('change the hour')),
  z.object({ period: Id }).check(z.describe('change the period')),
  z.object({ sound: Id }).check(z.describe('play a sound once')),
  z.object({ card: Id }).check(z.describe('open a hotspot’s card')),
  z
    .object({ section: z.object({ structure: Id, section: Id }) })
    .check(z.describe('open a section of a structure until the stop ends')),
  z.object({ show: ElementRef }).check(z.describe('show a hidden element until the stop ends')),
  z.object({ hide: ElementRef }).check(z.describe('hide an element until the stop ends')),
  z.object({ figure: Id }).check(z.describe('let a figure be seen until the stop ends')),
]);
export type CueAction = z.infer<typeof CueAction>;

/** When a cue happens: at the start, at a sentence (1 is the first), at a time, or at the end of the narration. */
export const CueAt = z.union([
  z.literal('start'),
  z.literal('end'),
  z.object({ sentence: z.int().check(z.gte(1)) }),
  z.object({ seconds: z.number().check(z.gte(0)) }),
]);
export type CueAt = z.infer<typeof CueAt>;

export const Cue = z.object({ at: CueAt, do: CueAction });
export type Cue = z.infer<typeof Cue>;

/**
 * What the visitor does before the tour goes on, once the narration of the stop is over. What is asked, and the hints,
 * are in the Markdown file. Nobody is kept: `next` always goes on.
 */
export const Wait = z.union([
  z.object({ press: z.literal(true) }).check(z.describe('press when you are ready')),
  z
    .object({ find: z.union([z.object({ hotspot: Id }), ElementRef, z.object({ point: Vec3 })]) })
    .check(z.describe('look at it for a moment from where it can be seen, or press it')),
  z
    .object({ touch: z.union([z.object({ hotspot: Id }), ElementRef]) })
    .check(z.describe('press it, by whatever input; an element by a hotspot that shows it')),
  z.object({ reach: Id }).check(z.describe('go to a place')),
]);
export type Wait = z.infer<typeof Wait>;

/** A way to go on, offered at the end of a stop. Its label is in the Markdown file, as `- id: label`. */
export const Choice = z.object({ id: Id, to: Id.check(z.describe('the stop it leads to')) });
export type Choice = z.infer<typeof Choice>;

/** One stop of a tour. Its title and narration are in the Markdown file of each language, under its id. */
export const Stop = z.object({
  id: Id,
  place: Id,
  period: z.optional(Id),
  hour: z.optional(Id),
  look: z.optional(Vec3).check(z.describe('where to look; a pointer shows the way, nothing turns the head')),
  cues: z._default(z.array(Cue), []),
  wait: z.optional(Wait),
  choices: z._default(z.array(Choice), []).check(z.describe('offered when the stop is over, and its wait')),
  next: z
    .optional(Id)
    .check(z.describe('the stop that follows; without it the next in the file that is not aside')),
  aside: z
    ._default(z.boolean(), false)
    .check(
      z.describe('off the main line: reached by a choice or a `next` only, not counted in the progress'),
    ),
  finds: z
    ._default(z.boolean(), false)
    .check(z.describe('a hunt: when what this stop waits for is done, one more is found')),
  sources: z
    ._default(z.array(z.string()), [])
    .check(z.describe('citation ids of the fact sheet behind what is said')),
});
export type Stop = z.infer<typeof Stop>;

/** Whole minutes by language, as reckoned from the narration. */
const Minutes = z
  ._default(z.record(LanguageTag, z.number().check(z.positive())), {})
  .check(z.describe('whole minutes by language; the pipeline reckons them from the narration'));

/** The same script with fewer stops, for a busy hall. */
export const Cut = z.object({
  id: Id,
  title: Text,
  stops: z.array(Id).check(z.minLength(1), z.describe('in the order they are visited')),
  minutes: Minutes,
});
export type Cut = z.infer<typeof Cut>;

/** `tours/<id>/tour.json` */
export const Tour = z.object({
  $schema: z.optional(z.string()),
  id: Id,
  title: Text,
  summary: Text,
  minutes: Minutes,
  stops: z.array(Stop).check(z.minLength(1)),
  cuts: z._default(z.array(Cut), []),
  hunt: z
    .optional(z.object({ title: Text, reward: Text }))
    .check(
      z.describe('a tour on which things are found: what they are called, and what is said when all are'),
    ),
});
export type Tour = z.infer<typeof Tour>;

/** How sure we are, and why. `contested` says that serious sources disagree. */
export const Evidence = z.object({
  id: Id,
  level: z.enum(['excavated', 'documented', 'compared', 'conjectured']),
  contested: z._default(z.boolean(), false),
  claim: Text.check(z.describe('what is shown')),
  reasoning: Text.check(z.describe('why it is shown so')),
  sources: z._default(z.array(z.object({ id: z.string(), locator: z.optional(z.string()) })), []),
});
export type Evidence = z.infer<typeof Evidence>;

/** A source, as CSL-JSON (only the fields we print). */
export const Source = z.catchall(
  z.object({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    author: z.optional(
      z.array(
        z.object({
          family: z.optional(z.string()),
          given: z.optional(z.string()),
          literal: z.optional(z.string()),
        }),
      ),
    ),
    issued: z.optional(z.object({ 'date-parts': z.array(z.array(z.number())) })),
    'container-title': z.optional(z.string()),
    publisher: z.optional(z.string()),
    page: z.optional(z.string()),
    URL: z.optional(z.string()),
    note: z.optional(z.string()),
  }),
  z.unknown(),
);
export type Source = z.infer<typeof Source>;

/** `site.json`, the manifest of a site pack. */
export const Site = z.object({
  $schema: z.optional(z.string()),
  format: z.literal('yaohuo-site'),
  version: z.literal(1),
  id: Id,
  title: Text,
  summary: Text,
  languages: z.array(LanguageTag).check(z.minLength(1)),
  picture: z.optional(z.object({ file: PackPath, alt: Text })).check(z.describe('shown on the start page')),
  geo: z.object({
    latitude: z.number().check(z.gte(-90), z.lte(90)),
    longitude: z.number().check(z.gte(-180), z.lte(180)),
    trueNorth: z.number().check(z.describe('compass bearing of site north (−Z), degrees from true north')),
  }),
  light: z.object({
    sun: z.object({
      azimuth: z
        .number()
        .check(z.describe('direction the sunlight comes from, as a heading in the site grid')),
      elevation: z.number().check(z.gte(-10), z.lte(90)),
    }),
  }),
  start: z.object({ place: Id, period: Id, hour: Id }),
  periods: z.array(Period).check(z.minLength(1)),
  hours: z.array(Hour).check(z.minLength(1)),
  zones: z.array(Zone).check(z.minLength(1)),
  quarters: z._default(z.array(Quarter), []),
  places: z.array(Place).check(z.minLength(1)),
  plan: z.optional(Plan),
  walk: PackPath.check(z.describe('the walkable mesh and the solids, as a GLB (see docs/architecture.md)')),
  materials: z._default(z.array(Material), []),
  structures: z.array(Structure),
  kilns: z._default(z.array(Kiln), []),
  effects: z._default(z.array(Effect), []),
  sounds: z._default(z.array(Sound), []),
  hotspots: z._default(z.array(Hotspot), []),
  figures: z._default(z.array(Figure), []),
  tours: z._default(z.array(z.object({ id: Id, file: PackPath })), []),
  fonts: z
    ._default(
      z.array(
        z.object({ family: z.string(), role: z.enum(['serif', 'sans']), weight: z.string(), file: PackPath }),
      ),
      [],
    )
    .check(z.describe('cut to the characters this pack uses; the interface has its own for its own words')),
  evidence: z._default(z.array(Evidence), []),
  sources: z._default(z.array(Source), []),
  credits: z._default(z.array(z.object({ role: Text, name: z.string() })), []),
  licence: z.string().check(z.describe('SPDX id of the content licence, such as CC-BY-4.0')),
});
export type Site = z.infer<typeof Site>;

/** A site as written, before defaults are filled in. Packs are authored in this form. */
export type SiteInput = z.input<typeof Site>;
export type TourInput = z.input<typeof Tour>;

/**
 * `tours/<id>/<language>.json`: one language of a tour, built from the Markdown by the pipeline. Sentences carry
 * their times in the narration, so captions and sentence cues need no audio to run.
 */
export const Narration = z.object({
  tour: Id,
  language: LanguageTag,
  synthetic: z.boolean().check(z.describe('true if any voice in it is a machine’s')),
  stops: z.record(
    Id,
    z.object({
      title: z.string(),
      alt: z.optional(z.string()).check(z.describe('what is to be seen at the stop, for who cannot see it')),
      ask: z.optional(z.string()).check(z.describe('what the stop waits for, as it is said')),
      hints: z._default(z.array(z.string()), []).check(z.describe('given one after the other')),
      choices: z._default(z.record(Id, z.string()), {}).check(z.describe('label of each choice')),
      seconds: z.number().check(z.positive()),
      files: z
        .array(PackPath)
        .check(z.describe('voice, best first; empty when there is none and captions carry the tour')),
      captions: PackPath.check(z.describe('WebVTT')),
      sentences: z
        .array(
          z.object({
            text: z.string(),
            start: z.number().check(z.gte(0)),
            end: z.number().check(z.positive()),
          }),
        )
        .check(z.minLength(1)),
    }),
  ),
});
export type Narration = z.infer<typeof Narration>;
