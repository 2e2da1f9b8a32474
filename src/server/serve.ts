/** Runs the server: `tsx src/server/serve.ts`, started by start.mjs once all is installed and built. */
import { resolve } from 'node:path';
import { createServer, isBuilt } from './app.ts';
import { addresses, explain } from './words.mjs';

export interface ServeOptions {
  root: string;
  host: string;
  port: number;
  sites: readonly string[];
  cert?: string;
  key?: string;
}

/** Starts serving and prints where. Resolves with a function that stops it. */
export async function serve(options: ServeOptions): Promise<() => Promise<void>> {
  const dist = resolve(options.root, 'dist');
  if (!isBuilt(dist)) throw new Error('the app is not built: dist/index.html is missing; run npm run build');
  const { cert, key } = options;
  if (Boolean(cert) !== Boolean(key)) throw new Error('HTTPS needs both HTTPS_CERT and HTTPS_KEY');
  const https = cert && key ? { cert, key } : undefined;
  const app = await createServer({ dist, sites: options.sites, https });
  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    throw new Error(explain(error, options.port, options.host));
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : options.port;
  for (const line of addresses(options.host, port, Boolean(https))) console.log(line);
  return () => app.close();
}
