/**
 * Iterates a million rows from memory, and prints the megabytes of heap over those of the first
 * page, after 10,000, 100,000 and 1,000,000 rows: `node --expose-gc rows.ts`.
 */
import { importPeer } from '../peers/import.ts';
import type { Module } from './clients.ts';
import { dispatcherOf, setDispatcher } from './in-memory.ts';
import { PAGE_SIZE, project } from './items.ts';

const ROWS = 1_000_000;
const { TempsClient } = (await importPeer('@temps-sdk/node-sdk')) as Module;
setDispatcher(dispatcherOf(pageAt));
const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'tk_bench' });
const heaps: number[] = [];
let rows = 0;
for await (const { id } of temps.projects.list()) {
  if (id !== ++rows) throw new Error(`row ${rows} has the id ${id}`);
  if ([1, 10_000, 100_000, ROWS].includes(rows)) heaps.push(heapMegabytes());
}
const [first = Number.NaN, ...others] = heaps;
process.stdout.write(JSON.stringify(others.map((heap) => heap - first)));

function pageAt(path: string): Buffer {
  const start = (Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1) - 1) * PAGE_SIZE;
  const items = Array.from({ length: PAGE_SIZE }, (_, at) => project(start + at + 1));
  return Buffer.from(JSON.stringify({ items, total: ROWS }));
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}
