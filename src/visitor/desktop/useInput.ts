/** Mouse, touch and keys of the desktop visitor. The pointer is never captured or hidden; a drag is a drag. */
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { touchActivity } from '../../scene/animation.ts';
import { motionReduced } from '../../state/settings.ts';
import { visit } from '../../state/visit.ts';
import { setMark } from '../mark.ts';
import { drag, zoom } from '../maths/look.ts';
import { body } from './body.ts';
import { DRAG_PIXELS, dragged, setDragged } from './drag.ts';
import { isWalkingKey, type Keys, keepsKeys } from './keys.ts';
import { trip } from './travel.ts';

/** Degrees of view per notch of a usual wheel (100 pixels). */
const ZOOM_PER_PIXEL = 0.05;

export function useInput(held: Keys): void {
  const canvas = useThree((s) => s.gl.domElement);
  const invalidate = useThree((s) => s.invalidate);
  useEffect(() => {
    const active = () => visit.getState().mode === 'desktop';
    /** Fingers and buttons that are down, and how far apart two fingers are. */
    const down = new Map<number, { x: number; y: number }>();
    let [startX, startY, lastTime, spread] = [0, 0, 0, 0];

    const wake = () => {
      touchActivity();
      invalidate();
    };
    const spreadNow = () => {
      const [a, b] = [...down.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };
    const onDown = (e: PointerEvent) => {
      if (!active() || (e.pointerType === 'mouse' && e.button !== 0)) return;
      down.set(e.pointerId, { x: e.clientX, y: e.clientY });
      spread = spreadNow();
      if (down.size === 1) {
        [startX, startY, lastTime] = [e.clientX, e.clientY, e.timeStamp];
        setDragged(false);
      } else {
        setDragged(true);
      }
      body.look.spin = 0;
      body.look.tilt = 0;
      wake();
    };
    const onMove = (e: PointerEvent) => {
      const from = down.get(e.pointerId);
      if (!active() || !from) return;
      const [dx, dy] = [e.clientX - from.x, e.clientY - from.y];
      from.x = e.clientX;
      from.y = e.clientY;
      if (down.size > 1) {
        const now = spreadNow();
        if (spread > 0 && now > 0) zoom(body.look, (1 - now / spread) * body.look.fov);
        spread = now;
        wake();
        return;
      }
      if (!dragged()) {
        if (Math.hypot(e.clientX - startX, e.clientY - startY) < DRAG_PIXELS) return;
        setDragged(true);
        setMark('none');
        trip.view = null;
        canvas.setPointerCapture(e.pointerId);
        canvas.style.cursor = 'grabbing';
      }
      const seconds = motionReduced() ? 0 : Math.max(0.001, (e.timeStamp - lastTime) / 1000);
      lastTime = e.timeStamp;
      drag(body.look, dx, dy, canvas.clientHeight, seconds);
      wake();
    };
    const onUp = (e: PointerEvent) => {
      if (!down.delete(e.pointerId)) return;
      // A hand that rested before letting go leaves no run-on.
      if (e.timeStamp - lastTime > 80) {
        body.look.spin = 0;
        body.look.tilt = 0;
      }
      canvas.style.cursor = '';
      wake();
    };
    const onWheel = (e: WheelEvent) => {
      if (!active()) return;
      e.preventDefault();
      zoom(body.look, e.deltaY * (e.deltaMode === 1 ? 33 : 1) * ZOOM_PER_PIXEL);
      wake();
    };
    const onKeyDown = (e: KeyboardEvent) => {
      held.fast = e.shiftKey;
      if (!active() || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
      if (!isWalkingKey(e.code) || keepsKeys(e.target) || visit.getState().phase !== 'site') return;
      e.preventDefault();
      held.down.add(e.code);
      wake();
    };
    const onKeyUp = (e: KeyboardEvent) => {
      held.fast = e.shiftKey;
      held.down.delete(e.code);
    };
    const onBlur = () => {
      held.down.clear();
      down.clear();
    };
    canvas.style.touchAction = 'none';
    canvas.addEventListener('pointerdown', onDown);
    canvas.addEventListener('pointermove', onMove);
    canvas.addEventListener('pointerup', onUp);
    canvas.addEventListener('pointercancel', onUp);
    canvas.addEventListener('wheel', onWheel, { passive: false });
    addEventListener('keydown', onKeyDown);
    addEventListener('keyup', onKeyUp);
    addEventListener('blur', onBlur);
    return () => {
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('pointercancel', onUp);
      canvas.removeEventListener('wheel', onWheel);
      removeEventListener('keydown', onKeyDown);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('blur', onBlur);
    };
  }, [canvas, invalidate, held]);
}
