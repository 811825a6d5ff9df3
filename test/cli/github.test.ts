import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toReport } from '../../src/cli/deployments.ts';
import { createScreen, escapeData, guard } from '../../src/cli/output.ts';
import type { Deployment } from '../../src/index.ts';
import { createMock, runCommand, type CommandOptions } from './support/run-command.ts';
import { readOutputs, workflowCommands as allCommands } from './support/runner.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-deploy-github-'));
afterAll(() => rm(files, { recursive: true }));

const IMAGE = ['--image', 'registry.test/app:2', '--github'];
const INJECTIONS = [
  '::add-mask::a',
  '  ::set-env name=PATH::/tmp',
  'x ##[add-path]/tmp',
  '::stop-commands::mine',
  'line\n::error::one\r::error::two',
];

/** The commands of the runner, without the groups of lines. */
function workflowCommands(text: string) {
  return allCommands(text).filter(({ command }) => !command.endsWith('group'));
}

async function runStep(args: string[], options: CommandOptions = {}) {
  const folder = await mkdtemp(join(files, 'step-'));
  const GITHUB_OUTPUT = join(folder, 'output');
  const GITHUB_STEP_SUMMARY = join(folder, 'summary');
  await writeFile(GITHUB_OUTPUT, '');
  await writeFile(GITHUB_STEP_SUMMARY, '');
  const env = { ...options.env, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY };
  const result = await runCommand(args, { ...options, env });
  return {
    ...result,
    summary: await readFile(GITHUB_STEP_SUMMARY, 'utf8'),
    commands: workflowCommands(result.out),
    outputs: readOutputs(await readFile(GITHUB_OUTPUT, 'utf8')),
  };
}

test('--github sets the outputs of the step', async () => {
  const { code, outputs, commands } = await runStep(IMAGE);
  expect({ code, commands }).toEqual({ code: 0, commands: [] });
  expect(outputs).toEqual({
    'deployment-id': '50',
    url: 'https://storefront.temps.example',
    status: 'completed',
  });
});

