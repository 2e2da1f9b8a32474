/**
 * A component out of a part (part.ts). React's own `lazy` keeps a failure for good; this one asks again each time it is
 * mounted. Whoever mounts it has put a guard round it, which says what failed and lets one try again.
 */
import { type ComponentType, useEffect, useState } from 'react';
import type { Part } from '../lazy/part.ts';

export function fromPart<M, P extends object>(from: Part<M>, pick: (module: M) => ComponentType<P>) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when its module is read
  return function Fetched(props: P) {
    const [module, setModule] = useState(from.now);
    const [failure, setFailure] = useState<{ reason: unknown } | null>(null);
    useEffect(() => {
      let wanted = true;
      from.get(true).then(
        (came) => wanted && setModule(came),
        (reason: unknown) => wanted && setFailure({ reason }),
      );
      return () => {
        wanted = false;
      };
    }, []);
    if (module) {
      const Own = pick(module);
      return <Own {...props} />;
    }
    if (failure) throw failure.reason;
    return null;
  };
}

/** What says that the line may be back: the browser, or a visitor who does something. */
const SIGNS = ['online', 'pointerdown', 'keydown'] as const;

/**
 * The module of a part nobody waits for, null until it is here. Fetched when it is `wanted`; after a failure, of which
 * `tell` hears once, it is asked for again at a sign, as seldom as the part allows.
 */
export function useArriving<M>(from: Part<M>, wanted: boolean, tell?: (reason: unknown) => void): M | null {
  const [module, setModule] = useState(from.now);
  useEffect(() => {
    if (!wanted || module) return;
    let waiting = true;
    let told = false;
    const ask = () => {
      from.get().then(
        (came) => waiting && setModule(came),
        (reason: unknown) => {
          if (waiting && !told) tell?.(reason);
          told = true;
        },
      );
    };
    ask();
    for (const sign of SIGNS) addEventListener(sign, ask);
    return () => {
      waiting = false;
      for (const sign of SIGNS) removeEventListener(sign, ask);
    };
  }, [from, wanted, module, tell]);
  return module;
}
