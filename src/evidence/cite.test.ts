import { describe, expect, it } from 'vitest';
import type { Source } from '../pack/schema.ts';
import { cite } from './cite.ts';

const words = { noDate: 'n.d.', in: (t: string) => `in ${t}`, page: (p: string) => `p. ${p}` };
const line = (source: Source, locator?: string) => {
  const { before, title, after } = cite(source, words, locator);
  return before + title + after;
};

describe('cite', () => {
  it('writes a Western book', () => {
    const source: Source = {
      id: 'a',
      type: 'book',
      title: 'Description de la Chine',
      author: [{ family: 'Du Halde', given: 'Jean-Baptiste' }],
      issued: { 'date-parts': [[1735]] },
      publisher: 'Le Mercier',
      page: '177',
    };
    expect(line(source)).toBe('Du Halde, Jean-Baptiste. Description de la Chine. Le Mercier, 1735, p. 177.');
  });
  it('writes a Chinese work with its own marks and unbroken names', () => {
    const source: Source = {
      id: 'b',
      type: 'book',
      title: '陶冶图说',
      author: [{ family: '唐', given: '英' }],
      issued: { 'date-parts': [[1743]] },
    };
    expect(line(source, '第十五则')).toBe('唐英，《陶冶图说》，1743，第十五则。');
  });
  it('prefers the given locator to the pages of the whole, and says when there is no date', () => {
    expect(line({ id: 'c', type: 'article', title: 'Kilns', page: '1-20' }, 'fig. 3')).toBe(
      'Kilns. n.d., fig. 3.',
    );
  });
  it('names the container, several authors and a body', () => {
    const source: Source = {
      id: 'd',
      type: 'chapter',
      title: 'Letters',
      author: [{ literal: 'The Institute' }, { family: 'Li' }, {}],
      'container-title': 'Collected letters',
    };
    expect(line(source)).toBe('The Institute; Li. Letters. in Collected letters, n.d.');
  });
  it('does not call a page what is none', () => {
    expect(line({ id: 'e', type: 'book', title: 'Scans', page: 'image 296' })).toBe(
      'Scans. n.d., image 296.',
    );
    expect(line({ id: 'e', type: 'book', title: 'Scans', page: 'xii' })).toBe('Scans. n.d., p. xii.');
  });
});
