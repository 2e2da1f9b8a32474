/** Behind the hill: the ground between the north wall, the grove and the gardens. */
import type { StructureModel } from '../../kit/model.ts';
import { corner } from './corners-1743/build.ts';

export default function cornerNorth(): StructureModel {
  return corner({
    id: 'corner-north-1743',
    title: { en: 'Behind the hill', 'zh-Hans': '山后空地' },
    rects: [
      { minX: 6, maxX: 74, minZ: -124.6, maxZ: -104 },
      { minX: 74, maxX: 127, minZ: -124.6, maxZ: -110 },
      { minX: -20, maxX: 16, minZ: -124, maxZ: -78 },
      { minX: 66, maxX: 98, minZ: -84, maxZ: -74 },
      { minX: 112, maxX: 127.6, minZ: -110, maxZ: -72 },
      // The walls' feet: twice as likely.
      { minX: 124.4, maxX: 127.6, minZ: -110, maxZ: -72 },
      { minX: 22, maxX: 64, minZ: -124.6, maxZ: -121 },
    ],
    tufts: 760,
    heaps: [
      [45.5, -121.6, 1.7, 0.75],
      [48.2, -122.6, 1.2, 0.5],
      [30.5, -122.2, 1.5, 0.6],
      [62, -120.5, 1.9, 0.8],
      [121.2, -86.5, 1.6, 0.7],
      [118.4, -88.2, 1.1, 0.45],
    ],
  });
}
