/** Whether a voice that is not on our own buses speaks now (the browser's): the world steps back for it, too. */
import { createStore } from 'zustand/vanilla';

export const speaking = createStore<{ now: boolean }>(() => ({ now: false }));
export const setSpeaking = (now: boolean) => speaking.setState((s) => (s.now === now ? s : { now }));
