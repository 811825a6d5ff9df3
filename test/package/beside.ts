import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from './tools/install.ts';

const LISTED = `
const mock = createTempsMock({ baseUrl: 'https://temps.test', scenario: 'demo' });
const server = setupServer(...mock.handlers);
server.listen();
const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token });
`;
const AS_MODULE = `
import { setupServer } from 'msw/node';
import { TempsClient } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';
${LISTED}
console.log((await temps.projects.list()).data.total);
server.close();
`;
const IN_JEST = `
const { setupServer } = require('msw/node');
const { TempsClient } = require('@temps-sdk/node-sdk');
const { createTempsMock } = require('@temps-sdk/node-sdk/mock');
${LISTED}
afterAll(() => server.close());
test('a call', async () => {
  expect((await temps.projects.list({ validate: { responses: 'warn' } })).data.total).toBe(3);
});
test('a server of the mock', async () => {
  const { url, close } = await mock.listen();
  expect((await fetch(url + '/api/projects/1', { headers: { authorization: 'Bearer ' + mock.token } })).status).toBe(200);
  await close();
});
`;

/** npm takes the package beside any version of what it can be used with. */
export function installBeside(work: string, tarball: string, other: string): string {
  const folder = join(work, other.replaceAll(/\W+/g, '-'));
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const install = (name: string): void =>
    void execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', name], {
      cwd: folder,
      stdio: 'pipe',
    });
  install(other);
  install(tarball);
  return folder;
}

/** Checks of a response say which zod they need. */
export function refusesOlderZod(folder: string): void {
  writeFileSync(
    join(folder, 'validate.mjs'),
    `import { TempsClient } from '@temps-sdk/node-sdk';
const fetch = async () => Response.json({ items: [], total: 0 });
const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch });
await temps.projects.list({ validate: { responses: 'warn' } }).catch((error) => console.log(error.message));`,
  );
  const said = execFileSync('node', ['validate.mjs'], { cwd: folder, encoding: 'utf8' });
  if (!/it checks with zod 4, which could not be loaded/.test(said)) throw new Error(said);
}

/** The handlers of the mock in `setupServer`. */
export function runsMockHandlers(folder: string): void {
  writeFileSync(join(folder, 'handlers.mjs'), AS_MODULE);
  const said = execFileSync('node', ['handlers.mjs'], { cwd: folder, encoding: 'utf8' }).trim();
  if (said !== '3') throw new Error(`the mock has 3 projects, and the call said ${said}`);
}

/** Client, mock, its handlers and the schemas in a test that Jest runs as CommonJS. */
export function runsInJest(jest: 'jest' | 'jest-29', app: string, work: string): void {
  const folder = join(work, jest);
  mkdirSync(join(folder, 'node_modules/@temps-sdk'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, jest: { testEnvironment: 'node' } }),
  );
  writeFileSync(join(folder, 'call.test.js'), IN_JEST);
  cpSync(join(app, 'node_modules/@temps-sdk'), join(folder, 'node_modules/@temps-sdk'), {
    recursive: true,
  });
  for (const [name, path] of [
    ['msw', toolPath('msw-2')],
    ['zod', join(app, 'node_modules/zod')],
  ] as const)
    symlinkSync(path, join(folder, 'node_modules', name));
  const { status, stderr } = spawnSync('node', [toolPath(`${jest}/bin/jest.js`), '--ci'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
