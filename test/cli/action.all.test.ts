import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TempsMock } from '../../mock/index.ts';
import { runAction, type ActionResult } from './support/action.ts';
import { createMock } from './support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'temps-action-'));
let tarball = '';
beforeAll(() => {
  tarball = packCommand();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A package with the command in it, that runs from its source. */
function packCommand(): string {
  const source = join(folder, 'package');
  mkdirSync(join(source, 'dist'), { recursive: true });
  const manifest = { name: '@temps-sdk/node-sdk', version: '0.0.0', type: 'module' };
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
  const command = new URL('../../src/cli/temps-deploy.ts', import.meta.url);
  writeFileSync(join(source, 'dist/temps-deploy.js'), `import ${JSON.stringify(command.href)};\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: source, stdio: 'pipe' });
  return join(folder, 'temps-sdk-node-sdk-0.0.0.tgz');
}

/** Runs the action against a mock, with inputs that name the demo's first environment. */
async function deploy(inputs: Record<string, string>, mock: TempsMock = createMock()): Promise<ActionResult> {
  const server = await mock.listen();
  try {
    return await runAction(
      {
        'api-url': server.url,
        'api-token': mock.token,
        project: '1',
        environment: '1',
        version: tarball,
        ...inputs,
      },
      folder,
    );
  } finally {
    await server.close();
  }
}

describe('action.yml', () => {
  it('the action deploys, and sets its outputs and the summary of the step', async () => {
    const { code, log, outputs, summary, commands } = await deploy({ image: 'registry.test/app:2' });
    expect([code, commands]).toEqual([0, []]);
    expect(log).toContain('Deployment 50: completed\n');
    expect(outputs).toEqual({ 'deployment-id': '50', url: 'https://storefront.temps.example', status: 'completed' });
    expect(summary).toContain('### Deployed\n');
  });

  it('the action fails with an annotation and its outputs if the deployment fails', async () => {
    const mock = createMock();
    mock.deployments.failNext({ job: 'build', message: '::error::no space left on device, 100%' });
    const { code, log, outputs, summary, commands } = await deploy({ branch: 'main' }, mock);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ 'deployment-id': '50', status: 'failed' });
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({ command: 'error', properties: { title: 'Deployment 50' } });
    expect(commands[0]?.data).toMatch(
      /^Deployment 50 failed in the job "Build image": .*\n[^]*\n::error::no space left on device, 100%$/,
    );
    expect(summary).toContain('### The deployment failed\n');
    expect(log).not.toContain(mock.token);
  });

  it.each(['"; touch pwned; echo "$(touch pwned)`touch pwned`', "'; touch pwned #", '-x; touch pwned %0A::error::x'])(
    'the action passes the branch name %j unchanged',
    async (branch) => {
      const mock = createMock();
      mock.deployments.failNext({ job: 'build', message: branch });
      const { commands } = await deploy({ branch }, mock);
      const trigger = mock.requests.find(({ operation }) => operation === 'projects.triggerPipeline');
      expect(trigger?.body).toMatchObject({ branch });
      expect(commands).toMatchObject([{ command: 'error', properties: { title: 'Deployment 50' } }]);
      expect(
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('pwned')),
      ).toEqual([]);
    },
  );
});
