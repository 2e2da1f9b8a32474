/** Voices that the browser has of its own, without any network. */

const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** Lower case, with hyphens: some systems write zh_CN. */
const tagOf = (tag: string) => tag.toLowerCase().replace(/_/g, '-');

/** What a language of a pack may be called by a voice, best first. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'zh-hans': ['zh-cn', 'cmn-hans-cn', 'cmn-cn', 'zh-hans', 'zh-sg', 'cmn', 'zh'],
  'zh-hant': ['zh-tw', 'cmn-hant-tw', 'cmn-tw', 'zh-hant', 'zh-hk'],
};

/** How well a voice suits a language: 0 best, null not at all. */
function rankOf(voice: SpeechSynthesisVoice, language: string): number | null {
  const [wanted, has] = [tagOf(language), tagOf(voice.lang)];
  const names = NAMES[wanted];
  if (names) {
    const at = names.findIndex((name) => has === name || has.startsWith(`${name}-hans`));
    return at < 0 ? null : at;
  }
  if (has === wanted) return 0;
  return has.split('-')[0] === wanted.split('-')[0] ? 1 : null;
}

/** The voice of this machine that suits a language best; null if it has none, or only ones that need a network. */
export function ownVoice(language: string): SpeechSynthesisVoice | null {
  let best: { voice: SpeechSynthesisVoice; rank: number } | null = null;
  for (const voice of speech()?.getVoices() ?? []) {
    if (!voice.localService) continue;
    const fits = rankOf(voice, language);
    if (fits === null) continue;
    const rank = fits - (voice.default ? 0.5 : 0);
    if (!best || rank < best.rank) best = { voice, rank };
  }
  return best?.voice ?? null;
}

export const hasOwnVoice = (language: string): boolean => ownVoice(language) !== null;

/** Calls when the browser has found others. @returns stops */
export function watchOwnVoices(changed: () => void): () => void {
  const own = speech();
  own?.addEventListener?.('voiceschanged', changed);
  return () => own?.removeEventListener?.('voiceschanged', changed);
}
