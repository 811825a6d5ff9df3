/**
 * The client's own CPU: `npm run bench:cpu`. A dispatcher in memory responds at once, so sockets
 * add no noise. The least that a call can be, a handler that parses the JSON, is 1. Fails above
 * the budgets. Each process has luck of its own with the JIT, so the median of several counts.
 */
import { execFileSync } from 'node:child_process';
import { TempsClient } from '../src/index.ts';
import { project } from './client/items.ts';
import { dispatcherOf, setDispatcher, type Handler } from './client/in-memory.ts';
import { inTurns, quantile, type Run } from './client/turns.ts';

/** What a call may cost, as a ratio to the bare handler. */
const BUDGETS: Readonly<Record<string, number>> = { get: 4.3, list: 5.4, page: 2.2 };
const PROCESSES = 5;
const ROUNDS = { rounds: 15, runs: 4000 };

interface Figures {
  ratio: number;
  /** Microseconds a call over the bare handler. */
  own: number;
}

const BODIES: Readonly<Record<string, Buffer>> = {
  '/api/projects/1': Buffer.from(JSON.stringify(project(1))),
  '/api/projects': Buffer.from(JSON.stringify({ items: [project(1)], total: 1 })),
  // The first of many pages.
  '/api/projects?per_page=10': Buffer.from(
    JSON.stringify({ items: Array.from({ length: 10 }, (_, at) => project(at)), total: 10_000 }),
  ),
};
const dispatcher = dispatcherOf((path) => BODIES[path] as Buffer);

function bare(path: string): Run {
  return () =>
    new Promise((resolve, reject) => {
      let body = '';
      const handler: Handler = {
        onConnect() {},
        onHeaders: () => true,
        onData(piece) {
          body += Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString();
          return true;
        },
        onComplete: () => resolve(JSON.parse(body)),
        onError: reject,
      };
      dispatcher.dispatch({ path }, handler);
    });
}

async function measure(ours: Run, path: string): Promise<Figures> {
  const rounds = await inTurns(ours, bare(path), ROUNDS);
  return {
    ratio: quantile(
      rounds.map((round) => round.ours.cpu / round.theirs.cpu),
      0.5,
    ),
    own: quantile(
      rounds.map((round) => round.ours.cpu - round.theirs.cpu),
      0.5,
    ),
  };
}

async function child(): Promise<void> {
  setDispatcher(dispatcher);
  const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'tk_bench' });
  const figures = {
    get: await measure(() => temps.projects.get({ path: { project_id: 1 } }), '/api/projects/1'),
    list: await measure(() => temps.projects.list(), '/api/projects'),
    page: await measure(
      () => temps.projects.list({ query: { per_page: 10 } }),
      '/api/projects?per_page=10',
    ),
  };
  process.stdout.write(JSON.stringify(figures));
}

function parent(): void {
  const processes = Array.from({ length: PROCESSES }, () => {
    const output = execFileSync(process.execPath, [import.meta.filename, 'child'], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as Record<string, Figures>;
  });
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const median = (of: keyof Figures): number =>
      quantile(
        processes.map((figures) => figures[name]?.[of] ?? Number.NaN),
        0.5,
      );
    const ratio = median('ratio');
    console.log(
      `${name}: ${ratio.toFixed(2)} of the bare handler, budget ${budget}; own ${median('own').toFixed(1)} µs`,
    );
    if (!(ratio <= budget)) process.exitCode = 1;
  }
}

if (process.argv[2] === 'child') await child();
else parent();