test('outputs that cannot be written are one warning, and a live deployment stays a success', async () => {
  const GITHUB_OUTPUT = join(files, 'no-such-folder', 'output');
  const { code, out, err } = await runCommand(IMAGE, { env: { GITHUB_OUTPUT } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const warnings = out.split('\n').filter((line) => line.includes('Warning'));
  expect(warnings).toEqual([
    expect.stringMatching(/^Warning: GITHUB_OUTPUT cannot be written: ENOENT/),
  ]);
});

test('--github writes an annotation with the reason and the end of the log', async () => {
  const mock = createMock();
  mock.deployments.failNext({ job: 'pull_image', message: '100% broken, see: log', atLine: 2 });
  const { code, outputs, commands } = await runStep(IMAGE, { mock });
  expect([code, outputs]).toMatchObject([1, { 'deployment-id': '50', status: 'failed' }]);
  expect(commands).toEqual([
    {
      command: 'error',
      properties: { title: 'Deployment 50' },
      data: 'Deployment 50 failed in the job "Pull image": 100% broken, see: log\nResolving image\n100% broken, see: log',
    },
  ]);
});

test('the log of a failure is no command of the runner', async () => {
  for (const message of INJECTIONS) {
    const mock = createMock();
    mock.deployments.failNext({ message });
    const { out, err, commands, outputs } = await runStep(IMAGE, { mock });
    // Spaces break its signs, and nothing is lost.
    const line = message.split('\n')[0] ?? '';
    expect.soft(out.replaceAll(' ', '')).toContain(`\nERROR${line.replaceAll(' ', '')}`);
    expect.soft(workflowCommands(err)).toEqual([]);
    expect.soft(commands.map(({ command }) => command)).toEqual(['error']);
    expect.soft(Object.keys(outputs)).toEqual(['deployment-id', 'url', 'status']);
    for (const form of [[], ['--json']]) {
      const other = createMock();
      other.deployments.failNext({ message });
      const env = { GITHUB_ACTIONS: 'true' };
      const result = await runCommand(['--image', 'a:2', ...form], { mock: other, env });
      expect
        .soft([workflowCommands(result.out), workflowCommands(result.err)], message)
        .toEqual([[], []]);
    }
  }
});

test('--github writes an annotation for bad usage, and sets empty outputs', async () => {
  const { code, commands, outputs } = await runStep(['--github', '--imge']);
  expect(code).toBe(2);
  expect(commands).toMatchObject([
    { command: 'error', data: expect.stringContaining("Unknown option '--imge'") },
  ]);
  expect(outputs).toEqual({ 'deployment-id': '', url: '', status: '' });
});

test('no token is shown, whatever it is made of and wherever it stands', async () => {
  const other = 'other-token_with.all*kinds"of:signs:0123';
  for (const how of ['--github', '--json']) {
    const mock = createMock();
    const coloured = `a \u001B[1m${other.slice(0, 9)}\u001B[0m${other.slice(9)}`;
    mock.deployments.failNext({ message: `${mock.token} ${coloured}` });
    const { out, err } = await runStep(['--image', 'a:2', how], {
      mock,
      env: { TEMPS_API_KEY: other },
    });
    expect(out + err).toContain('[redacted]');
    expect(out + err).not.toMatch(/other-tok|signs/);
    expect(out + err).not.toContain(mock.token);
  }
  const misplaced = await runStep(IMAGE, {
    env: { TEMPS_PROJECT_ID: 'tk_9f8e7d6c5b4a39281706f5e4' },
  });
  expect(misplaced.code).toBe(2);
  expect(misplaced.out + misplaced.err).not.toContain('9f8e7d6c');
});

test('no text can leave its annotation, its group or its output', () => {
  const data = '%25 ::error::x\r\nnext: 100%';
  expect(workflowCommands(`::error title=a::${escapeData(data)}\n`)).toEqual([
    { command: 'error', properties: { title: 'a' }, data },
  ]);
  let out = '';
  const screen = createScreen(guard({ write: (text) => (out += text) }, {}), {}, 0, true);
  screen.group?.('Build\n::error::x')();
  expect(allCommands(out)).toMatchObject([{ command: 'group', data: 'Build ::error::x' }]);
  const url = 'https://x.test\nstatus=completed\r\nurl<<E\u2028y\nE';
  const report = toReport({
    id: 1,
    url,
    status: 'a\nb',
    environment: { domains: [] },
  } as unknown as Deployment);
  expect(`${report.url}${report.status}`).not.toMatch(/[\n\r\u2028]/);
});

test('--github writes a summary of the step with the state, address and jobs', async () => {
  const { summary } = await runStep(IMAGE);
  expect(summary).toContain('<h3>Deploying registry.test/app:2 to 1, 1, on http://127.0.0.1:');
  expect(summary).toContain('Deployment 50: completed');
  expect(summary).toContain(
    '<a href="https://storefront.temps.example">https://storefront.temps.example</a>',
  );
  expect(summary).toContain('<tr><td>Pull image</td><td>success</td><td>4 s</td></tr>');
});

test('nothing that a build writes is Markdown or HTML in the summary', async () => {
  const mock = createMock();
  const message = '<img src=x> [a](https://evil.test)\n\n# big & ::error::x';
  mock.deployments.failNext({ job: 'pull_image', message });
  const { summary } = await runStep(IMAGE, { mock });
  expect(summary).toContain('Deployment 50: failed');
  expect(summary).toContain('<tr><td>Pull image</td><td>failure</td>');
  expect(summary).toContain('&#60;img src=x&#62; [a](https://evil.test)');
  expect(summary).not.toContain('<img');
  // One block of HTML without an empty line, in which Markdown is text.
  expect(summary.trim().split('\n')).toHaveLength(1);
});

test('a step that deployed nothing has the reason as its summary', async () => {
  const { summary } = await runStep(['--github', '--imge']);
  expect(summary).toContain('Unknown option');
});
