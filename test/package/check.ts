/**
 * The package as its users get it: packed, installed into empty folders, imported, required,
 * compiled, bundled. With `TEST_ALL=1` with every tool and compiler, else with the main ones.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compilers } from './compilers.ts';
import { installBeside, refusesOlderZod, runsInJest, runsMockHandlers } from './beside.ts';
import { CLIENT, MOCK } from './bundled-programs.ts';
import { runEsbuildBundle, runWebpackBundle, runWorker } from './bundles.ts';
import { budget, within } from './budgets.ts';
import { generatesBeside, generatesFromMock, packCodegen } from './codegen.ts';
import { deploysByAction, deploysByCommand } from './deploy-command.ts';
import { isTestAll } from '../support/runs.ts';
import { checkExports } from './exports.ts';
import { heapAfterImport } from './heap-after-import.ts';
import { interceptors, runIntercepted } from './interception.ts';
import { loadedAtStart, typesOf } from './loaded-at-start.ts';
import { checkReadable } from './readable.ts';
import { uncaught } from './uncaught.ts';
import { STILL } from './still.ts';
import { typescriptVersions } from './typescript/versions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'temps-package-'));
let failed = 0;

const run = (command: string, args: string[], cwd = root): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** One promise of the package: says whether it holds. */
async function promise(title: string, check: () => unknown): Promise<void> {
  try {
    const note = await check();
    process.stdout.write(
      `  ok    ${title}${typeof note === 'string' && /^.+$/.test(note) ? ` (${note})` : ''}\n`,
    );
  } catch (error) {
    failed++;
    const { message, stdout, stderr } = error as Error & { stdout?: string; stderr?: string };
    process.stdout.write(
      `  FAILS ${title}\n${[message, stdout, stderr].filter(Boolean).join('\n').replaceAll(/^/gm, '        ')}\n`,
    );
  }
}

/** A promise that each commit need not try. */
const atNight: typeof promise = isTestAll ? promise : async () => {};

const tarball = join(
  work,
  run('npm', ['pack', '--silent', '--pack-destination', work]).trim().split('\n').at(-1) ?? '',
);
const app = join(work, 'app');
mkdirSync(app);
writeFileSync(
  join(app, 'package.json'),
  JSON.stringify({ name: 'app', private: true, type: 'module' }),
);
run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--legacy-peer-deps', tarball], app);
const installed = join(app, 'node_modules/@temps-sdk/node-sdk');

process.stdout.write(`${tarball.split('/').at(-1)}\n`);
await promise('publint has nothing to say', () => run('npx', ['publint', '--strict', tarball]));
await promise('its types resolve everywhere', () =>
  run('npx', ['attw', tarball, '--format', 'ascii']),
);
await promise('it brings no other package', () => {
  const others = readdirSync(join(app, 'node_modules')).filter(
    (name) => !name.startsWith('.') && name !== '@temps-sdk',
  );
  if (others.length > 0) throw new Error(`installed beside it: ${others.join(', ')}`);
});

/** Bundles a program as an app would, runs it, and weighs what it loads to begin with. */
async function bundled(name: 'one-call' | 'client', program: string): Promise<string> {
  const outdir = join(app, name);
  await build({
    stdin: { contents: program, resolveDir: app },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir,
    logLevel: 'silent',
    entryNames: 'main',
    outExtension: { '.js': '.mjs' },
  });
  if (run('node', [join(outdir, 'main.mjs')], app).trim() !== '1')
    throw new Error('the bundle did not respond');
  return budget(name, ...loadedAtStart(join(outdir, 'main.mjs')));
}

const OPTIONS =
  "{ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch: async () => Response.json({ items: [{ id: 1 }], total: 1 }) }";
const ONE_CALL = `import { connect, ProjectsNamespace } from '@temps-sdk/node-sdk';
new ProjectsNamespace(connect(${OPTIONS})).list().then(({ data }) => console.log(data.total));`;
const SMOKE = `const temps = new TempsClient(${OPTIONS});
temps.projects.list().then(({ data }) => console.log(data.total));`;
writeFileSync(join(app, 'esm.mjs'), `import { TempsClient } from '@temps-sdk/node-sdk';\n${SMOKE}`);
writeFileSync(
  join(app, 'cjs.cjs'),
  `const { TempsClient } = require('@temps-sdk/node-sdk');\n${SMOKE}`,
);
for (const file of ['esm.mjs', 'cjs.cjs']) {
  await promise(`${file} calls it`, () => {
    if (run('node', [file], app).trim() !== '1') throw new Error('the call did not respond');
  });
}
await promise('npx temps-deploy deploys', () => deploysByCommand(app));
await atNight('the steps of action.yml install it, and report how the deployment ended', () =>
  deploysByAction(work, tarball),
);
await promise('importing it has no effect', () => {
  writeFileSync(join(app, 'still.mjs'), STILL);
  const said = run('node', ['still.mjs'], app).trim();
  if (said !== '[]') throw new Error(`touched at import: ${said}`);
});

