/** Reads 100 pages of 100 items as one client does and in a hand-written loop, in turns: `node paging.ts <client> <origin> <slow origin>`. */
import { median } from '../mock/measure.ts';
import { CLIENTS, load, rawLoop, type Module } from './clients.ts';
import { ITEMS } from './items.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 21);
const [name = '', origin = '', slowOrigin = ''] = process.argv.slice(2);
const client = CLIENTS[name];
const paging = client?.paging;
if (!client || !paging) throw new Error(`"${name}" does not page`);
const module = await load(client);
const iterate = paging.iterate(module, origin);
const loop = (): Promise<number> => rawLoop(origin, paging);
const pages = (): Promise<number> => count(iterate());

const ratios: number[] = [];
const rates: number[] = [];
for (let round = -3; round < ROUNDS; round++) {
  const [first, second] = round % 2 === 0 ? [loop, pages] : [pages, loop];
  const times = new Map([
    [first, await milliseconds(first)],
    [second, await milliseconds(second)],
  ]);
  const ours = times.get(pages) ?? NaN;
  if (round >= 0) {
    ratios.push(ours / (times.get(loop) ?? NaN));
    rates.push((ITEMS / ours) * 1000);
  }
}
const slow = name === 'this SDK' ? await ahead(module) : undefined;
process.stdout.write(JSON.stringify({ ratio: median(ratios), rate: median(rates), slow }));
process.exit();

/** With 20 ms of latency: how many times as fast eight pages at once are as one after the other. */
async function ahead({ TempsClient }: Module): Promise<number> {
  const temps = new TempsClient({ baseUrl: slowOrigin, apiKey: 'tk_bench' });
  const one: number[] = [];
  const eight: number[] = [];
  for (let round = 0; round < 3; round++) {
    one.push(await milliseconds(() => count(temps.projects.list())));
    eight.push(await milliseconds(() => count(temps.projects.list().items({ concurrency: 8 }))));
  }
  return median(one) / median(eight);
}

async function milliseconds(run: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const counted = await run();
  if (counted !== ITEMS) throw new Error(`${name}: ${counted} items in place of ${ITEMS}`);
  return performance.now() - start;
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let counted = 0;
  for await (const item of items) if (item) counted++;
  return counted;
}
