/** Reads 100 pages of 100 items as one client does and in a hand-written loop, in turns: `node paging.ts <client> <origin> <slow origin>`. */
import { median } from '../mock/measure.ts';
import { CLIENTS, load, rawLoop, type Module } from './clients.ts';
import { ITEMS } from './items.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 61);
const [name = '', origin = '', slowOrigin = ''] = process.argv.slice(2);
const client = CLIENTS[name];
const paging = client?.paging;
if (!client || !paging) throw new Error(`"${name}" does not page`);
const module = await load(client);
const loop = rawLoop.bind(undefined, origin, paging);
const one = await compare(paging.iterate(module, origin));
const eight = name === 'this SDK' ? await eightAtOnce(module) : {};
process.stdout.write(JSON.stringify({ ...one, ...eight }));
process.exit();

async function compare(iterate: () => AsyncIterable<unknown>): Promise<{ ratio: number; rate: number }> {
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
  return { ratio: median(ratios), rate: median(rates) };
}

/** Eight pages at once: the ratio to a loop, and with 20 ms of latency how many times as fast as one after the other. */
async function eightAtOnce({ TempsClient }: Module): Promise<{ ratioOfEight: number; slow: number }> {
  const [near, far] = [origin, slowOrigin].map((baseUrl) => new TempsClient({ baseUrl, apiKey: 'tk_bench' }));
  const { ratio } = await compare(() => near.projects.list().items({ concurrency: 8 }));
  const one: number[] = [];
  const eight: number[] = [];
  for (let round = 0; round < 3; round++) {
    one.push(await milliseconds(() => count(far.projects.list())));
    eight.push(await milliseconds(() => count(far.projects.list().items({ concurrency: 8 }))));
  }
  return { ratioOfEight: ratio, slow: median(one) / median(eight) };
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