symlinkSync(join(root, 'node_modules/zod'), join(app, 'node_modules/zod'));
for (const format of ['esm', 'cjs'] as const) {
  await promise(`a mistake that nobody catches shows one line of ours, ${format}`, () =>
    uncaught(app, format),
  );
  for (const entry of ['', '/mock', '/zod']) {
    await promise(`the types of ${entry || 'the main entry'} name its values, ${format}`, () =>
      checkExports(app, `@temps-sdk/node-sdk${entry}`, format),
    );
  }
}
for (const jest of ['jest', 'jest-29'] as const)
  await (jest === 'jest' ? promise : atNight)(
    `a call runs in ${jest}, as CommonJS, on the handlers of the mock`,
    () => runsInJest(jest, app, work),
  );
await atNight('it installs beside zod 3, and says which zod it needs', () =>
  refusesOlderZod(installBeside(work, tarball, 'zod@3.24.4')),
);
for (const msw of ['msw@2.10.5', 'msw@3.0.5']) {
  await (msw.startsWith('msw@3') ? promise : atNight)(
    `it installs beside ${msw}, and the handlers of the mock work`,
    () => runsMockHandlers(installBeside(work, tarball, msw)),
  );
}
for (const [name, interceptor] of Object.entries(interceptors))
  await atNight(`${name} sees its calls, and is gone when it is restored`, () =>
    runIntercepted(app, interceptor),
  );
for (const [name, program] of Object.entries({ client: CLIENT, mock: MOCK })) {
  for (const platform of ['browser', 'neutral'] as const)
    await (platform === 'browser' ? promise : atNight)(
      `a bundle of esbuild runs without Node, ${platform}, ${name}`,
      () => runEsbuildBundle(program, app, platform),
    );
  await atNight(`a bundle of esbuild for an edge route runs without Node, ${name}`, () =>
    runEsbuildBundle(program, app, 'browser', ['edge-light', 'worker']),
  );
  await atNight(`a bundle of webpack runs in a page, without a warning, ${name}`, () =>
    runWebpackBundle(program, app),
  );
  await (name === 'client' ? promise : atNight)(`it runs in a worker, ${name}`, () =>
    runWorker(program, app),
  );
}
// With TypeScript 6, which the generator brings.
await atNight('a client of the contract of the mock compiles, and deploys to it', () =>
  generatesFromMock(root, work, [tarball, packCodegen(root, work)]),
);
for (const typescript of ['5.5.4', '7.0.2'])
  await atNight(
    `the generator runs beside TypeScript ${typescript}, which compiles what it writes`,
    () => generatesBeside(root, work, [tarball, packCodegen(root, work)], typescript),
  );

await promise('what is shipped can be read', () => checkReadable(join(installed, 'dist')));

const typescripts = typescriptVersions();
for (const { title, files, options, until, isMain } of compilers) {
  const folder = join(app, title.replaceAll(/\W+/g, '-'));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2022',
        typeRoots: [join(root, 'node_modules/@types')],
        types: ['node'],
        ...options,
      },
    }),
  );
  for (const { version, tsc } of typescripts) {
    if (until !== undefined && version >= until) continue;
    await (isMain ? promise : atNight)(`TypeScript ${version} compiles it: ${title}`, () =>
      run(tsc, ['-p', folder], folder),
    );
  }
}

await promise('a bundle with one call runs, within its budget', () =>
  bundled('one-call', ONE_CALL),
);
await promise('a bundle with the whole client runs, within its budget', () =>
  bundled('client', readFileSync(join(app, 'esm.mjs'), 'utf8')),
);
const dist = (name: string): string => join(installed, 'dist', name);
await promise('the main entry is within its budget', () =>
  budget('main', ...loadedAtStart(dist('index.js'))),
);
await promise('it is ASCII, of which V8 keeps one byte a character', () => {
  const other = loadedAtStart(dist('index.js')).find((file) =>
    /[^\0-\x7f]/.test(readFileSync(file, 'utf8')),
  );
  if (other) throw new Error(`${other} has another character`);
});
await promise('it loads few files', () => budget('modules', ...loadedAtStart(dist('index.js'))));
await promise('what it leaves in memory is within its budget', () =>
  within('heap', heapAfterImport(app)),
);
await promise('the mock is within its budget', () =>
  budget('mock', ...loadedAtStart(dist('mock.js'))),
);
await promise('the schemas are within their budget', () =>
  budget('zod', ...loadedAtStart(dist('zod.js'))),
);
await promise('the types are within their budget', () =>
  budget('types', ...typesOf(dist('types/src/index.d.ts'))),
);
await promise('the tarball is within its budget', () => budget('tarball', tarball));
await promise('the installed package is within its budget', () => budget('installed', installed));

rmSync(work, { recursive: true, force: true });
if (failed > 0) process.exitCode = 1;
process.stdout.write(failed > 0 ? `${failed} promises do not hold\n` : 'every promise holds\n');
