import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const index = new URL('../../../mock/index.ts', import.meta.url).href;

/** A process in which msw is not installed. */
const SCRIPT = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (specifier, context, next) => {
      if (/^msw(\\/|$)/.test(specifier)) throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(specifier, context);
    },
  });
  const { createTempsMock } = await import(${JSON.stringify(index)});
  const mock = createTempsMock({ scenario: 'demo' });
  const headers = { authorization: 'Bearer ' + mock.token };
  const direct = await (await mock.fetch('http://mock.test/api/projects', { headers })).json();
  const server = await mock.listen();
  const overWire = await (await fetch(server.url + '/api/projects', { headers })).json();
  await server.close();
  let words = '';
  try { void mock.handlers; } catch (error) { words = error.message; }
  console.log(JSON.stringify([direct.total, overWire.total, words]));
`;

it('fetch and listen() work where msw is not installed, and handlers says what to do', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT]);
  expect(JSON.parse(stdout)).toEqual([
    3,
    3,
    'mock.handlers needs msw: npm install --save-dev msw. Without it, use mock.fetch or mock.listen().',
  ]);
});
