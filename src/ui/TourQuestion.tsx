import { useT } from '../i18n/index.ts';
import type { Tour } from '../pack/schema.ts';
import type { TourControls, TourSnapshot } from '../state/tour.ts';
import { askWords, foundWords, hintWords, moreHints, rewarded, stateWords } from '../tour/words.ts';
import { PackText, useLocal } from './PackText.tsx';
import { Seals } from './tourIcons.tsx';

interface Props {
  now: TourSnapshot;
  controls: TourControls;
  hunt: Tour['hunt'];
}

/** What the tour wants of the visitor just now: an answer, a choice, or to come back. Nothing while it only tells. */
export function TourQuestion({ now, controls, hunt }: Props) {
  const t = useT();
  const local = useLocal();
  const line = stateWords(now.state, t);
  if (now.state === 'asking' && now.ask) return <Asked now={now} ask={now.ask} controls={controls} />;
  if (now.state === 'choosing')
    return (
      <div className="tour-question">
        <p>{t('tour.choose')}</p>
        <p className="tour-answers">
          {now.choices.map(({ id, label }) => (
            <button type="button" key={id} onClick={() => controls.choose(id)}>
              {label}
            </button>
          ))}
        </p>
      </div>
    );
  if (!line) return null;
  return (
    <div className="tour-question">
      {rewarded(now) && hunt && (
        <p className="tour-reward">
          <Seals
            found={now.found?.stops.length ?? 0}
            of={now.found?.of ?? 0}
            label={now.found ? foundWords(now.found, local(hunt.title), t) : ''}
          />
          <PackText of={hunt.reward} />
        </p>
      )}
      <p className="quiet">{line}</p>
      {now.state === 'strayed' && (
        <p className="tour-answers">
          <button type="button" className="primary" onClick={controls.comeBack}>
            {t('tour.back')}
          </button>
        </p>
      )}
    </div>
  );
}

function Asked({ now, ask, controls }: Omit<Props, 'hunt'> & { ask: NonNullable<TourSnapshot['ask']> }) {
  const t = useT();
  const hints = hintWords(ask, t);
  return (
    <div className="tour-question" data-stop={now.stop}>
      <p>{askWords(ask, t)}</p>
      {hints.length > 0 && (
        <ul className="tour-hints">
          {hints.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="tour-answers">
        {ask.kind === 'press' && (
          <button type="button" className="primary" onClick={controls.ready}>
            {t('tour.ready')}
          </button>
        )}
        {moreHints(ask) && (
          <button type="button" onClick={controls.hint}>
            {t('tour.hint')}
          </button>
        )}
        {ask.kind !== 'press' && (
          <button type="button" onClick={controls.next}>
            {t('tour.goOn')}
          </button>
        )}
      </p>
    </div>
  );
}
