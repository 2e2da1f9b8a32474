/**
 * While developing: what a curator edits of a tour, its words or a sound is carried into the pack and told to the open
 * pages, which take it up without being loaded again. The work is done by a helper process for each site
 * (assets/pipeline/cli/live.ts); here files are watched and messages passed on.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { findSites } from '../sites.ts';

/** An editor writes a file in several steps: so long nothing more must have happened. */
const CALM_MS = 200;
const HELPER = 'assets/pipeline/cli/live.ts';

/** As src/app/live/messages.ts has it: the page's side of the line. */
interface Said {
  files: string[];
  faults: { file: string; line: number | null; message: string }[];
}

/** The site whose pack or sources a file belongs to. Built packs of sites that have sources are nobody's to edit. */
export function ownerOf(
  file: string,
  sites: readonly { id: string; sources: string | null; pack: string }[],
): string | null {
  const within = (folder: string) => file.startsWith(folder + sep);
  const own = sites.find(({ sources, pack }) => within(sources ?? pack));
  return own?.id ?? null;
}

const told = ({ file, line, message }: Said['faults'][number]) =>
  `${line === null ? file : `${file}:${line}`}  ${message}`;

export function live(root: string, roots: readonly string[]): Plugin {
  const sitesNow = () =>
    [...findSites(roots)].map(([id, pack]) => {
      const sources = join(root, 'assets', id);
      // Only the pack that the sources make is theirs, not another one of that name.
      const made = pack === join(root, 'public/sites', id) && existsSync(join(sources, 'site.ts'));
      return { id, pack, sources: made ? sources : null };
    });

  return {
    name: 'yaohuo-live',
    apply: 'serve',
    configureServer(server) {
      const lines = new Map<string, ReturnType<typeof openLine>>();
      const lineTo = (id: string) => {
        const site = sitesNow().find((one) => one.id === id);
        if (!site) return null;
        if (!lines.has(id)) lines.set(id, openLine(server, root, site));
        return lines.get(id)!;
      };
      for (const folder of roots) if (existsSync(folder)) server.watcher.add(resolve(folder));
      for (const event of ['add', 'change', 'unlink'] as const)
        server.watcher.on(event, (file) => {
          const id = ownerOf(resolve(file), sitesNow());
          // Of a site that nobody looks at, nothing is carried: the next build does it.
          if (id !== null) lines.get(id)?.changed(resolve(file));
        });
      server.ws.on('yaohuo:hello', ({ site }: { site: string }) => lineTo(site)?.greet());
      server.httpServer?.on('close', () => {
        for (const line of lines.values()) line.close();
      });
    },
  };
}

/** The line to a site's helper, and from it to the pages. */
function openLine(
  server: ViteDevServer,
  root: string,
  { id, sources, pack }: { id: string; sources: string | null; pack: string },
) {
  let helper: ChildProcess | null = null;
  let faults: Said['faults'] = [];
  let shown = '';
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (files: string[]) => server.ws.send('yaohuo:pack', { site: id, files, faults });

  const hear = (said: Said) => {
    faults = said.faults;
    const lines = faults.map(told).join('\n');
    if (lines !== shown) {
      if (lines) server.config.logger.error(`\n${lines}`, { timestamp: true });
      else server.config.logger.info(`${id}: everything is right again`, { timestamp: true });
    }
    shown = lines;
    if (said.files.length > 0)
      server.config.logger.info(`${id}: ${said.files.join(', ')}`, { timestamp: true });
    tell(said.files);
  };

  const start = (): ChildProcess => {
    const options = ['--pack', pack, '--cache', join(root, '.cache', id)];
    if (sources) options.push('--sources', sources);
    const child = fork(join(root, HELPER), options, {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', hear);
    child.on('error', (error) => server.config.logger.error(`${id}: ${error.message}`));
    return child;
  };
  helper = start();

  const pass = () => {
    const files = [...changed];
    changed.clear();
    // Code once read is read for good: a recipe that was changed needs a new reader. Models are left to a full build.
    const code = files.some((file) => file.endsWith('.ts') && file.includes(`${sep}sounds${sep}`));
    if (code || !helper?.connected) {
      helper?.disconnect();
      helper = start();
    }
    helper.send({ changed: files });
  };

  return {
    /** A page has come: it is told what is wrong. */
    greet: () => tell([]),
    changed(file: string) {
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(pass, CALM_MS);
    },
    close() {
      clearTimeout(timer);
      if (helper?.connected) helper.disconnect();
    },
  };
}
