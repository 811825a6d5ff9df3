/**
 * Reads 100 pages of 100 items whenever it is told to, and says what that took: `pages.ts <client>
 * <way> <origin>`.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { CLIENTS, load, rawLoop, type Module } from './clients.ts';
import { ITEMS } from './items.ts';

const [name = '', way = '', origin = ''] = process.argv.slice(2);
const client = CLIENTS[name];
const paging = client?.paging;
if (!client || !paging) throw new Error(`"${name}" does not page`);
const run =
  way === 'loop'
    ? (): Promise<number> => rawLoop(origin, paging)
    : iterate(await load(client), way);
process.on('message', () => void measure());
process.on('disconnect', () => process.exit());
process.send?.(await countRequests());

function iterate(module: Module, of: string): () => Promise<number> {
  if (of === 'one') {
    const pages = paging?.iterate(module, origin);
    return () => count(pages?.() ?? []);
  }
  const temps = new module.TempsClient({ baseUrl: origin, apiKey: 'tk_bench' });
  return () => count(temps.projects.list().iterate({ concurrency: 8 }));
}

/** What it took to read all pages once. */
export interface Took {
  milliseconds: number;
  /** Microseconds. */
  cpu: number;
}

async function measure(): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const counted = await run();
  if (counted !== ITEMS) throw new Error(`${name}: ${counted} items in place of ${ITEMS}`);
  const { user, system } = process.cpuUsage(cpu);
  const took: Took = { milliseconds: performance.now() - start, cpu: user + system };
  process.send?.(took);
}

/** The requests of one reading, by undici or by `node:http`. */
async function countRequests(): Promise<number> {
  let requests = 0;
  const onRequest = (): void => void requests++;
  const channels = ['undici:request:create', 'http.client.request.start'];
  for (const channel of channels) subscribe(channel, onRequest);
  await run();
  for (const channel of channels) unsubscribe(channel, onRequest);
  return requests;
}

async function count(items: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> {
  let counted = 0;
  for await (const item of items) if (item) counted++;
  return counted;
}
