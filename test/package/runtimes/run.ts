/**
 * The packed SDK on every runtime: installed into an empty folder, against the mock's HTTP server
 * and one that misbehaves. `npm run build` comes before it; the runtimes are installed on first
 * use, into this folder.
 */
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type * as Mock from '../../../mock/index.ts';
import { startAttackServer } from '../../attack/server.ts';
import { isTestAll } from '../../support/runs.ts';
import { installRuntimes, runtimePath } from './install.ts';
import { nobody, startOddServer } from './odd-server.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const exec = promisify(execFile);

const DENO_FLAGS = [
  'run',
  '--quiet',
  '--allow-net',
  '--allow-env',
  '--allow-read',
  '--node-modules-dir=manual',
  '--v8-flags=--expose-gc',
];

type Runtime = [name: string, command: string, args: string[]];

const RUNTIMES: Runtime[] = [
  ['node 20', runtimePath('node20', 'bin/node'), ['--expose-gc', 'smoke.mjs']],
  ['node 20, require', runtimePath('node20', 'bin/node'), ['--expose-gc', 'smoke.cjs']],
  ['node 22', runtimePath('node22', 'bin/node'), ['--expose-gc', 'smoke.mjs']],
  ['node 22, require', runtimePath('node22', 'bin/node'), ['--expose-gc', 'smoke.cjs']],
  ['node 24', process.execPath, ['--expose-gc', 'smoke.mjs']],
  ['node 24, require', process.execPath, ['--expose-gc', 'smoke.cjs']],
  ['node 26', runtimePath('node26', 'bin/node'), ['--expose-gc', 'smoke.mjs']],
  ['node 26, require', runtimePath('node26', 'bin/node'), ['--expose-gc', 'smoke.cjs']],
  ['bun', runtimePath('.bin', 'bun'), ['smoke.mjs']],
  ['deno', runtimePath('.bin', 'deno'), [...DENO_FLAGS, 'smoke.mjs']],
];

/** Each runtime is attacked by its modules alone: what was required runs the same code. */
const ATTACKED = RUNTIMES.filter(([name]) => isTestAll || /^(node 20|node 26|bun|deno)$/.test(name))
  .filter(([name]) => !name.includes('require'))
  .map(([name, command, args]): Runtime => [
    `${name}, attacked`,
    command,
    [...args.slice(0, -1), 'attack.mjs'],
  ]);
/** Milliseconds of random attacks on each runtime and transport, after those of the table. */
const RANDOM_ATTACK_MS = isTestAll ? 5_000 : 1_000;
/** They wait most of the time, so they run side by side; more would wait for the processor. */
const ATTACKED_AT_ONCE = 2;

/** Packs the project and installs it where nothing else is. */
async function install(folder: string): Promise<void> {
  await exec('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await exec(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--no-save', `./${tarball}`],
    { cwd: folder },
  );
  for (const file of ['checks.mjs', 'smoke.mjs', 'smoke.cjs'])
    cpSync(join(here, file), join(folder, file));
  for (const file of ['attack.mjs', 'kinds.mjs', 'watch.mjs'])
    cpSync(join(root, 'test/attack', file), join(folder, file));
}

async function createMock(folder: string): Promise<Mock.TempsMock> {
  const entry = pathToFileURL(join(folder, 'node_modules/@temps-sdk/node-sdk/dist/mock.js')).href;
  const { createTempsMock } = (await import(entry)) as typeof Mock;
  return createTempsMock({ scenario: 'demo' });
}

async function run(
  [name, command, args]: Runtime,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const started = performance.now();
  try {
    const { stdout } = await exec(command, args, { cwd, env, timeout: 120_000 });
    process.stdout.write(
      `ok    ${name} (${Math.round(performance.now() - started)} ms) ${stdout.trim()}\n`,
    );
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    process.stdout.write(`FAIL  ${name}\n${stdout}${stderr || String(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * On Node, by its dispatcher and by `fetch`. What was required runs the same code, so it goes by
 * the dispatcher alone.
 */
function onEachTransport([name, ...command]: Runtime): [runtime: Runtime, transport: string][] {
  if (!/^node \d+(,|$)(?! require)/.test(name)) return [[[name, ...command], 'auto']];
  return ['auto', 'fetch'].map((transport) => [
    [`${name}, transport ${transport}`, ...command],
    transport,
  ]);
}

if (!existsSync(join(root, 'dist'))) throw new Error('dist is missing: npm run build');
installRuntimes(RUNTIMES.map(([, command]) => command));

const folder = mkdtempSync(join(tmpdir(), 'temps-runtimes-'));
const odd = await startOddServer();
const attacker = await startAttackServer();
/** Given by whoever wants to see a failure again. */
const seed = process.env['ATTACK_SEED'] ?? String(randomInt(2 ** 31));
/** Part of the names of the runtimes to check. @default all */
const { values: given, positionals } = parseArgs({
  options: { attack: { type: 'boolean' } },
  allowPositionals: true,
});
const [only = ''] = positionals;
const chosen = (runtimes: Runtime[]): Runtime[] => runtimes.filter(([name]) => name.includes(only));
try {
  await install(folder);
  const mock = await createMock(folder);
  const server = await mock.listen();
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    SMOKE_MOCK: server.url,
    SMOKE_TOKEN: mock.token,
    SMOKE_ODD: odd.url,
    SMOKE_NOBODY: await nobody(),
    ATTACK_URL: attacker.url,
    ATTACK_CONTROL: attacker.control,
    ATTACK_SEED: seed,
    ATTACK_MS: String(RANDOM_ATTACK_MS),
    ATTACK_ONLY: process.env['ATTACK_ONLY'],
  };
  // `--attack`: nothing but that.
  const checks = given.attack ? [] : chosen(RUNTIMES).flatMap(onEachTransport);
  for (const [runtime, transport] of checks)
    await run(runtime, folder, { ...env, TEMPS_TRANSPORT: transport });
  process.stdout.write(`random attacks with ATTACK_SEED=${seed}\n`);
  const attacks = chosen(ATTACKED).flatMap((runtime) =>
    onEachTransport(runtime).slice(0, isTestAll ? 2 : 1),
  );
  await Promise.all(
    Array.from({ length: ATTACKED_AT_ONCE }, async () => {
      for (let next = attacks.shift(); next; next = attacks.shift())
        await run(next[0], folder, { ...env, TEMPS_TRANSPORT: next[1] });
    }),
  );
  await server.close();
} finally {
  odd.close();
  attacker.close();
  rmSync(folder, { recursive: true, force: true });
}
