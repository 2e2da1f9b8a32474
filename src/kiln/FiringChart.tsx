/** The course of a firing drawn on the page: what a source supports is solid, what lies between is dashed and hatched. */
import { useId, useMemo } from 'react';
import { useT } from '../i18n/index.ts';
import { phaseAt } from '../pack/firing.ts';
import { PackText, useLanguage } from '../ui/PackText.tsx';
import { chartOf, type Point } from './chart.ts';
import { type ToldKiln, useClock } from './useKiln.ts';
import { hourWords } from './words.ts';

const WIDTH = 360;
const HEIGHT = 200;
const FRAME = { x: 40, y: 10, width: WIDTH - 52, height: HEIGHT - 36 };

const line = (points: readonly Point[]) => `M${points.map((p) => p.join(' ')).join('L')}`;

export function FiringChart({ kiln, label }: { kiln: ToldKiln; label: string }) {
  const t = useT();
  const hatch = useId();
  const clock = useClock(kiln.id);
  const chart = useMemo(() => chartOf(kiln.firing, FRAME), [kiln]);
  const now = chart.now(clock);
  const { x, y, width, height } = FRAME;
  const below = `${line(chart.front)}L${x + width} ${y + height}L${x} ${y + height}Z`;
  return (
    <>
      <svg className="kiln-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="kiln-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {chart.phases.map((phase) => (
          <rect
            key={phase.id}
            className="kiln-band"
            data-burning={phase.burning || undefined}
            x={phase.from}
            y={y}
            width={phase.to - phase.from}
            height={height}
          />
        ))}
        <path d={below} fill={`url(#${hatch})`} />
        {chart.degrees.map(({ at, celsius }) => (
          <g key={celsius}>
            <path className="kiln-rule" d={`M${x} ${at}H${x + width}`} />
            <text x={x - 6} y={at + 4} textAnchor="end">
              {celsius}
            </text>
          </g>
        ))}
        {chart.hours.map(({ at, hour }) => (
          <text key={hour} x={at} y={HEIGHT - 8} textAnchor="middle">
            {hour}
          </text>
        ))}
        <path className="kiln-front" d={line(chart.front)} />
        <path className="kiln-rear" d={line(chart.rear)} />
        {chart.known.map(([px, py]) => (
          <circle key={px} className="kiln-known" cx={px} cy={py} r="5" />
        ))}
        {now && (
          <g className="kiln-now">
            <path d={`M${now.x} ${y}V${y + height}`} />
            <circle cx={now.x} cy={now.front} r="3.5" />
            <circle cx={now.x} cy={now.rear} r="2.5" />
          </g>
        )}
      </svg>
      <ul className="kiln-legend">
        <li data-mark="front">{t('kiln.front')}</li>
        <li data-mark="rear">{t('kiln.rear')}</li>
        <li data-mark="known">{t('kiln.known')}</li>
        <li data-mark="guessed">{t('kiln.guessed')}</li>
      </ul>
    </>
  );
}

/** The same numbers in words, for whoever cannot see the drawing or wants them exactly. */
export function FiringTable({ kiln }: { kiln: ToldKiln }) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <details className="kiln-table">
      <summary>{t('kiln.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('kiln.columnHour')}</th>
            <th scope="col">{t('kiln.columnPhase')}</th>
            <th scope="col">{t('kiln.front')}</th>
            <th scope="col">{t('kiln.rear')}</th>
            <th scope="col">{t('kiln.columnBasis')}</th>
          </tr>
        </thead>
        <tbody>
          {kiln.firing.curve.map((point) => (
            <tr key={point.clock}>
              <th scope="row">{hourWords(point.clock, language, t)}</th>
              <td>
                <PackText of={phaseAt(kiln.firing, point.clock).title} />
              </td>
              <td>{point.front} °C</td>
              <td>{point.rear} °C</td>
              <td>{t(point.known ? 'kiln.known' : 'kiln.guessed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
