/**
 * Reads 100 pages of 100 items as one client does and in a hand-written loop, in turns: `node
 * paging.ts <client> <origin> <slow origin>`. Each has a process of its own, since the garbage that
 * one leaves is collected in the time of the other: `fetch` leaves 4 KB for each call.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from '../mock/measure.ts';
import { ITEMS } from './items.ts';
import type { Took } from './pages.ts';

type Way = 'loop' | 'one' | 'eight';

const ROUNDS = Number(process.env.ROUNDS ?? 61);
const SCRIPT = fileURLToPath(new URL('./pages.ts', import.meta.url));
const [name = '', origin = '', slowOrigin = ''] = process.argv.slice(2);
const loop = await start('loop', origin);
const one = await compare(await start('one', origin));
const eight = name === 'this SDK' ? await eightAtOnce() : {};
process.stdout.write(JSON.stringify({ ...one, ...eight }));
process.exit();

async function compare({ child: pages, requests }: Started) {
  const rounds: { ours: Took; theirs: Took }[] = [];
  for (let round = -10; round < ROUNDS; round++) {
    const first = await read(round % 2 === 0 ? loop.child : pages);
    const second = await read(round % 2 === 0 ? pages : loop.child);
    const [theirs, ours] = round % 2 === 0 ? [first, second] : [second, first];
    if (round >= 0) rounds.push({ ours, theirs });
  }
  return {
    requests,
    ratio: median(rounds.map(({ ours, theirs }) => ours.milliseconds / theirs.milliseconds)),
    cpu: median(rounds.map(({ ours, theirs }) => ours.cpu / theirs.cpu)),
    rate: median(rounds.map(({ ours }) => (ITEMS / ours.milliseconds) * 1000)),
  };
}

/**
 * Eight pages at once: the ratio to a loop, and with 20 ms of latency how many times as fast as one
 * after the other.
 */
async function eightAtOnce(): Promise<{ ratioOfEight: number; slow: number }> {
  const { ratio } = await compare(await start('eight', origin));
  const [slowOne, slowEight] = [await start('one', slowOrigin), await start('eight', slowOrigin)];
  const times: [number, number][] = [];
  for (let round = 0; round < 3; round++)
    times.push([
      (await read(slowOne.child)).milliseconds,
      (await read(slowEight.child)).milliseconds,
    ]);
  return {
    ratioOfEight: ratio,
    slow: median(times.map(([ofOne]) => ofOne)) / median(times.map(([, ofEight]) => ofEight)),
  };
}

interface Started {
  child: ChildProcess;
  /** How many requests it takes to read all pages. */
  requests: number;
}

async function start(way: Way, at: string): Promise<Started> {
  const child = fork(SCRIPT, [name, way, at]);
  const [requests] = (await once(child, 'message')) as [number];
  return { child, requests };
}

/** Reads all pages in that process. */
async function read(child: ChildProcess): Promise<Took> {
  const response = once(child, 'message');
  child.send('run');
  const [took] = (await response) as [Took];
  return took;
}
