/** `npm start`: installs, builds and serves, each only if needed. Plain JavaScript: runs before anything is installed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, fail, install, nodeProblem, ROOT } from './prepare.mjs';

const HELP = `npm start [-- options]

Installs what is missing, builds what changed, and serves the exhibition.

  --sites DIR      one more folder of site packs (may be given again)
  --help           this

Environment:
  PORT             port; default 8080
  HOST             address to listen on; default 0.0.0.0: this machine and its network.
                   HOST=127.0.0.1 for this machine alone
  HTTPS_CERT, HTTPS_KEY   paths of a certificate and its key: serves HTTPS, which
                   a headset needs to enter VR over the network`;

async function main() {
  const { values } = parseArgs({
    options: {
      sites: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const old = nodeProblem();
  if (old) throw new Error(old);
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}", but must be a number from 0 to 65535`);
  }
  await install();
  await build();
  const { register } = await import('tsx/esm/api');
  register();
  const { serve } = await import('./serve.ts');
  const stop = await serve({
    root: ROOT,
    host: process.env.HOST || '0.0.0.0',
    port,
    sites: [resolve(ROOT, 'public/sites'), ...values.sites.map((dir) => resolve(dir))],
    cert: process.env.HTTPS_CERT,
    key: process.env.HTTPS_KEY,
  });
  const end = () => {
    void stop().finally(() => process.exit(0));
    setTimeout(() => process.exit(0), 1000).unref();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

main().catch(fail);
