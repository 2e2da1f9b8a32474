import { Box3 } from 'three';
import { expect, it } from 'vitest';
import { COURTS, WAYS } from '../plan.ts';
import midLane from './mid-lane-1743.ts';

const model = midLane();
const middle = WAYS.midLane.line[0][0];

it('leaves the way clear that the plan keeps for feet', () => {
  for (const { centre, size } of model.solids) {
    const clear = Math.abs(centre[0] - middle) - size[0] / 2;
    expect(clear, `${centre}`).toBeGreaterThan(WAYS.midLane.width / 2 - 0.35);
  }
});

it('stands within the lane, before no door of an eastern court', () => {
  const doors = [COURTS.glazeAsh, COURTS.grinding, COURTS.cobalt, COURTS.enamel, COURTS.packing].map(
    ({ minZ }) => minZ + 14,
  );
  const box = new Box3();
  for (const { material, geometry } of model.elements[0]!.parts) {
    geometry.computeBoundingBox();
    box.union(geometry.boundingBox!);
    if (material === 'saggar') continue;
    expect(geometry.boundingBox!.min.x).toBeGreaterThan(middle - 2.75);
    expect(geometry.boundingBox!.max.x).toBeLessThan(middle + 2.75);
  }
  expect(box.max.z).toBeLessThan(60);
  for (const { centre, size } of model.solids)
    if (centre[0] > middle)
      for (const z of doors) expect(Math.abs(centre[2] - z) - size[2] / 2, `${centre}`).toBeGreaterThan(0.9);
});
