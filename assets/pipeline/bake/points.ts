/** A list of points through which light is read, shared with the workers, and the light read there. */

export interface Points {
  /** Three floats a point each. */
  position: Float32Array;
  normal: Float32Array;
  /** Number of the part the point lies on. */
  owner: Int32Array;
  /** Four floats a point: sky, sun, fire, lamps; −1 in place of lamps if the point is buried. */
  light: Float32Array;
  count: number;
}

const shared = (floats: number) => new Float32Array(new SharedArrayBuffer(Math.max(4, floats * 4)));

export const points = (count: number): Points => ({
  position: shared(count * 3),
  normal: shared(count * 3),
  owner: new Int32Array(new SharedArrayBuffer(Math.max(4, count * 4))),
  light: shared(count * 4),
  count,
});
