/** Says where in a pack something stands: by ids for machines, in words for curators. */

/** Keys and array positions from the root of a file. */
export type Path = readonly (string | number)[];

const ONE: Record<string, string> = {
  periods: 'period',
  hours: 'hour',
  zones: 'zone',
  places: 'place',
  materials: 'material',
  structures: 'structure',
  elements: 'element',
  dimensions: 'dimension',
  kilns: 'kiln',
  effects: 'effect',
  sounds: 'sound',
  hotspots: 'hotspot',
  tours: 'tour',
  evidence: 'evidence',
  sources: 'source',
  fonts: 'font',
  credits: 'credit',
  stops: 'stop',
  choices: 'choice',
  cuts: 'cut',
  sections: 'section',
  cues: 'cue',
  boxes: 'box',
  sentences: 'sentence',
  languages: 'language',
  files: 'file',
};

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
  return value;
}

const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id : null;
};

/** `hotspots.stoke-hole.text`; an entry without an id is counted from 1. */
export function placeOf(root: unknown, path: Path): string {
  return path
    .map((key, at) =>
      typeof key === 'number' ? (idOf(valueAt(root, path.slice(0, at + 1))) ?? String(key + 1)) : key,
    )
    .join('.');
}

/** "hotspot `stoke-hole`, text"; stops and cues are counted, as a visitor counts them. */
export function subjectOf(root: unknown, path: Path): string {
  const parts: string[] = [];
  for (let at = 0; at < path.length; at += 1) {
    const key = path[at]!;
    const next = path[at + 1];
    if (typeof key === 'string' && typeof next === 'number') {
      const one = ONE[key] ?? key;
      const id = idOf(valueAt(root, path.slice(0, at + 2)));
      parts.push(id === null || key === 'stops' ? `${one} ${next + 1}` : `${one} \`${id}\``);
      at += 1;
    } else parts.push(typeof key === 'number' ? `number ${key + 1}` : key);
  }
  return parts.join(', ');
}
