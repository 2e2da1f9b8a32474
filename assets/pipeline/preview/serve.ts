/** A loopback server for the preview's page: its files, three from node_modules, and what the caller hands it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** `folders`: URL prefix → folder. `things`: URL → bytes. Random port, this machine only. */
export async function serve(
  folders: Record<string, string>,
  things: Record<string, string | Uint8Array>,
): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const thing = things[path];
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    if (thing !== undefined) {
      response.writeHead(200, { 'content-type': type }).end(thing);
      return;
    }
    const prefix = Object.keys(folders).find((key) => path.startsWith(key));
    const file = prefix ? join(folders[prefix]!, normalize(`/${path.slice(prefix.length)}`)) : '';
    if (!prefix || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
