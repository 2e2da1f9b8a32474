/** Types of the files of a pack that the server's own table lacks or has differently. */
export const MIME: Readonly<Record<string, string>> = {
  '.ktx2': 'image/ktx2',
  '.glb': 'model/gltf-binary',
  '.gltf': 'model/gltf+json',
  // Squeezed packs are sent as bytes, of which nothing tells the type.
  '.json': 'application/json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'audio/webm',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
};

/** The type for a path, or undefined to leave it to the server's table. */
export const mimeOf = (path: string): string | undefined =>
  MIME[/\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? ''];
