/** What the starting scripts say. Plain JavaScript: it runs before anything is installed. */
import { networkInterfaces } from 'node:os';

/**
 * One sentence for what the system calls by a code.
 * @param {unknown} error
 * @param {number} port
 * @param {string} host
 */
export function explain(error, port, host) {
  const code = /** @type {{ code?: string }} */ (error)?.code;
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken by another program; stop it, or choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `port ${port} may not be used by this account; choose one above 1024: PORT=8080 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}; check HOST`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * The lines that tell where the site can be visited.
 * @param {string} host
 * @param {number} port
 * @param {boolean} secure
 */
export function addresses(host, port, secure) {
  const scheme = secure ? 'https' : 'http';
  const everywhere = host === '0.0.0.0' || host === '::';
  const local = everywhere ? 'localhost' : host;
  const lines = [`Yaohuo is open at  ${scheme}://${local}:${port}/`];
  if (!everywhere) return lines;
  for (const list of Object.values(networkInterfaces())) {
    for (const at of list ?? []) {
      if (at.family === 'IPv4' && !at.internal)
        lines.push(`on this network     ${scheme}://${at.address}:${port}/`);
    }
  }
  if (!secure && lines.length > 1) {
    lines.push('A headset enters VR from another machine only over HTTPS: set HTTPS_CERT and HTTPS_KEY.');
  }
  return lines;
}
