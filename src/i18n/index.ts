/** The interface's words in the visitor's language: for components, and for what is outside React. */
import { useStore } from 'zustand';
import { visit } from '../state/visit.ts';
import { type Say, speaker } from './translate.ts';

/** In a component: `const t = useT(); … t('bar.home')`. Another function after the language has changed. */
export const useT = (): Say => useStore(visit, (s) => speaker(s.language));

/** In the language of this moment. */
export const say: Say = (key, values) => speaker(visit.getState().language)(key, values);
