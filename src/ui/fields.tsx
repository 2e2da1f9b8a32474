/** The browser's own controls, labelled: they bring keyboard, touch, screen reader and forced colours with them. */
import { type ReactNode, useId } from 'react';

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

export function Check(props: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className="field check">
      <input type="checkbox" checked={props.on} onChange={(e) => props.set(e.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

const percent = (value: number) => `${Math.round(value * 100)} %`;

export function Slide(props: {
  label: string;
  value: number;
  set: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  show?: (value: number) => string;
}) {
  const { min = 0, max = 1, step = 0.05, show = percent } = props;
  const id = useId();
  return (
    <div className="field slide">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={props.value}
        aria-valuetext={show(props.value)}
        onChange={(e) => props.set(e.target.valueAsNumber)}
      />
      <output htmlFor={id} aria-hidden="true">
        {show(props.value)}
      </output>
    </div>
  );
}

/** One of a few: radio buttons as a row of segments. */
export function Pick<T extends string>(props: {
  label: string;
  chosen: T;
  options: readonly (readonly [T, string])[];
  set: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="field pick">
      <legend>{props.label}</legend>
      <div className="segments">
        {props.options.map(([value, label]) => (
          <label key={value} data-chosen={value === props.chosen}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.chosen}
              onChange={() => props.set(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
