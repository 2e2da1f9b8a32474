import { readFileSync } from 'node:fs';
import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../areas.ts';
import { BOWL, bowl, rimHeight, SHRINKS_TO } from './one-bowl-1743/bowl.ts';
import { bowlId, bowlStage, STAGES, STAND } from './one-bowl-1743.ts';

const read = (file: string) => JSON.parse(readFileSync(`assets/jingdezhen/${file}`, 'utf8'));
const evidence: { id: string; claim: object; reasoning: object }[] = read('evidence/one-bowl.json');
const tour: { stops: { id: string; place: string; cues: { do: Record<string, unknown> }[] }[] } =
  read('tours/one-bowl/tour.json');
const size = (look: Parameters<typeof bowl>[0]) =>
  new Box3().setFromBufferAttribute(bowl(look).getAttribute('position') as never).getSize(new Vector3());
const tint = [1, 1, 1] as const;

describe('the bowl', () => {
  it('is a bowl of fifteen to twenty centimetres, and was larger before the fire', () => {
    const fired = size({ foot: 'cut', scale: 1, tint });
    expect(fired.x).toBeCloseTo(2 * BOWL.radius, 2);
    expect(fired.x).toBeGreaterThan(0.15);
    expect(fired.x).toBeLessThan(0.2);
    expect(fired.x / size({ foot: 'cut', scale: 1 / SHRINKS_TO, tint }).x).toBeCloseTo(SHRINKS_TO, 3);
  });
  it('stands on a stump of two or three inches until its foot is cut', () => {
    const look = { foot: 'stump', scale: 1, tint } as const;
    expect(size(look).y).toBeCloseTo(rimHeight(look), 2);
    expect(rimHeight(look) - rimHeight({ ...look, foot: 'cut' })).toBeGreaterThan(0.05);
  });
});

describe.each(STAGES)('at $stop', (stage) => {
  const model = bowlStage(stage);
  it('is hidden, cheap, and stands on its stand', () => {
    expect(model.elements.map((e) => [e.id, e.hidden])).toEqual([
      ['bowl', true],
      ['stand', true],
    ]);
    const [own] = model.elements;
    const corners = own!.parts.reduce((sum, { geometry }) => sum + geometry.getIndex()!.count, 0);
    expect(corners / 3).toBeLessThan(1500);
    const low = Math.min(
      ...own!.parts.map(
        ({ geometry }) => new Box3().setFromBufferAttribute(geometry.getAttribute('position') as never).min.y,
      ),
    );
    expect(Math.abs(low - (stage.at[1] + STAND))).toBeLessThan(0.03);
  });
  it('is shown by its stop, within three metres of the place', () => {
    const stop = tour.stops.find(({ id }) => id === stage.stop)!;
    const place = AREAS.flatMap((area) => area.places).find(({ id }) => id === stop.place)!;
    const far = Math.hypot(stage.at[0] - place.position[0], stage.at[2] - place.position[2]);
    expect(far).toBeGreaterThan(0.8);
    expect(far).toBeLessThan(3);
    for (const element of ['bowl', 'stand'])
      expect(stop.cues.map((cue) => cue.do)).toContainEqual({
        show: { structure: bowlId(stage), element },
      });
  });
  it('has evidence in both languages', () => {
    for (const element of model.elements) {
      const record = evidence.find(({ id }) => id === element.evidence)!;
      for (const text of [record.claim, record.reasoning])
        expect(Object.keys(text).sort()).toEqual(['en', 'zh-Hans']);
    }
  });
});
