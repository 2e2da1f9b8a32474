/** How far loading has come: in steps and bytes for the start page; what comes nearer during the visit, by number. */
import { createStore } from 'zustand/vanilla';

export type StepId = 'pack' | 'models' | 'textures' | 'ready';

export interface Step {
  id: StepId;
  state: 'waiting' | 'running' | 'done' | 'failed';
  loaded: number;
  /** Bytes in all; 0 while unknown. */
  total: number;
}

const fresh = (): Step[] =>
  (['pack', 'models', 'textures', 'ready'] as const).map((id) => ({
    id,
    state: 'waiting',
    loaded: 0,
    total: 0,
  }));

export interface Loading {
  steps: readonly Step[];
  /** Models on their way because the visitor comes near them. */
  coming: number;
  /** One that should show where the visitor stands now is among them. */
  awaited: boolean;
  /** Files on their way or wished for, what stands in from afar included; 1 until that is known. */
  onWay: number;
}

export const loading = createStore<Loading>(() => ({ steps: fresh(), coming: 0, awaited: false, onWay: 1 }));

/** Says what is on its way; the same again is no change. */
export const setComing = (coming: number, awaited: boolean, onWay = coming) => {
  const now = loading.getState();
  if (now.coming !== coming || now.awaited !== awaited || now.onWay !== onWay)
    loading.setState({ coming, awaited, onWay });
};

export const setStep = (id: StepId, change: Partial<Omit<Step, 'id'>>) =>
  loading.setState((s) => ({
    steps: s.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  }));
