import { describe, expect, it, vi } from 'vitest';
import { type BlockContext, createHourBuffer } from './hour-buffer.ts';

const context = () =>
  ({
    createBuffer: vi.fn(() => ({})),
    bindBufferBase: vi.fn(),
    bufferData: vi.fn(),
    bufferSubData: vi.fn(),
    UNIFORM_BUFFER: 1,
    DYNAMIC_DRAW: 2,
  }) as unknown as BlockContext;

describe('the buffer of the hour', () => {
  it('is made once, bound to block 0 every frame, and made anew when the GPU forgot it', () => {
    const gl = context();
    const hour = createHourBuffer();
    const data = new Float32Array(4);
    hour.send(gl, data);
    hour.send(gl, data);
    expect(gl.createBuffer).toHaveBeenCalledTimes(1);
    expect(gl.bufferData).toHaveBeenCalledTimes(1);
    expect(gl.bufferSubData).toHaveBeenCalledWith(1, 0, data);
    expect(gl.bindBufferBase).toHaveBeenCalledTimes(2);
    expect(gl.bindBufferBase).toHaveBeenLastCalledWith(1, 0, expect.anything());
    hour.forget();
    hour.send(gl, data);
    expect(gl.createBuffer).toHaveBeenCalledTimes(2);
    expect(gl.bufferData).toHaveBeenCalledTimes(2);
  });
});
