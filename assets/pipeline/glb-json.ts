/** The JSON chunk of a GLB; null if it is none. */
export function glbJson(data: Uint8Array): { nodes?: { name?: string }[] } | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 20 || view.getUint32(0, true) !== 0x46546c67) return null;
  try {
    return JSON.parse(new TextDecoder().decode(data.subarray(20, 20 + view.getUint32(12, true))));
  } catch {
    return null;
  }
}
