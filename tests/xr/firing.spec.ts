/** The clock of a firing in the headset: its track is pressed and dragged along, its buttons pressed, by every means. */
import { expect, type Means, test } from './fixture.ts';
import { clockButton, seenFrom } from './panels.ts';

const GAUGE = [4.8, 1.5, -1.9] as const;
const MEANS: Means[] = ['controller', 'hand', 'gaze'];

for (const means of MEANS)
  test(`the hours of a firing by ${means}`, async ({ visit, headset }) => {
    await headset.enter('place=kiln-mouth');
    await headset.means(means);
    await headset.frames(4);
    let from = seenFrom(await visit.probe());
    await headset.use(GAUGE, ({ visitor }) => visitor.card === 'gauge');
    if (means === 'gaze') from = seenFrom(await visit.probe());
    await headset.use(
      clockButton(from, 'clock:track', 0.5),
      ({ visitor }) => visitor.firing.kiln?.phase === 'strong',
    );
    const { clock, front } = (await visit.probe()).visitor.firing.kiln;
    // Twelve hours, and the middle of the track: 4 h, give or take a hand that is not quite still.
    expect(Math.abs(clock - 4)).toBeLessThan(0.8);
    expect(front).toBeGreaterThan(900);
    await headset.use(
      clockButton(from, 'clock:phase-on'),
      ({ visitor }) => visitor.firing.kiln.phase === 'shut',
    );
    await headset.use(clockButton(from, 'close'), ({ visitor }) => visitor.card === null);
  });
