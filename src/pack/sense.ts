/** Things that are right one by one but make no sense together. */
import { type Document, type Fault, faultAt } from './fault.ts';
import { firingsSense } from './firing-sense.ts';
import type { Box, Narration, Site, Tour, Vec3 } from './schema.ts';
import { sectionsSense } from './staged-sense.ts';
import type { Path } from './where.ts';

/** How far outside its boxes a thing may be and still belong to a zone, metres: marks hang on walls. */
const MARGIN = 0.5;

const inside = ({ min, max }: Box, point: Vec3, margin: number) =>
  point.every((v, axis) => v >= min[axis]! - margin && v <= max[axis]! + margin);

const metres = (point: Vec3) => `[${point.map((v) => Number(v.toFixed(2))).join(', ')}]`;

/** Faults and warnings of `site.json` beyond schema and references. */
export function siteSense(doc: Document, site: Site): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Path, text: string, weight: Fault['weight'] = 'fault') =>
    faults.push(faultAt(doc, path, 'nonsense', text, { weight }));
  const zones = new Map(site.zones.map((zone) => [zone.id, zone]));

  const { azimuth, elevation } = site.light.sun;
  if (azimuth < 0 || azimuth >= 360) {
    say(['light', 'sun', 'azimuth'], `is ${azimuth}, but a heading goes from 0 to just under 360`);
  }
  if (elevation <= 0) {
    say(
      ['light', 'sun', 'elevation'],
      `is ${elevation}: the sun is under the horizon and lights nothing`,
      'warning',
    );
  }
  site.zones.forEach((zone, z) => {
    zone.boxes.forEach((box, b) => {
      if (box.min.some((low, axis) => low >= box.max[axis]!)) {
        say(['zones', z, 'boxes', b], 'every number of `min` must be less than that of `max`');
      }
    });
  });
  const placed = (path: Path, id: string, point: Vec3, what: string, weight: Fault['weight']) => {
    const zone = zones.get(id);
    if (!zone || zone.boxes.some((box) => inside(box, point, MARGIN))) return;
    say(path, `${what} ${metres(point)} is outside its zone \`${id}\``, weight);
  };
  site.places.forEach((place, p) => {
    placed(['places', p, 'position'], place.zone, place.position, 'the place at', 'fault');
  });
  site.hotspots.forEach((hotspot, h) => {
    placed(['hotspots', h, 'position'], hotspot.zone, hotspot.position, 'the mark at', 'warning');
  });
  site.figures.forEach((figure, f) => {
    for (const zone of figure.zones.slice(0, 1))
      placed(['figures', f, 'position'], zone, figure.position, 'the figure at', 'warning');
  });
  site.sounds.forEach((sound, s) => {
    const at = ['sounds', s];
    if (sound.kind === 'spot' && !sound.position) say(at, 'a spot sound needs a `position` to sound from');
    if (sound.kind === 'bed' && sound.zones.length === 0) {
      say(at, 'a bed names no zone, so it is heard nowhere');
    }
    if (sound.every && sound.every[0] > sound.every[1]) {
      say([...at, 'every'], 'the first number is the shortest silence and must not exceed the second');
    }
  });
  firingsSense(site, say);
  sectionsSense(site, (path, text) => say(path, text, 'warning'));
  site.effects.forEach((effect, e) => {
    if (!effect.evidence) {
      say(['effects', e], 'has no evidence record: nothing that is shown goes without one', 'warning');
    }
  });
  const used = new Set([
    ...site.structures.flatMap((s) => s.elements.map((e) => e.evidence)),
    ...site.hotspots.flatMap((h) => h.evidence),
    ...site.figures.map((f) => f.evidence),
    ...site.kilns.flatMap(({ firing: f }) => (f ? [...f.evidence, ...f.phases.map((p) => p.evidence)] : [])),
    ...[...site.effects, ...site.sounds].flatMap((thing) => thing.evidence ?? []),
  ]);
  site.evidence.forEach((record, r) => {
    if (!used.has(record.id)) say(['evidence', r], 'nothing refers to this record', 'warning');
    if (record.sources.length === 0 && record.level !== 'conjectured') {
      say(['evidence', r], `says "${record.level}" but names no source`);
    }
  });
  return faults;
}

/** Faults of one language of a tour against the tour's stops and cues. `doc` is the tour. */
export function narrationSense(doc: Document, tour: Tour, narration: Narration): Fault[] {
  const faults: Fault[] = [];
  const language = narration.language;
  const say = (path: Path, text: string, params: Record<string, string> = { language }) =>
    faults.push(faultAt(doc, path, 'nonsense', text, { params }));
  tour.stops.forEach((stop, s) => {
    const told = narration.stops[stop.id];
    if (!told) {
      const text = `there is no narration in \`${language}\`; the heading \`${stop.id}\` is missing in its text`;
      faults.push(faultAt(doc, ['stops', s], 'language', text, { params: { language } }));
      return;
    }
    stop.cues.forEach((cue, c) => {
      const at = ['stops', s, 'cues', c, 'at'];
      if (typeof cue.at === 'string') return;
      if ('sentence' in cue.at && cue.at.sentence > told.sentences.length) {
        say(
          at,
          `sentence ${cue.at.sentence} is named, but in \`${language}\` there are only ${told.sentences.length}`,
        );
      }
      if ('seconds' in cue.at && cue.at.seconds > told.seconds) {
        say(
          at,
          `second ${cue.at.seconds} is named, but in \`${language}\` the stop is over after ${told.seconds}`,
        );
      }
    });
  });
  for (const id of Object.keys(narration.stops)) {
    if (tour.stops.some((stop) => stop.id === id)) continue;
    const text = `the narration in \`${language}\` has a stop \`${id}\`, which the tour does not have`;
    faults.push(faultAt(doc, [], 'dangling', text, { params: { language, name: id }, weight: 'warning' }));
  }
  return faults;
}
