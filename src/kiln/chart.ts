/** The course of a firing as a drawing: bands of phases, two curves, points that a source supports. Pure; in pixels. */
import { celsiusAt } from '../pack/heat.ts';
import type { Firing } from '../pack/schema.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Point = readonly [x: number, y: number];

export interface Chart {
  /** Within the axes. */
  frame: Frame;
  phases: { id: string; from: number; to: number; burning: boolean }[];
  front: Point[];
  rear: Point[];
  /** Points of the front that a source supports. */
  known: Point[];
  hours: { at: number; hour: number }[];
  degrees: { at: number; celsius: number }[];
  /** Where an hour is, and where the two curves are at it; `null` for a cold kiln. */
  now: (clock: number | null) => { x: number; front: number; rear: number } | null;
}

/** Hours between two marks of the axis, so that there are about seven. */
const stepOf = (hours: number) => [1, 2, 3, 6, 12, 24, 48].find((step) => hours / step <= 7) ?? 96;

export function chartOf(firing: Firing, frame: Frame): Chart {
  const { phases, curve } = firing;
  const first = phases[0]!.from;
  const last = phases[phases.length - 1]!.to;
  const top = Math.ceil(Math.max(...curve.map((p) => p.front)) / 200) * 200;
  const x = (clock: number) => frame.x + ((clock - first) / (last - first)) * frame.width;
  const y = (celsius: number) => frame.y + frame.height * (1 - celsius / top);
  const step = stepOf(last - first);
  const hours: Chart['hours'] = [];
  for (let hour = Math.ceil(first / step) * step; hour <= last; hour += step) {
    hours.push({ at: x(hour), hour });
  }
  const degrees: Chart['degrees'] = [];
  for (let celsius = 0; celsius <= top; celsius += 400) degrees.push({ at: y(celsius), celsius });
  const within = curve.filter((p) => p.clock >= first && p.clock <= last);
  return {
    frame,
    phases: phases.map(({ id, from, to, burning }) => ({ id, from: x(from), to: x(to), burning })),
    front: within.map((p) => [x(p.clock), y(p.front)]),
    rear: within.map((p) => [x(p.clock), y(p.rear)]),
    known: within.filter((p) => p.known).map((p) => [x(p.clock), y(p.front)]),
    hours,
    degrees,
    now: (clock) =>
      clock === null
        ? null
        : {
            x: x(Math.min(last, Math.max(first, clock))),
            front: y(celsiusAt(firing, clock)),
            rear: y(celsiusAt(firing, clock, 'rear')),
          },
  };
}
