/**
 * A helper of `npm run dev`, started by it (src/server/vite/live.ts) and never by hand: one for each site, in a process
 * of its own, so that a change of a recipe is read by a new one. Asked by messages, answers by messages.
 */
import { parseArgs } from 'node:util';
import { createCarrier } from '../live/carry.ts';
import { ROOT } from '../site.ts';

const { values } = parseArgs({
  options: { sources: { type: 'string' }, pack: { type: 'string' }, cache: { type: 'string' } },
});
const carrier = createCarrier({
  root: ROOT,
  sources: values.sources ?? null,
  pack: values.pack!,
  cache: values.cache!,
  log: (line) => console.log(line),
});

const answer = (message: object) => process.send?.(message);
/** One thing at a time, in the order in which it was asked. */
let last: Promise<void> = Promise.resolve();
const inTurn = (work: () => Promise<object>) => {
  last = last.then(work).then(answer, (error: Error) => {
    answer({ files: [], faults: [{ part: 'site', file: values.pack, line: null, message: error.message }] });
  }) as Promise<void>;
};

inTurn(async () => ({ files: [], faults: await carrier.ready() }));
process.on('message', ({ changed }: { changed: string[] }) => inTurn(() => carrier.carry(changed)));
process.on('disconnect', () => process.exit(0));
