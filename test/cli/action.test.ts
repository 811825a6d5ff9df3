import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TempsMock } from '../../mock/index.ts';
import { FLAGS, variableFor } from '../../src/cli/flags/flags.ts';
import { readAction, runAction, type ActionResult } from './support/action.ts';
import { createMock } from './support/run-command.ts';

const action = readAction();
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
        'project-id': '1',
        'environment-id': '1',
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

  it('the action says what is missing in an annotation', async () => {
    const { code, commands } = await deploy({});
    expect(code).toBe(2);
    expect(commands).toMatchObject([
      { command: 'error', data: expect.stringContaining('Give exactly one of --branch') },
    ]);
  });

  it('the action puts no expression into a script', () => {
    expect(action.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
  });

  it('the action has an input for each flag with a variable, and passes all of them', () => {
    const names: Partial<Record<string, string>> = {
      url: 'api-url',
      project: 'project-id',
      environment: 'environment-id',
    };
    const flags = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter(
      (name) => !['json', 'github', 'version', 'help'].includes(name),
    );
    const handed = Object.fromEntries(
      flags.map((name) => [variableFor(name), `\${{ inputs.${names[name] ?? name} }}`]),
    );
    expect(action.runs.steps.at(-1)?.env).toEqual({ ...handed, TEMPS_API_TOKEN: '${{ inputs.api-token }}' });
    const inputs = [...flags.map((name) => names[name] ?? name), 'api-token', 'version'];
    expect(Object.keys(action.inputs).toSorted()).toEqual(inputs.toSorted());
  });

  it('the action installs the version that it belongs to', () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    expect(action.inputs['version']?.default).toBe((JSON.parse(text) as { version: string }).version);
  });

  it('the action runs the file that is the command of the package', () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { bin } = JSON.parse(text) as { bin: Record<string, string> };
    expect(action.runs.steps.at(-1)?.run).toContain(`/node_modules/@temps-sdk/node-sdk/${bin['temps-deploy']}"`);
    expect(existsSync(new URL('../../src/cli/temps-deploy.ts', import.meta.url))).toBe(true);
  });
});
