import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { peopleSpots } from '../pipeline/manifest.ts';
import { AREAS } from './areas.ts';
import { FIGURES } from './figures.ts';

const read = (file: string) => JSON.parse(readFileSync(`assets/jingdezhen/${file}`, 'utf8'));
const people: { id: string; claim: Record<string, string>; reasoning: Record<string, string> }[] =
  read('evidence/people.json');
const tours = ['one-bowl', 'night-firing-short'].map((id) => read(`tours/${id}/tour.json`));
const places = new Map(AREAS.flatMap((area) => area.places).map((place) => [place.id, place]));

/** Stops that show a figure. */
const stopsOf = (id: string): { place: string }[] =>
  tours.flatMap(({ stops }) =>
    stops.filter((stop: { cues: { do: { figure?: string } }[] }) =>
      stop.cues.some((cue) => cue.do.figure === id),
    ),
  );

describe('people at work', () => {
  it('have ids of their own', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  });
  it('are each shown by a stop, in sight of its place, and never where the visitor stands', () => {
    for (const figure of FIGURES) {
      const stops = stopsOf(figure.id);
      expect(stops.length, figure.id).toBeGreaterThan(0);
      for (const { place } of stops) {
        const { position } = places.get(place)!;
        const far = Math.hypot(figure.position[0] - position[0], figure.position[2] - position[2]);
        expect(far, figure.id).toBeGreaterThan(0.9);
        expect(far, figure.id).toBeLessThan(18);
        expect(Math.abs(figure.position[1] - position[1]), figure.id).toBeLessThan(0.35);
      }
    }
  });
  it('have evidence in both languages, and a hotspot each that says so', () => {
    for (const { id, claim, reasoning } of people)
      for (const text of [claim, reasoning]) expect(Object.keys(text).sort(), id).toEqual(['en', 'zh-Hans']);
    const spots = peopleSpots(FIGURES, people);
    expect(spots).toHaveLength(FIGURES.length);
    expect(spots[0]).toMatchObject({ id: `person-${FIGURES[0]!.id}`, when: { figure: FIGURES[0]!.id } });
  });
});
