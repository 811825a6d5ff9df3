/**
 * How fast the client is, against raw `fetch` and other clients: `npm run build && npm run bench`,
 * with the names of single parts behind `--` (install, calls, lists, start, paging, rows, upload, types)
 * where not all are wanted. `ROUNDS` in the environment measures calls, lists and paging in fewer
 * or more rounds than they have by themselves. Prints tables in Markdown.
 */
import { readFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTS } from './client/clients.ts';
import { coldStart, type ColdStart } from './client/cold-start.ts';
import { install, PEERS } from './client/install.ts';
import { measure, startServer } from './client/processes.ts';
import { quantile } from './client/turns.ts';
import { CONSUMERS, typeCost } from './client/types.ts';
import { startCountingServer } from './upload/counting-server.ts';

const UPLOAD_MEGABYTES = 600;
const LISTS_PROCESSES = 5;
const PARTS = { install, calls, lists, start, paging, rows, upload, types };
const wanted = process.argv.slice(2);
const names = Object.keys(CLIENTS);

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}\n`,
);
for (const [part, run] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(part)) await run();

interface Ratios {
  time: number;
  cpu: number;
  quietTime: number;
  quietCpu: number;
  microseconds: number;
}

async function calls(): Promise<void> {
  const server = await startServer();
  const rows: string[][] = [];
  const pairs = [
    ...names.map((name) => [name]),
    ['this SDK', 'undici.request'],
    ['this SDK, a list', 'undici.request, a list'],
  ];
  for (const [name = '', ...against] of pairs) {
    const { sequential, parallel } = await measure<Record<'sequential' | 'parallel', Ratios>>(
      'calls.ts',
      name,
      server.origin,
      ...against,
    );
    rows.push([
      [`${name} ${version(name)}`, ...against].join(', against '),
      both(sequential.time, sequential.quietTime),
      both(parallel.time, parallel.quietTime),
      both(sequential.cpu, sequential.quietCpu),
      both(parallel.cpu, parallel.quietCpu),
      sequential.microseconds.toFixed(0),
    ]);
  }
  server.stop();
  const ways = ['sequential', '64 in flight', 'CPU', 'CPU, 64 in flight', 'µs, sequential, quiet'];
  table('One call, ratio to raw fetch: median of rounds (and of the quiet tenth)', ways, rows);
}

async function lists(): Promise<void> {
  const server = await startServer();
  const rows: string[][] = [];
  for (const name of ['raw fetch', 'this SDK']) {
    const processes: Record<string, { ratio: number; microseconds: number }>[] = [];
    for (let of = 0; of < LISTS_PROCESSES; of++)
      processes.push(await measure('lists.ts', name, server.origin));
    const ways = Object.keys(processes[0] ?? {});
    const median = (way: string, of: 'ratio' | 'microseconds'): number =>
      quantile(
        processes.map((each) => each[way]?.[of] ?? Number.NaN),
        0.5,
      );
    rows.push([
      name,
      ...ways.map(
        (way) => `${median(way, 'ratio').toFixed(2)} (${median(way, 'microseconds').toFixed(0)})`,
      ),
    ]);
  }
  server.stop();
  const ways = [
    'a list of one item, against a get',
    '30 dates as numbers, of new rows',
    '300, of the same rows',
    '300, of new rows',
  ];
  table(`Lists, ratio in turns (and µs more): median of ${LISTS_PROCESSES} processes`, ways, rows);
}

async function start(): Promise<void> {
  const server = await startServer();
  const required = coldStart('this SDK', server.origin, "require('@temps-sdk/node-sdk');");
  const rows = [
    ...names.map((name) => startRow(name, coldStart(name, server.origin))),
    [...startRow('this SDK, by require', required).slice(0, -1), ''],
  ];
  server.stop();
  const ways = [
    'import, ratio to an empty script',
    'import, +ms',
    'memory, +MB',
    'import and first request, +ms over raw fetch',
  ];
  table('Start: CPU and memory, median of processes in turns', ways, rows);
}

async function paging(): Promise<void> {
  const [server, slow] = [await startServer(), await startServer(20)];
  const rows: string[][] = [];
  for (const name of names.filter((each) => CLIENTS[each]?.paging)) {
    type Told = Record<'cpu' | 'ratio' | 'rate' | 'requests', number> & {
      ratioOfEight?: number;
      slow?: number;
    };
    const told = await measure<Told>('paging.ts', name, server.origin, slow.origin);
    const eight = [
      told.ratioOfEight?.toFixed(2) ?? '',
      told.slow ? `${told.slow.toFixed(1)} ×` : '',
    ];
    const all = [told.cpu.toFixed(2), told.ratio.toFixed(2), told.rate.toFixed(0)];
    rows.push([name, String(told.requests), ...all, ...eight]);
  }
  server.stop();
  slow.stop();
  const ways = [
    'requests',
    'CPU, ratio to a loop',
    'time, ratio to a loop',
    'items/s',
    'the ratio with `concurrency: 8`',
    'the same at 20 ms, faster by',
  ];
  table('10,000 items, 100 a page', ways, rows);
}

async function rows(): Promise<void> {
  const heaps = await measure<number[]>('rows.ts', 'this SDK');
  const ways = ['10,000 rows', '100,000 rows', '1,000,000 rows'];
  const row = ['this SDK', ...heaps.map((heap) => heap.toFixed(1))];
  table('Heap while a list is iterated, +MB', ways, [row]);
}

async function upload(): Promise<void> {
  const server = await startCountingServer();
  const path = join(tmpdir(), `temps-bench-${process.pid}.tar`);
  const file = await open(path, 'w');
  // A tar by its mark.
  const megabyte = Buffer.alloc(1024 ** 2, 'temps').fill('ustar', 257, 262);
  for (let written = 0; written < UPLOAD_MEGABYTES; written++) await file.write(megabyte);
  await file.close();
  const rows: string[][] = [];
  for (const name of ['raw fetch', "raw fetch, redirect: 'error'", 'this SDK']) {
    const { megabytes } = await measure<{ megabytes: number }>('upload.ts', name, server.url, path);
    rows.push([name, megabytes.toFixed(0)]);
  }
  server.close();
  await rm(path);
  table(`Upload of ${UPLOAD_MEGABYTES} MB`, ['peak memory over the start, MB'], rows);
}

function startRow(label: string, { ratio, imported, memory, firstRequest }: ColdStart): string[] {
  const others = [imported, memory, firstRequest].map((value) => value.toFixed(1));
  return [label, ratio.toFixed(2), ...others];
}

function types(): void {
  const rows = Object.keys(CONSUMERS).map((name) => {
    const { ratio, megabytes, instantiations } = typeCost(name);
    return [name, ratio.toFixed(2), megabytes.toFixed(0), String(instantiations)];
  });
  table(
    'tsc of a small consumer',
    ['total time, ratio to raw fetch', 'memory, MB', 'instantiations'],
    rows,
  );
}

function both(median: number, quiet: number): string {
  return `${median.toFixed(2)} (${quiet.toFixed(2)})`;
}

function version(name: string): string {
  const module = CLIENTS[name]?.module;
  if (!module || module === 'temps-hey-api') return '';
  return (
    JSON.parse(readFileSync(`${PEERS}/node_modules/${module}/package.json`, 'utf8')) as {
      version: string;
    }
  ).version;
}

function table(title: string, columns: string[], rows: string[][]): void {
  const lines = [['Client', ...columns], ['---', ...columns.map(() => '--:')], ...rows];
  console.log(`### ${title}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`);
}
