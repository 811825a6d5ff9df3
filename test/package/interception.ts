/**
 * What other libraries put between a program and the network sees the calls of the packed SDK, and
 * is gone when it is restored.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from './tools/install.ts';

/**
 * A client that was made first, on a real server that counts; `expectCall` says who is to respond.
 */
const SET_UP = `
import { createServer } from 'node:http';
import { TempsClient } from '@temps-sdk/node-sdk';
let real = 0;
const server = createServer((request, response) => {
  real++;
  response.setHeader('content-type', 'application/json').end('{"by":"server"}');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const origin = \`http://127.0.0.1:\${server.address().port}\`;
const temps = new TempsClient({ baseUrl: origin, apiKey: 'tk_1', maxRetries: 0 });
async function expectCall(by, when, options = {}) {
  const before = real;
  const { data } = await temps.request({ method: 'POST', url: '/things', body: { a: 1 }, ...options });
  if (data.by !== by) throw new Error(\`\${when}: \${by} should respond, and \${data.by} did\`);
  if (real - before !== (by === 'server' ? 1 : 0)) throw new Error(\`\${when}: the server had \${real - before} requests\`);
}
await expectCall('server', 'before');
`;
const END = `
await expectCall('server', 'after');
server.closeAllConnections();
server.close();
process.exitCode = 0;
console.log('ok');
`;

const undiciProgram = (name: string): string => `
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from '${name}';
${SET_UP}
const original = getGlobalDispatcher();
const mock = new MockAgent();
mock.disableNetConnect();
mock.get(origin).intercept({ path: '/api/things', method: 'POST' }).reply(200, { by: 'mock' }, { headers: { 'content-type': 'application/json' } });
setGlobalDispatcher(mock);
await expectCall('mock', 'by MockAgent');
setGlobalDispatcher(original);
${END}`;

const NOCK = `
import nock from 'nock';
${SET_UP}
nock.restore();
await expectCall('server', 'while nock is imported and not active');
nock.activate();
nock(origin).post('/api/things', { a: 1 }).reply(200, { by: 'nock' });
await expectCall('nock', 'while it is active');
nock.restore();
nock.cleanAll();
${END}`;

/** Programs by what stands in between. */
export const interceptors: Readonly<Record<string, { program: string; needs: string }>> = {
  'nock 14': { program: NOCK, needs: 'nock' },
  'MockAgent of undici 7': { program: undiciProgram('undici'), needs: 'undici' },
  'MockAgent of undici 6': { program: undiciProgram('undici-6'), needs: 'undici-6' },
};

/** Runs a program in the folder of an app. */
export function runIntercepted(
  app: string,
  { program, needs }: { program: string; needs: string },
): void {
  const link = join(app, 'node_modules', needs);
  if (!existsSync(link)) symlinkSync(toolPath(needs), link);
  const file = join(app, `intercepted-by-${needs}.mjs`);
  writeFileSync(file, program);
  const said = execFileSync('node', [file], {
    cwd: app,
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
  if (said !== 'ok') throw new Error(said);
}
