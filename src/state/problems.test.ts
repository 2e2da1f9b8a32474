import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problems, report } from './problems.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  problems.setState({ list: [] });
});
afterEach(() => vi.restoreAllMocks());

it('a problem is told once, and gains what else there is to know of it', () => {
  report('tour-faulty', 'no sound', { name: 'Short' });
  report('tour-faulty', 'no card\nno place', { name: 'Short' });
  report('tour-faulty', 'no card\nno place', { name: 'Short' });
  report('tour-faulty', 'no place', { name: 'Short' });
  report('tour-faulty', 'no sound', { name: 'Long' });
  const { list } = problems.getState();
  expect(list.map(({ detail, params }) => [params.name, detail])).toEqual([
    ['Short', 'no sound\nno card\nno place'],
    ['Long', 'no sound'],
  ]);
  expect(console.warn).toHaveBeenCalledTimes(3);
});
