/**
 * What a short script pays: CPU and memory of the import, CPU of the import and the first request.
 * Each in fresh processes, in turns with an empty script.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { median } from '../mock/measure.ts';
import { CLIENTS } from './clients.ts';
import { PEERS } from './install.ts';

export interface ColdStart {
  /** CPU of a script that imports the client, to that of an empty one. */
  ratio: number;
  /** Milliseconds of CPU over an empty script. */
  imported: number;
  /** Megabytes that the process takes up over an empty script. */
  memory: number;
  /** CPU milliseconds of import and first request, over those of raw fetch. */
  firstRequest: number;
}

interface Cost {
  cpu: number;
  memory: number;
}

const RUNS = 40;
/** Compiled beforehand: what Node takes for TypeScript varies by more than what is measured. */
const COMPILED = `${PEERS}/.work/clients.mjs`;
const COST = `const { user, system } = process.cpuUsage();
  const cost = { cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 1024 ** 2 };
  process.stdout.write(JSON.stringify(cost)); process.exit();`;

/** @param load what a script begins with, in place of the import of the client */
export function coldStart(name: string, origin: string, load = importOf(name)): ColdStart {
  const source = fileURLToPath(new URL('./clients.ts', import.meta.url));
  const output = { outfile: COMPILED, bundle: true, packages: 'external', format: 'esm' } as const;
  buildSync({ entryPoints: [source], ...output });
  const scripts = ['', load, firstRequest('raw fetch', origin), firstRequest(name, origin)];
  const costs = scripts.map((): Cost[] => []);
  for (let round = 0; round < RUNS; round++)
    scripts.forEach((script, at) => costs[at]?.push(costOf(script)));
  const [empty = [], imported = [], raw = [], request = []] = costs;
  return {
    ratio: median(imported.map(({ cpu }, round) => cpu / (empty[round]?.cpu ?? Number.NaN))),
    imported: more(imported, empty, 'cpu'),
    memory: more(imported, empty, 'memory'),
    firstRequest: more(request, raw, 'cpu'),
  };
}

/** What one costs more than the other, in the median of rounds. */
function more(ours: Cost[], theirs: Cost[], of: keyof Cost): number {
  return median(ours.map((cost, round) => cost[of] - (theirs[round]?.[of] ?? Number.NaN)));
}

function importOf(name: string): string {
  return CLIENTS[name]?.module ? `await import('${CLIENTS[name].module}');` : '';
}

function firstRequest(name: string, origin: string): string {
  return `const { CLIENTS, load } = await import('${COMPILED}'); const client = CLIENTS['${name}'];
    await client.call(await load(client), '${origin}')();`;
}

function costOf(script: string): Cost {
  const type = script.startsWith('require') ? 'commonjs' : 'module';
  const args = ['--no-warnings', `--input-type=${type}`, '-e', script + COST];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: PEERS, encoding: 'utf8' })) as Cost;
}
