import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { errorAnnotation } from '../../src/cli/github/commands.ts';
import { formatOutputs } from '../../src/cli/github/outputs.ts';
import { formatSummary } from '../../src/cli/github/summary.ts';
import { nobody } from '../support/server.ts';
import { createMock, runCommand, type CommandOptions } from './support/run-command.ts';
import { readOutputs, workflowCommands } from './support/runner.ts';

const files = await mkdtemp(join(tmpdir(), 'temps-deploy-github-'));
afterAll(() => rm(files, { recursive: true }));

const NOBODY = await nobody();
const IMAGE = ['--image', 'registry.test/app:2', '--github'];
const INJECTIONS = [
  '::add-mask::a',
  '  ::set-env name=PATH::/tmp',
  'x ##[add-path]/tmp',
  '::stop-commands::mine',
  'line\n::error::one\r::error::two',
];

async function runStep(args: string[], options: CommandOptions = {}) {
  const folder = await mkdtemp(join(files, 'step-'));
  const [GITHUB_OUTPUT, GITHUB_STEP_SUMMARY] = [join(folder, 'output'), join(folder, 'summary')];
  for (const file of [GITHUB_OUTPUT, GITHUB_STEP_SUMMARY]) await writeFile(file, '');
  const result = await runCommand(args, { ...options, env: { ...options.env, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } });
  return {
    ...result,
    commands: workflowCommands(result.out),
    outputs: readOutputs(await readFile(GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

describe('--github', () => {
  it('--github sets the outputs of the step and writes a summary', async () => {
    const { code, outputs, summary, commands } = await runStep(IMAGE);
    expect(code).toBe(0);
    expect(outputs).toEqual({ 'deployment-id': '50', url: 'https://storefront.temps.example', status: 'completed' });
    expect(summary).toContain('### Deployed\n\n| | |\n| --- | --- |\n| Deployment | 50 |\n| Status | completed |\n');
    expect(commands).toEqual([]);
  });

  it('--github writes an annotation with the reason and the end of the log', async () => {
    const mock = createMock();
    mock.deployments.failNext({ job: 'pull_image', message: '100% broken, see: log', atLine: 2 });
    const { code, outputs, summary, commands } = await runStep(IMAGE, { mock });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ 'deployment-id': '50', status: 'failed' });
    expect(commands).toEqual([
      {
        command: 'error',
        properties: { title: 'Deployment 50' },
        data: 'Deployment 50 failed in the job "Pull image": 100% broken, see: log\nResolving image\n100% broken, see: log',
      },
    ]);
    expect(summary).toContain('### The deployment failed\n');
    expect(summary).toContain('```text\nResolving image\n100% broken, see: log\n```');
  });

  it.each([
    [['--no-wait'], 0, 'Deployment started'],
    [['--timeout', '5s'], 4, 'The time was up'],
    [['--live-check', NOBODY], 1, 'The live check failed'],
    [['--environment', '404'], 2, 'Failed'],
  ])('the title of the summary says what happened: %j', async (args, expected, title) => {
    const { code, summary } = await runStep([...IMAGE, ...args]);
    expect([code, summary.split('\n')[0]]).toEqual([expected, `### ${title}`]);
  });

  it.each(INJECTIONS)('a log line cannot be a command: %j', async (message) => {
    const mock = createMock();
    mock.deployments.failNext({ message });
    const { out, err, commands, outputs } = await runStep(IMAGE, { mock });
    expect(out).toContain(message.trim().split('\n')[0]);
    expect(err).toBe('');
    expect(commands.map(({ command }) => command)).toEqual(['error']);
    expect(Object.keys(outputs)).toEqual(['deployment-id', 'url', 'status']);
  });

  it('--github writes an annotation for bad usage, and sets empty outputs', async () => {
    const { code, commands, outputs } = await runStep(['--github', '--imge']);
    expect(code).toBe(2);
    expect(commands).toMatchObject([{ command: 'error', data: expect.stringContaining("Unknown option '--imge'") }]);
    expect(outputs).toEqual({ 'deployment-id': '', url: '', status: '' });
  });

  it.each(['no/such/file', 'pipe'])(
    'the exit code stays if a file of the runner cannot be written: %s',
    async (name) => {
      if (name === 'pipe') execFileSync('mkfifo', [join(files, name)]);
      const { code, out } = await runCommand(IMAGE, { env: { GITHUB_OUTPUT: join(files, name) } });
      expect(code).toBe(0);
      expect(workflowCommands(out)).toMatchObject([{ data: 'The file that GITHUB_OUTPUT names cannot be written' }]);
    },
  );

  it('--github writes the token into neither file', async () => {
    const mock = createMock();
    mock.deployments.failNext({ message: `denied for ${mock.token}` });
    const { out, summary } = await runStep(IMAGE, { mock });
    expect(out + summary).not.toContain(mock.token);
  });

  it('--github shows no token that is in another variable', async () => {
    const env = { TEMPS_PROJECT_ID: 'tk_9f8e7d6c5b4a39281706f5e4' };
    const { out, err, summary } = await runStep(IMAGE, { mock: createMock(), env });
    expect(out).toContain('TEMPS_PROJECT_ID takes the id of the project, a whole number from 1, not "[redacted]".');
    expect(summary).toContain('Failed to read the arguments');
    expect(out + err + summary).not.toContain('9f8e7d6c');
  });

  it.each(['--github', '--json'])('tokens are redacted before a text is escaped, quoted or cut: %s', async (how) => {
    const other = 'other-token_with.all*kinds"of%signs:0123';
    const mock = createMock();
    const coloured = `a \u001B[1m${other.slice(0, 9)}\u001B[0m${other.slice(9)}`;
    mock.deployments.failNext({ message: `${coloured} ${'p'.repeat(780)}${other}` });
    const { out, err, summary } = await runStep(['--image', 'a:2', how], { mock, env: { TEMPS_API_KEY: other } });
    const shown = `${out}${err}${summary}`
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('%25', '%')
      .replaceAll('\\"', '"');
    expect(shown).toContain('[redacted]');
    expect(shown).not.toMatch(/other-tok|signs/);
  });
});

function runFailing(args: string[], message: string) {
  const mock = createMock();
  mock.deployments.failNext({ message });
  const env = { GITHUB_ACTIONS: 'true' };
  return runCommand(['--image', 'registry.test/app:2', ...args], { mock, env });
}

describe('runner of GitHub without --github', () => {
  it.each(INJECTIONS)('a log line cannot be a command: %j', async (message) => {
    const { out, err } = await runFailing([], message);
    expect([workflowCommands(out), workflowCommands(err)]).toEqual([[], []]);
  });

  it.each(INJECTIONS)('a log line cannot be a command with --json: %j', async (message) => {
    const { out, err } = await runFailing(['--json'], message);
    expect([workflowCommands(out), workflowCommands(err)]).toEqual([[], []]);
    expect(JSON.parse(out)).toMatchObject({ error: { kind: 'deployment_failed' } });
  });
});

it('an annotation is decoded to its text', () => {
  const [title, data] = ['a:: b, c=%0A\r', '%25 ::error::x\r\nnext: 100%'];
  expect(workflowCommands(errorAnnotation(title, [data]))).toEqual([{ command: 'error', properties: { title }, data }]);
});

it('the value of an output cannot set another', () => {
  const url = 'https://x.test\nEOF\nstatus=completed\nend-\nurl<<E\ny\nE';
  expect(readOutputs(formatOutputs({ url, status: 'failed' }))).toEqual({ url, status: 'failed' });
});

it('no text can be markup of the summary', () => {
  const text = '<img src=x> [a](javascript:b) | `c` # @team';
  const summary = formatSummary({
    failure: { kind: 'deployment_failed', message: text, job: text, logs: ['```', '</pre><b>', '`````'] },
  });
  const [before = '', log = ''] = summary.split('``````text\n');
  expect(before).not.toMatch(/[<>`[\]()@]/);
  expect(log).toBe('```\n</pre><b>\n`````\n``````\n\n');
});
