import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * What a user writes against the client of their instance: a call, a deployment, a teardown, dates,
 * checked responses.
 */
const APP = `import { TempsClient } from './temps/index.js';

const temps = new TempsClient({ validate: { responses: 'warn' } });
const { data: projects } = await temps.projects.list();
const [project] = projects.items;
if (!project) throw new Error('the mock has no project');
const { data: environments } = await temps.environments.list({ path: { project_id: project.id } });
const [environment] = environments.items;
if (!environment) throw new Error('the mock has no environment');
const to = { project: project.id, environment: environment.id };
const deployment = await temps.deploy({ ...to, image: 'ghcr.io/acme/storefront:1.4.0' });
await temps.deployments.teardown({ path: { project_id: project.id, deployment_id: deployment.id } });
console.log(deployment.status, project.created_at.endsWith('Z'));
`;

const FLAGS = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  types: ['node'],
};

/** The tarball of the generator. */
export function packCodegen(root: string, work: string): string {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', work], {
    cwd: join(root, 'codegen'),
    encoding: 'utf8',
  });
  return join(work, packed.trim().split('\n').at(-1) ?? '');
}

/** Packages in an empty folder, as `npm install` leaves them. */
function installApp(root: string, folder: string, packages: string[]): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--legacy-peer-deps', ...packages],
    {
      cwd: folder,
      stdio: 'pipe',
    },
  );
  symlinkSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'));
  writeFileSync(join(folder, 'src/app.ts'), APP);
}

/** The generator in a project with a TypeScript of its own, which compiles what it writes. */
export function generatesBeside(
  root: string,
  work: string,
  tarballs: string[],
  typescript: string,
): void {
  const folder = join(work, `beside-typescript-${typescript}`);
  installApp(root, folder, [`typescript@${typescript}`, ...tarballs]);
  const run = (command: string, args: string[]): string =>
    execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run('npx', [
    'temps-codegen',
    '--input',
    join(root, 'openapi.json'),
    '--output',
    'src/temps',
    '--zod',
  ]);
  const compilerOptions = {
    ...FLAGS,
    // Unknown before TypeScript 5.8.
    erasableSyntaxOnly: typescript.startsWith('5.5') ? undefined : true,
    module: 'nodenext',
    noEmit: true,
    rootDir: 'src',
    typeRoots: [join(root, 'node_modules/@types')],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src'] }),
  );
  const version = run('node_modules/.bin/tsc', ['--version']).trim();
  if (version !== `Version ${typescript}`)
    throw new Error(`TypeScript of the project is ${version}`);
  run('node_modules/.bin/tsc', []);
}

/**
 * Generates from the contract of the mock over HTTP, compiles what an app writes against it, and
 * deploys to the mock.
 */
export async function generatesFromMock(
  root: string,
  work: string,
  tarballs: string[],
): Promise<string> {
  const folder = join(work, 'instance');
  installApp(root, folder, tarballs);
  // What `npx temps-mock` runs, as a process that can be ended.
  const mock = spawn(
    join(folder, 'node_modules/.bin/temps-mock'),
    ['--port', '0', '--server', '2026-07'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const url = await readUrl(mock.stdout);
    const typeRoots = [join(root, 'node_modules/@types')];
    const env = { ...process.env, TEMPS_API_URL: url, TEMPS_API_TOKEN: 'tk_demo' };
    const run = (command: string, args: string[]): string =>
      execFileSync(command, args, {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const summary = run('npx', ['temps-codegen', '--url', url, '--output', 'src/temps', '--zod']);
    run('npx', ['temps-codegen', '--output', 'src/temps', '--zod', '--check']);
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const compilerOptions = {
        ...FLAGS,
        module,
        moduleResolution,
        outDir: 'dist',
        rootDir: 'src',
        typeRoots,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, include: ['src'] }),
      );
      run('npx', ['tsc']);
    }
    const status = run('node', ['dist/app.js']).trim();
    if (status !== 'completed true') throw new Error(`the deployment ended as ${status}`);
    return summary.split('\n')[0] ?? '';
  } finally {
    mock.kill();
  }
}

/** The address that the mock shows when it listens. */
async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) {
      output.resume();
      return url;
    }
  }
  throw new Error('the mock ended before it listened');
}
