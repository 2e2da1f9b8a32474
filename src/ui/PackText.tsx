import { useStore } from 'zustand';
import { localText } from '../i18n/localText.ts';
import type { Text } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';

/** The visitor's language and the pack's first one, for text that lacks it. */
export function useLanguage(): { language: string; fallback: string } {
  const language = useStore(visit, (s) => s.language);
  const fallback = useStore(pack, (s) => s.site?.languages[0] ?? 'en');
  return { language, fallback };
}

/** Returns a function from a pack's text to the visitor's words; see {@link localText}. */
export function useLocal(): (text: Text | undefined) => string {
  const { language, fallback } = useLanguage();
  return (text) => localText(text, language, fallback).text;
}

/** A pack's text, marked with the language it is really in. */
export function PackText({ of, className }: { of: Text | undefined; className?: string }) {
  const { language, fallback } = useLanguage();
  const { text, lang } = localText(of, language, fallback);
  return (
    <span lang={lang} className={className}>
      {text}
    </span>
  );
}
