/** Life before the gate without a soul in it: stalls, loads set down, a notice board. Metres, site coordinates. */
import type { Part, Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { FADED, HEMP } from './colours.ts';
import { load, noticeBoard, tubs } from './loads.ts';
import { bench, stall, stove, table, teaThings } from './seats.ts';

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
  s.put(load('head-a'), { at: [44.6, 0, 169.6], turn: 28 });
  s.put(tubs('head'), { at: [45.2, 0, 172.4], turn: 10 }, { solid: true });
  s.put(load('head-b'), { at: [34.2, 0, 165.2], turn: 80 });
  return { parts: s.parts(), solids: s.solids };
}
