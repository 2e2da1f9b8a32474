import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/index.ts';
import type { Say } from '../i18n/translate.ts';

interface Props {
  name: string;
  /** Inside the canvas nothing of the page can be shown: the part is left out. */
  silent?: boolean;
  children: ReactNode;
}

/** Keeps a failure where it happened: the part says so, the rest of the page goes on. */
class GuardInner extends Component<Props & { t: Say }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(`[yaohuo] the part "${this.props.name}" failed:`, error);
  }

  override render() {
    const { name, silent, t, children } = this.props;
    if (!this.state.failed) return children;
    if (silent) return null;
    return (
      <div className="plate guard" role="alert">
        <p>{t(name === 'scene' ? 'problem.unexpected' : 'problem.part')}</p>
        {name === 'scene' ? (
          <button type="button" onClick={() => location.reload()}>
            {t('problem.reload')}
          </button>
        ) : (
          <button type="button" onClick={() => this.setState({ failed: false })}>
            {t('problem.again')}
          </button>
        )}
      </div>
    );
  }
}

export function Guard(props: Props) {
  const t = useT();
  return <GuardInner {...props} t={t} />;
}
