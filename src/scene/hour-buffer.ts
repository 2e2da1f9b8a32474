/**
 * The block of the hour on the GPU. Not by three's uniforms groups: these look up and bind the block for every draw, and
 * a frame has a hundred. It is the only block there is, every program reads block 0 unless told otherwise, so to bind it
 * once a frame is enough.
 */

/** What is needed of a WebGL 2 context. */
export type BlockContext = Pick<
  WebGL2RenderingContext,
  'createBuffer' | 'bindBufferBase' | 'bufferData' | 'bufferSubData' | 'UNIFORM_BUFFER' | 'DYNAMIC_DRAW'
>;

export interface HourBuffer {
  /** Sends the numbers, laid out as std140 wants them, and binds them. Once a frame, before it is drawn. */
  send: (gl: BlockContext, data: Float32Array) => void;
  /** Everything on the GPU was lost. */
  forget: () => void;
}

export function createHourBuffer(): HourBuffer {
  let buffer: WebGLBuffer | null = null;
  return {
    send(gl, data) {
      const fresh = buffer === null;
      buffer ??= gl.createBuffer();
      gl.bindBufferBase(gl.UNIFORM_BUFFER, 0, buffer);
      if (fresh) gl.bufferData(gl.UNIFORM_BUFFER, data, gl.DYNAMIC_DRAW);
      else gl.bufferSubData(gl.UNIFORM_BUFFER, 0, data);
    },
    forget() {
      buffer = null;
    },
  };
}
