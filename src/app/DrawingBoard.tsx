/**
 * The canvas. R3F's own `<Canvas>` registers every class of three, used or not, and so brings all of it along; here
 * only what the scene writes as JSX is registered, and the bundler can leave the rest out.
 */
import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber';
import { Component, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Group,
  Line,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  PlaneGeometry,
  Points,
  Scene,
  Sprite,
} from 'three';

// Whoever writes another element of three as JSX adds it here; R3F names the missing one in its error.
extend({
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Group,
  Line,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  PlaneGeometry,
  Points,
  Scene,
  Sprite,
});

/** Events of R3F's own stay off: mouse, rays, hands and gaze all speak through one system (ScreenPointers). */
const noEvents = () => ({ enabled: false, priority: 0 });

/** One object for good: a new one would be a new camera each time the size changes. */
const CAMERA = { fov: 62, near: 0.05, far: 2500, position: [0, 1.6, 0] as [number, number, number] };

interface Size {
  width: number;
  height: number;
  top: number;
  left: number;
}

/** Size of an element in CSS pixels, kept up to date; `null` until it has one. */
function useSize(element: { current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const own = element.current;
    if (!own) return;
    const measure = () => {
      const { width, height, top, left } = own.getBoundingClientRect();
      if (width > 0 && height > 0) setSize({ width, height, top, left });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Hands an error of the drawing to the page, whose guard shows it: in the canvas there is no page to show it on. */
class Raise extends Component<{ to: (error: unknown) => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: unknown) {
    this.props.to(error);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

/** Draws its children on demand, `dpr` device pixels per CSS pixel. `antialias` counts when it is first mounted. */
export function DrawingBoard(props: { dpr: number; antialias: boolean; children: ReactNode }) {
  const { dpr, antialias, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  if (failure) throw failure.error;

  useLayoutEffect(() => {
    if (!size || !canvas.current) return;
    root.current ??= createRoot(canvas.current);
    const own = root.current;
    own
      .configure({
        size,
        dpr,
        events: noEvents,
        frameloop: 'demand',
        gl: { antialias, powerPreference: 'high-performance' },
        camera: CAMERA,
      })
      .then(
        () => {
          if (root.current !== own) return;
          own.render(<Raise to={(error) => setFailure({ error })}>{children}</Raise>);
        },
        (error: unknown) => setFailure({ error }),
      );
  });

  useEffect(
    () => () => {
      root.current?.unmount();
      root.current = null;
    },
    [],
  );

  // The drawing sets the canvas's own size; what is measured is the frame round it.
  return (
    <div className="board" ref={frame}>
      <canvas ref={canvas} />
    </div>
  );
}
