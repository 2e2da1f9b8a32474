/** How far loading has come, in steps and bytes, for the start page and for zones that come later. */
import { createStore } from 'zustand/vanilla';

export type StepId = 'pack' | 'models' | 'textures' | 'sounds' | 'ready';

export interface Step {
  id: StepId;
  state: 'waiting' | 'running' | 'done' | 'failed';
  loaded: number;
  /** Bytes in all; 0 while unknown. */
  total: number;
}

const fresh = (): Step[] =>
  (['pack', 'models', 'textures', 'sounds', 'ready'] as const).map((id) => ({
    id,
    state: 'waiting',
    loaded: 0,
    total: 0,
  }));

export const loading = createStore<{ steps: readonly Step[] }>(() => ({ steps: fresh() }));

export const setStep = (id: StepId, change: Partial<Omit<Step, 'id'>>) =>
  loading.setState((s) => ({
    steps: s.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  }));
