/** Whether the pointer is being dragged: a press that has become a drag is no click. */

/** Pixels a press may wander and still be a click. */
export const DRAG_PIXELS = 6;

let isDrag = false;

export const dragged = (): boolean => isDrag;
export const setDragged = (value: boolean): void => {
  isDrag = value;
};
