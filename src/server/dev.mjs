/** `npm run dev`: serves the sources as they are, reloading as they change. */
import { parseArgs } from 'node:util';
import { fail, install, nodeProblem, ROOT } from './prepare.mjs';
import { addresses, explain } from './words.mjs';

const HELP = `npm run dev [-- options]

Serves the app from its sources; the page follows every change. Also serves the
made-up site of the tests: /?site=tiny-kiln

  --sites DIR      one more folder of site packs (may be given again)
  --help           this

Environment: PORT (default 5173), HOST (default 127.0.0.1)`;

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
  await install();
  const port = Number(process.env.PORT || 5173);
  const host = process.env.HOST || '127.0.0.1';
  process.env.YAOHUO_SITES = JSON.stringify(values.sites);
  const { createServer } = await import('vite');
  const server = await createServer({ root: ROOT, server: { port, host, strictPort: true } });
  try {
    await server.listen();
  } catch (error) {
    throw new Error(
      /already in use/.test(error?.message) ? explain({ code: 'EADDRINUSE' }, port, host) : error,
    );
  }
  const bound = server.httpServer?.address();
  for (const line of addresses(host, typeof bound === 'object' && bound ? bound.port : port, false))
    console.log(line);
  const end = () => void server.close().finally(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

main().catch(fail);
