import { execFileSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTempsMock } from '../../mock/index.ts';
import { runAction } from '../cli/support/action.ts';

/**
 * Deploys an image with the command of the package, to the mock of the package, and prints what
 * that came to.
 */
const PROGRAM = `
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';

const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
const server = await mock.listen();
const args = ['--project', '1', '--environment', '1', '--image', 'registry.test/app:2', '--json'];
const child = spawn('node_modules/.bin/temps-deploy', args, {
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { PATH: process.env.PATH, TEMPS_API_URL: server.url, TEMPS_API_TOKEN: mock.token },
});
let out = '';
child.stdout.on('data', (text) => (out += text));
const [code] = await once(child, 'close');
await server.close();
console.log(JSON.stringify({ code, ...JSON.parse(out) }));
`;

/** The command as an app has it that has installed the package. */
export function deploysByCommand(app: string): void {
  writeFileSync(join(app, 'deploy.mjs'), PROGRAM);
  const result = JSON.parse(
    execFileSync('node', ['deploy.mjs'], { cwd: app, encoding: 'utf8' }),
  ) as {
    code: number;
    status: string;
  };
  if (result.code !== 0 || result.status !== 'completed') throw new Error(JSON.stringify(result));
}

/** A branch that would be two commands in the text of a script. */
const BRANCH = '"; touch pwned; echo "$(touch pwned)`touch pwned`';

/**
 * The steps of action.yml, with the package from its tarball: a deployment that fails, since a log
 * can be a command too.
 */
export async function deploysByAction(work: string, tarball: string): Promise<void> {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  mock.deployments.failNext({ job: 'build', message: '::error::no space left on device' });
  const server = await mock.listen();
  const inputs = {
    'api-url': server.url,
    'api-token': mock.token,
    project: '1',
    environment: '1',
    version: tarball,
  };
  const { code, log, outputs, commands } = await runAction({ ...inputs, branch: BRANCH }, work);
  await server.close();
  const trigger = mock.requests.find(({ operation }) => operation === 'projects.triggerPipeline');
  const { branch } = Object(trigger?.body) as { branch?: unknown };
  const isReported = code === 1 && outputs['status'] === 'failed' && commands.length === 1;
  const hasRun = globSync('**/pwned', { cwd: work }).length > 0;
  if (!isReported || branch !== BRANCH || hasRun || log.includes(mock.token)) throw new Error(log);
}
