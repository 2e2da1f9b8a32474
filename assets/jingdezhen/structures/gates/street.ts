/** Life before the gate without a soul in it: stalls, loads set down, a notice board. Metres, site coordinates. */
import type { Part, Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { FADED, HEMP } from './colours.ts';
import { broomLeaning, load, noticeBoard, tubs } from './loads.ts';
import { bench, stall, stove, table, teaThings } from './seats.ts';
import { rack, sedan, vat } from './yard-things.ts';

export function street(): { parts: Part[]; solids: Solid[] } {
  const s = new Setting();
  s.put(
    stall('head-noodles', { goods: 'bowls', cloth: HEMP, sign: '茶' }),
    { at: [27.2, 0, 162.6], turn: 4 },
    { solid: true },
  );
  s.put(stove('head-noodles'), { at: [25.2, 0, 162.9], turn: 20 }, { solid: true });
  s.put(table('head-a'), { at: [27.3, 0, 165.2], turn: 12 }, { solid: true });
  s.put(teaThings('head-a'), { at: [27.3, 0.785, 165.2] });
  s.put(bench('head-a'), { at: [27.2, 0, 166.05], turn: 7 });
  s.put(bench('head-b'), { at: [26.4, 0, 165.1], turn: 98 });
  s.put(
    stall('head-pears', { goods: 'pears', cloth: FADED, w: 2 }),
    { at: [52.6, 0, 162.8], turn: -5 },
    { solid: true },
  );
  s.put(
    stall('head-sandals', { goods: 'sandals', cloth: HEMP, w: 1.9 }),
    { at: [55.3, 0, 162.9], turn: 3 },
    { solid: true },
  );
  s.put(noticeBoard('head'), { at: [50.2, 0, 163.4], turn: -12 }, { solid: true });
  s.put(load('head-a'), { at: [43.4, 0, 168.6], turn: 34 });
  s.put(sedan('head'), { at: [36.9, 0, 164.1], turn: 66 }, { solid: true });
  s.put(bench('gate-keeper', 1.3), { at: [35.3, 0.17, 160.6], turn: 3 });
  s.put(bench('gate-keeper-b', 1.3), { at: [44.7, 0.17, 159.5], turn: 1 });
  s.put(rack('head'), { at: [45.7, 0.17, 160.4], turn: -84 }, { solid: true });
  s.put(vat('head', 0.5), { at: [33.2, 0, 162.9] }, { solid: true });
  s.put(vat('head-b', 0.5), { at: [46.9, 0, 162.8], turn: 90 }, { solid: true });
  s.put(broomLeaning('head'), { at: [34.2, 0.17, 160.9], turn: 60 });
  s.put(tubs('head'), { at: [45.6, 0, 170.4], turn: 10 }, { solid: true });
  s.put(load('head-b'), { at: [35.9, 0, 168.4], turn: 70 });
  return { parts: s.parts(), solids: s.solids };
}
