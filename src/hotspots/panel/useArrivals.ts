import { useEffect, useState } from 'react';
import { tour } from '../../state/tour.ts';

/** Counts how often a tour has brought the visitor to a stop: panels that came along once come along again. */
export function useArrivals(): number {
  const [count, setCount] = useState(1);
  useEffect(
    () =>
      tour.subscribe(({ snapshot: now }, { snapshot: before }) => {
        if (before?.state === 'travelling' && now && now.state !== 'travelling') setCount((n) => n + 1);
      }),
    [],
  );
  return count;
}
