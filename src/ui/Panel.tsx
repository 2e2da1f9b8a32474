import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../i18n/index.ts';
import { CloseIcon } from './icons.tsx';

/**
 * A sheet over the site. Not modal: the site stays in reach. Takes the focus when it opens and gives it back to
 * what had it when it closes (unless the visitor has moved it elsewhere meanwhile).
 */
export function Panel({
  title,
  className,
  onClose,
  children,
  footer,
}: {
  title: ReactNode;
  className?: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const t = useT();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const own = sheet.current;
    heading.current?.focus({ preventScroll: true });
    return () => {
      const inside = own?.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <section ref={sheet} className={`panel plate ${className ?? ''}`} role="dialog" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="bare" aria-label={t('panel.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet of words alone must scroll by keyboard too */}
      <div className="panel-body" tabIndex={0}>
        {children}
      </div>
      {footer && <footer className="panel-foot">{footer}</footer>}
    </section>
  );
}
