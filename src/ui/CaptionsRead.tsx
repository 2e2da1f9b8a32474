import { useStore } from 'zustand';
import '../captions/words.ts';
import { useT } from '../i18n/index.ts';
import { caption, captionWords, type Side } from '../state/caption.ts';
import { settings } from '../state/settings.ts';

const FROM: Record<NonNullable<Side>, string> = {
  left: 'captions.left',
  right: 'captions.right',
  behind: 'captions.behind',
};

/** Captions for a screen reader. The narrator is heard already: by default only sounds are given, with their side. */
export function CaptionsRead() {
  const t = useT();
  const { read } = useStore(settings, (s) => s.captions);
  const now = useStore(caption, (s) => s.now);
  const sound = useStore(caption, (s) => s.sound);
  const side = sound?.side ? t('captions.aside', { from: t(FROM[sound.side]) }) : '';
  return (
    <div className="unseen">
      <p aria-live="polite" lang={now?.language}>
        {read === 'all' && now ? captionWords(now) : ''}
      </p>
      <p aria-live="polite" lang={sound?.language}>
        {read !== 'none' && sound ? `${sound.text}${side}` : ''}
      </p>
    </div>
  );
}
