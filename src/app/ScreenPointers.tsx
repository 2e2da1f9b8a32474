import { forwardHtmlEvents } from '@pmndrs/pointer-events';
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';

/**
 * Mouse, pen and touch on the canvas as the same pointer events that rays and hands make. Unbatched, since the page
 * draws on demand. The library's own component would bring the whole headset chunk with it.
 */
export function ScreenPointers() {
  const element = useThree((s) => s.gl.domElement);
  const scene = useThree((s) => s.scene);
  const get = useThree((s) => s.get);
  useEffect(() => {
    const { destroy } = forwardHtmlEvents(element, () => get().camera, scene, {
      batchEvents: false,
      pointerTypePrefix: 'screen-',
      // Slow and trembling hands press longer than the library's 300 ms.
      clickThresholdMs: 1500,
    });
    return destroy;
  }, [element, scene, get]);
  return null;
}
