/**
 * What a short script pays: import, first request, memory. Each in fresh processes, in turns with
 * an empty script.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { CLIENTS } from './clients.ts';
import { PEERS } from './install.ts';

export interface ColdStart {
  /** Milliseconds over an empty script. */
  imported: number;
  /** Megabytes of heap after import, over an empty script. */
  heap: number;
  /** Milliseconds of import and first request, over those of raw fetch. */
  firstRequest: number;
}

const RUNS = 30;
/** Compiled beforehand: what Node takes for TypeScript varies by more than what is measured. */
const COMPILED = `${PEERS}/.work/clients.mjs`;
const HEAP = `gc(); process.stdout.write(String(process.memoryUsage().heapUsed));`;

export function coldStart(name: string, origin: string): ColdStart {
  const source = fileURLToPath(new URL('./clients.ts', import.meta.url));
  buildSync({
    entryPoints: [source],
    outfile: COMPILED,
    bundle: true,
    packages: 'external',
    format: 'esm',
  });
  const load = CLIENTS[name]?.module ? `await import('${CLIENTS[name].module}');` : '';
  const [first, raw] = [firstRequest(name, origin), firstRequest('raw fetch', origin)];
  const scripts = ['', load, raw, first];
  const times = scripts.map((): number[] => []);
  for (let round = 0; round < RUNS; round++)
    scripts.forEach((script, at) => times[at]?.push(milliseconds(script)));
  // The quickest quarter: what else the machine does only ever adds.
  const [empty = NaN, imported = NaN, rawRequest = NaN, request = NaN] = times.map(
    (each) => each.toSorted((one, other) => one - other)[Math.floor(RUNS / 4)],
  );
  return {
    imported: imported - empty,
    firstRequest: request - rawRequest,
    heap: (Number(run(load + HEAP)) - Number(run(HEAP))) / 1024 ** 2,
  };
}

function firstRequest(name: string, origin: string): string {
  return `const { CLIENTS, load } = await import('${COMPILED}'); const client = CLIENTS['${name}'];
    await client.call(await load(client), '${origin}')(); process.exit();`;
}

function milliseconds(script: string): number {
  const start = performance.now();
  run(script);
  return performance.now() - start;
}

function run(script: string): string {
  const args = ['--expose-gc', '--no-warnings', '--input-type=module', '-e', script || ';'];
  return execFileSync(process.execPath, args, { cwd: PEERS, encoding: 'utf8' });
}
