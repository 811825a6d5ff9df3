import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const index = new URL('../../../mock/index.ts', import.meta.url).href;

/** A process with another msw, or with none. */
async function run(msw: object | undefined, program: string): Promise<unknown> {
  const script = `
  import { registerHooks } from 'node:module';
  const msw = ${JSON.stringify(msw)};
  registerHooks({
    resolve: (specifier, context, next) => {
      if (msw && specifier === 'msw/package.json') return { url: 'file:///msw/package.json', shortCircuit: true };
      if (/^msw(\\/|$)/.test(specifier)) throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(specifier, context);
    },
    load: (url, context, next) =>
      url.endsWith('/msw/package.json')
        ? { format: 'json', source: JSON.stringify(msw), shortCircuit: true }
        : next(url, context),
  });
  const { createTempsMock } = await import(${JSON.stringify(index)});
  const mock = createTempsMock({ scenario: 'demo', baseUrl: 'https://temps.test' });
  const words = () => { try { return mock.handlers; } catch (error) { return error.message; } };
  ${program}
`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

it('fetch and listen() work where msw is not installed, and handlers says what to do', async () => {
  const said = await run(
    undefined,
    `
  const headers = { authorization: 'Bearer ' + mock.token };
  const direct = await (await mock.fetch('http://mock.test/api/projects', { headers })).json();
  const server = await mock.listen();
  const overWire = await (await fetch(server.url + '/api/projects', { headers })).json();
  await server.close();
  console.log(JSON.stringify([direct.total, overWire.total, words()]));
`,
  );
  expect(said).toEqual([
    3,
    3,
    'mock.handlers needs msw: npm install --save-dev msw. Without it, use mock.fetch or mock.listen().',
  ]);
});

it('handlers names the msw that is too old, also where that cannot be loaded', async () => {
  const said = await run({ version: '2.4.0' }, 'console.log(JSON.stringify(words()))');
  expect(said).toBe(
    'mock.handlers needs msw 2.10 or newer, and found 2.4.0: npm install --save-dev msw@latest. Without it, use mock.fetch or mock.listen().',
  );
});

it('handlers says where Node is too old for msw', async () => {
  const said = await run({ version: '3.0.5', engines: { node: '>=99.1.0' } }, 'console.log(JSON.stringify(words()))');
  expect(said).toBe(
    `mock.handlers found msw 3.0.5, which needs Node 99.1.0 or newer, and this is Node ${process.versions.node}: npm install --save-dev msw@2. Without it, use mock.fetch or mock.listen().`,
  );
});

it('handlers says what kept an msw from loading', async () => {
  const said = await run({ version: '3.0.5' }, 'console.log(JSON.stringify(words()))');
  expect(said).toBe(
    'mock.handlers cannot load msw 3.0.5, which is installed: Cannot find package. Without it, use mock.fetch or mock.listen().',
  );
});
