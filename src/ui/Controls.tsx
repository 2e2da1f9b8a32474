import { useT } from '../i18n/index.ts';
import { HeadsetIcon, KeyboardIcon, MouseIcon, TouchIcon } from './icons.tsx';

const WAYS = [
  { icon: MouseIcon, name: 'controls.mouse', lines: ['controls.mouseLook', 'controls.mouseWheel'] },
  { icon: KeyboardIcon, name: 'controls.keyboard', lines: ['controls.keyboardWalk', 'controls.keyboardTab'] },
  { icon: TouchIcon, name: 'controls.touch', lines: ['controls.touchWalk'] },
  { icon: HeadsetIcon, name: 'controls.headset', lines: ['controls.headsetWalk', 'controls.headsetPress'] },
] as const;

/** How one moves, for each way of moving; `whole` adds the second lines (help), else the first alone (start page). */
export function Controls({ whole = false }: { whole?: boolean }) {
  const t = useT();
  return (
    <section className="controls" aria-label={t('start.controls')}>
      {WAYS.map(({ icon: Drawing, name, lines }) => (
        <div className="control" key={name}>
          <Drawing />
          <div>
            <p className="control-name">{t(name)}</p>
            {(whole ? lines : lines.slice(0, 1)).map((line) => (
              <p key={line}>{t(line)}</p>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
