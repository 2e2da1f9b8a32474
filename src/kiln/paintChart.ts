/** Chart and slider of a firing painted onto a panel in the world: paper, ink, cobalt, as on the page. */
import type { Box, Draw } from '../hotspots/panel/layout.ts';
import { COBALT, COBALT_LIGHT, FONTS, INK, PAPER, QUIET, RULE } from '../hotspots/panel/look.ts';
import { phaseAt } from '../pack/firing.ts';
import type { Firing } from '../pack/schema.ts';
import { chartOf, type Point } from './chart.ts';

type C = CanvasRenderingContext2D;

function trace(c: C, points: readonly Point[]): void {
  c.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) c.moveTo(x, y);
    else c.lineTo(x, y);
  });
}

function dot(c: C, x: number, y: number, radius: number, colour: string): void {
  c.fillStyle = colour;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.fill();
}

/** Slanting strokes under the curve: all there is reconstruction. */
function hatch(c: C, front: readonly Point[], { x, y, width, height }: Box): void {
  c.save();
  trace(c, front);
  c.lineTo(x + width, y + height);
  c.lineTo(x, y + height);
  c.clip();
  c.strokeStyle = RULE;
  c.lineWidth = 2;
  c.beginPath();
  for (let at = x - height; at < x + width; at += 16) {
    c.moveTo(at, y + height);
    c.lineTo(at + height, y);
  }
  c.stroke();
  c.restore();
}

export const drawChart =
  (firing: Firing, clock: number | null): Draw =>
  (c, box, language) => {
    const frame = { x: box.x + 76, y: box.y + 14, width: box.width - 90, height: box.height - 62 };
    const chart = chartOf(firing, frame);
    const bottom = frame.y + frame.height;
    for (const phase of chart.phases) {
      c.fillStyle = COBALT_LIGHT;
      if (phase.burning) c.fillRect(phase.from, frame.y, phase.to - phase.from, frame.height);
      c.strokeStyle = RULE;
      c.lineWidth = 1;
      c.strokeRect(phase.from, frame.y, phase.to - phase.from, frame.height);
    }
    hatch(c, chart.front, frame);
    c.font = `400 24px ${FONTS.sans(language)}`;
    c.fillStyle = QUIET;
    c.textAlign = 'right';
    for (const { at, celsius } of chart.degrees) c.fillText(String(celsius), frame.x - 12, at);
    c.textAlign = 'center';
    for (const { at, hour } of chart.hours) c.fillText(String(hour), at, bottom + 26);
    c.strokeStyle = INK;
    c.lineWidth = 5;
    c.setLineDash([14, 9]);
    trace(c, chart.front);
    c.stroke();
    c.lineWidth = 2.5;
    c.setLineDash([5, 8]);
    trace(c, chart.rear);
    c.stroke();
    c.setLineDash([]);
    for (const [x, y] of chart.known) dot(c, x, y, 11, INK);
    const now = chart.now(clock);
    if (!now) return;
    c.strokeStyle = COBALT;
    c.lineWidth = 4;
    trace(c, [
      [now.x, frame.y],
      [now.x, bottom],
    ]);
    c.stroke();
    dot(c, now.x, now.front, 9, COBALT);
    dot(c, now.x, now.rear, 6, COBALT);
  };

/** The slider: a band for each phase, filled up to the hour, and a knob where it is. */
export const drawTrack =
  (firing: Firing, clock: number | null): Draw =>
  (c, { x, y, width, height }) => {
    const { phases } = firing;
    const from = phases[0]!.from;
    const span = phases[phases.length - 1]!.to - from;
    const at = (hour: number) => x + ((hour - from) / span) * width;
    const middle = y + height / 2;
    const here = clock === null ? null : phaseAt(firing, clock);
    for (const phase of phases) {
      c.beginPath();
      c.roundRect(at(phase.from) + 1, middle - 20, at(phase.to) - at(phase.from) - 2, 40, 6);
      c.fillStyle = phase === here ? COBALT : phase.burning ? COBALT_LIGHT : PAPER;
      c.fill();
      c.strokeStyle = COBALT;
      c.lineWidth = 2;
      c.stroke();
    }
    if (clock === null) return;
    dot(c, at(clock), middle, 33, PAPER);
    dot(c, at(clock), middle, 28, COBALT);
  };
