/** Fetches a file whole, telling how far it has come. */

export class HttpError extends Error {
  readonly status: number;
  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.status = status;
  }
}

/**
 * All bytes of a file. `progress` gets bytes so far and in all (0: the server did not say).
 * @throws HttpError when the server answers with other than success; TypeError when it does not answer.
 */
export async function fetchBytes(
  url: string,
  progress: (loaded: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new HttpError(url, response.status);
  // A compressed answer's length is not that of what we get.
  const total = response.headers.has('content-encoding')
    ? 0
    : Number(response.headers.get('content-length')) || 0;
  if (!response.body) return response.arrayBuffer();
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    progress(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes.buffer;
}
