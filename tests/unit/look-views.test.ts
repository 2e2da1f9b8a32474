import { expect, test } from 'vitest';
import { AREAS } from '../../assets/jingdezhen/areas.ts';
import { DOCS, queryOf, type View, viewsOf, visitsOf } from '../look/views.ts';

const PLACES = ['kiln-yard', 'stoke-hole', 'throwing'].map((id) => ({ id, title: { en: id } }));
const view = (id: string, more: Partial<View> = {}): View => ({
  id,
  about: id,
  kind: 'site',
  lang: 'en',
  place: 'throwing',
  ...more,
});

test('one visit takes all of a kind: the first hour, then the others, the fire last', () => {
  const visits = visitsOf([
    view('fire', { firing: true }),
    view('night', { hour: 'night' }),
    view('fire-by-night', { firing: true, hour: 'night' }),
    view('zh', { lang: 'zh-Hans' }),
    view('day'),
    view('headset', { kind: 'stereo' }),
    view('headset-2', { kind: 'stereo' }),
  ]);
  expect(visits.map((visit) => visit.map(({ id }) => id))).toEqual([
    ['day', 'night', 'fire', 'fire-by-night'],
    ['zh'],
    ['headset'],
    ['headset-2'],
  ]);
});

test('an address names what the view asks for and nothing else', () => {
  expect(queryOf('here', view('a', { hour: 'night' }))).toBe('site=here&lang=en&place=throwing&hour=night');
  expect(queryOf('here', { id: 's', about: '', kind: 'start', lang: 'en' })).toBe('site=here&lang=en');
});

test('each place is a view, a night only where the place is known, ids are never twice', () => {
  const views = viewsOf(PLACES);
  const ids = views.map(({ id }) => id);
  expect(ids).toContain('throwing');
  expect(ids).toContain('throwing-by-night');
  expect(ids).not.toContain('street-by-night');
  expect(new Set(ids).size).toBe(ids.length);
});

test('the sheet of the docs names views there are, each once', () => {
  const all = viewsOf(AREAS.flatMap(({ places }) => places)).map(({ id }) => id);
  expect(DOCS.filter((id) => !all.includes(id))).toEqual([]);
  expect(new Set(DOCS).size).toBe(DOCS.length);
});
