/**
 * Installs what is compared into `bench/peers`: the registry's clients, this package as packed, and
 * a generated client.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const PEERS = `${root}bench/peers`;

export async function install(): Promise<void> {
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', '--no-package-lock'], PEERS);
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', PEERS], root),
  ) as [{ filename: string }];
  run(
    'npm',
    ['install', '--no-save', '--no-package-lock', '--silent', `./${packed.filename}`],
    PEERS,
  );
  rmSync(`${PEERS}/${packed.filename}`);
  await generateHeyApi();
  run(
    'node',
    ['node_modules/openapi-typescript/bin/cli.js', `${root}openapi.json`, '-o', '.work/paths.ts'],
    PEERS,
  );
}

/** The plain generated client for our own contract, compiled as a package would be. */
async function generateHeyApi(): Promise<void> {
  const source = `${PEERS}/.work/hey-api`;
  const target = `${PEERS}/node_modules/temps-hey-api`;
  await createClient({
    input: `${root}openapi.json`,
    output: { path: source, clean: true },
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
  });
  writeFileSync(
    `${source}/main.ts`,
    `export * from './sdk.gen.ts';\nexport { client } from './client.gen.ts';\n`,
  );
  const options = [
    '--declaration',
    '--emitDeclarationOnly',
    '--skipLibCheck',
    '--rewriteRelativeImportExtensions',
  ];
  const language = [
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--strict',
  ];
  run('node', [
    `${root}node_modules/typescript/bin/tsc`,
    `${source}/main.ts`,
    '--ignoreConfig',
    '--outDir',
    target,
    ...options,
    ...language,
  ]);
  mkdirSync(target, { recursive: true });
  const bundle = [
    `--outfile=${target}/main.js`,
    '--bundle',
    '--format=esm',
    '--platform=node',
    '--log-level=error',
  ];
  run(`${root}node_modules/.bin/esbuild`, [`${source}/main.ts`, ...bundle]);
  const manifest = {
    name: 'temps-hey-api',
    type: 'module',
    main: './main.js',
    types: './main.d.ts',
  };
  writeFileSync(`${target}/package.json`, JSON.stringify(manifest));
}

function run(command: string, args: string[], cwd = root): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
