import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firingAt } from '../pack/firing.ts';
import type { Site } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { openCard, setFiring, setHour, setLit, setMode, setWhereabouts, visit } from '../state/visit.ts';
import { lookWish } from '../visitor/lookWish.ts';
import { awakeHotspots } from './awake.ts';
import { focusHotspot } from './focus.ts';
import { hover, presses, pressHotspot } from './presses.ts';
import { watchRules } from './rules.ts';

const zone = (id: string, sees: string[] = []) => ({ id, sees, boxes: [] });
const hotspot = (id: string, more: object = {}) => ({
  id,
  zone: 'yard',
  position: [1, 2, 3],
  element: { structure: 'kiln', element: id },
  ...more,
});
const site = {
  zones: [zone('yard', ['shed']), zone('shed'), zone('kiln')],
  hotspots: [
    hotspot('stoke-hole', { zone: 'shed' }),
    hotspot('plank', { zone: 'kiln', when: { kiln: 'egg', firing: false } }),
    hotspot('jar'),
  ],
  kilns: [{ id: 'egg', zone: 'kiln', place: 'outside' }],
} as unknown as Site;

const fresh = visit.getInitialState();
let stop = () => {};
beforeEach(() => {
  visit.setState(fresh, true);
  pack.setState({ site });
  stop = watchRules();
});
afterEach(() => stop());

describe('hotspots', () => {
  it('sleep out of sight and when their condition fails', () => {
    const ids = (now: object) =>
      awakeHotspots(site, { period: 'p', hour: 'h', zone: 'yard', firing: {}, ...now }).map((h) => h.id);
    expect(ids({})).toEqual(['stoke-hole', 'jar']);
    expect(ids({ zone: 'kiln' })).toEqual(['plank']);
    expect(ids({ zone: 'kiln', firing: { egg: firingAt(undefined, 5) } })).toEqual([]);
    expect(ids({ zone: null })).toHaveLength(3);
  });

  it('pressing opens the card and counts, the same one twice too', () => {
    const before = presses.getState().serial;
    pressHotspot('jar');
    pressHotspot('jar');
    expect(visit.getState().card).toBe('jar');
    expect(presses.getState()).toEqual({ hotspot: 'jar', serial: before + 2 });
  });

  it('an open card lights its element and no other; a tour’s light stays', () => {
    const tours = { structure: 'kiln', element: 'chimney' };
    setLit([tours]);
    openCard('jar');
    expect(visit.getState().lit).toEqual([tours, { structure: 'kiln', element: 'jar' }]);
    openCard('stoke-hole');
    expect(visit.getState().lit).toEqual([tours, { structure: 'kiln', element: 'stoke-hole' }]);
    openCard(null);
    expect(visit.getState().lit).toEqual([tours]);
    openCard('no-such');
    expect(visit.getState().lit).toEqual([tours]);
  });

  it('nobody stays in a kiln that fires', () => {
    setWhereabouts('yard', null);
    setFiring('egg', 5);
    expect(visit.getState().travel).toBeNull();
    setWhereabouts('kiln', null);
    expect(visit.getState().travel).toMatchObject({ to: { place: 'outside' }, manner: 'blink' });
  });

  it('firing while inside brings one out', () => {
    setWhereabouts('kiln', null);
    expect(visit.getState().travel).toBeNull();
    setFiring('egg', 5);
    expect(visit.getState().travel).toMatchObject({ to: { place: 'outside' } });
  });

  it('a card goes with its thing, not with the visitor', () => {
    openCard('plank');
    setWhereabouts('yard', null);
    setHour('night');
    expect(visit.getState().card).toBe('plank');
    setFiring('egg', 5);
    expect(visit.getState().card).toBeNull();
  });

  it('focus turns the view on the desktop only', () => {
    const { serial } = lookWish.getState();
    focusHotspot('jar');
    expect(lookWish.getState()).toEqual({ at: [1, 2, 3], serial: serial + 1 });
    expect(hover.getState().hotspot).toBe('jar');
    setMode('vr');
    focusHotspot('jar');
    focusHotspot('no-such');
    expect(lookWish.getState().serial).toBe(serial + 1);
  });
});
