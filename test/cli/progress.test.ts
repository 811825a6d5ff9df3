import { expect, onTestFinished, test, vi } from 'vitest';
import { guard, createScreen } from '../../src/cli/output.ts';
import { createProgress } from '../../src/cli/progress.ts';
import type { DeployEvent, DeploymentJob } from '../../src/index.ts';
import { createMock, runCommand } from './support/run-command.ts';
import { workflowCommands } from './support/runner.ts';

const MB = 1024 ** 2;
const IMAGE = ['--image', 'registry.test/app:2'];
const START = Date.UTC(2026, 0, 15, 12);

/** What is written of events. The time passes only by `wait`. */
function setUp(columns?: number, env: Record<string, string> = {}, isOnGitHub = false) {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  let written = '';
  const out = guard({ write: (text) => (written += text) }, {});
  const progress = createProgress(createScreen(out, env, columns, isOnGitHub));
  return {
    show: (...events: DeployEvent[]) => events.forEach((event) => progress.handle(event)),
    wait: (ms: number) => vi.advanceTimersByTime(ms),
    end: () => progress.end(),
    written: () => written,
    lines: () => written.split('\n').slice(0, -1),
  };
}

function job(status: string, times: Partial<DeploymentJob> = {}): DeployEvent {
  return { type: 'job', status, job: { name: 'Build image', ...times } as DeploymentJob };
}

const line = (message: string, level = 'info'): DeployEvent => ({
  type: 'log',
  source: 'build',
  level,
  message,
  time: undefined,
});

const upload = (loaded: number, total?: number): DeployEvent => ({
  type: 'upload',
  loaded: loaded * MB,
  total: total && total * MB,
});

test('an upload is a moving line in a terminal', () => {
  const { show, end, written } = setUp(80);
  show(upload(0, 100), upload(12.34, 100));
  end();
  expect(written().split('\r\u001B[2K')).toEqual([
    '',
    'Uploading, 0 s: 0.0 MB of 100.0 MB',
    'Uploading, 0 s: 12.3 MB of 100.0 MB',
    '',
  ]);
});

test('without a terminal, an upload is a line every 30 seconds', () => {
  const { show, wait, lines } = setUp();
  show(upload(0), upload(45));
  wait(30_000);
  show(upload(60));
  wait(30_000);
  show(job('running'));
  wait(29_000);
  expect(lines()).toEqual([
    'Uploading: still running after 30 s: 45.0 MB',
    'Uploading: still running after 1 min 0 s: 60.0 MB',
  ]);
});

test('a job is a line with its time once it has ended', () => {
  const { show, lines } = setUp();
  const started_at = '2026-01-15T12:00:00Z';
  show(job('running'), line('a'), line('b', 'error'));
  show(job('success', { started_at, finished_at: '2026-01-15T12:01:05Z' }));
  show(job('skipped', { started_at: null, finished_at: started_at }));
  expect(lines()).toEqual([
    '  a',
    '  ERROR b',
    'Build image: success, 1 min 5 s',
    'Build image: skipped',
  ]);
});

test('on GitHub, a job is a group, which nothing that a build writes can end', () => {
  const { show, end, lines } = setUp(undefined, {}, true);
  show(job('running', { name: 'Build\n::endgroup::' }));
  show(line('::endgroup::'), line('  ::error::a\n::error::b'), line('x ##[add-path]/tmp'));
  show(job('success', { name: '::endgroup::' }), job('running', { name: 'Deploy' }));
  end();
  expect(lines()).toEqual([
    '::group::Build ::endgroup::',
    '  : :endgroup::',
    '    : :error::a ::error::b',
    '  x # #[add-path]/tmp',
    '::endgroup::',
    ': :endgroup::: success',
    '::group::Deploy',
    '::endgroup::',
  ]);
  expect(workflowCommands(lines().join('\n'))).toMatchObject([
    { command: 'group', data: 'Build ::endgroup::' },
    { command: 'group', data: 'Deploy' },
  ]);
});

test('without a terminal, a job that goes on is a line every 30 seconds', () => {
  const { show, wait, end, lines } = setUp();
  show(job('running'));
  wait(60_000);
  show(job('success'));
  wait(60_000);
  end();
  expect(vi.getTimerCount()).toBe(0);
  expect(lines()).toEqual([
    'Build image: still running after 30 s',
    'Build image: still running after 1 min 0 s',
    'Build image: success',
  ]);
});

test('in a terminal, one line moves with the job and the last line of its log', () => {
  const { show, wait, end, written } = setUp(30, { NO_COLOR: '1' });
  show(job('running'), line('\u001B[31mstep 1 of a very long build\u001B[0m'));
  wait(1_000);
  show(job('success'));
  end();
  expect(written().split('\r\u001B[2K')).toEqual([
    '',
    'Build image, 0 s',
    'Build image, 0 s: step 1 of a',
    'Build image, 1 s: step 1 of a',
    'Build image: success\n',
    '',
  ]);
});

test('a terminal shows how a job ended in color, unless it has none or NO_COLOR is set', () => {
  for (const [status, color] of [
    ['success', 32],
    ['failure', 31],
  ] as const) {
    const { show, written } = setUp(80);
    show(job(status));
    expect.soft(written()).toContain(`\u001B[${color}mBuild image: ${status}\u001B[39m\n`);
  }
  for (const [columns, env] of [
    [undefined, {}],
    [80, { NO_COLOR: '1' }],
    [80, { TERM: 'dumb' }],
  ] as const) {
    const { show, written } = setUp(columns, env);
    show(job('success'));
    expect.soft(written().replace('\r\u001B[2K', '')).toBe('Build image: success\n');
  }
});

test('a warning speaks of flags', () => {
  const { show, lines } = setUp();
  show({ type: 'warning', message: 'set `cancelOlder: true`' });
  expect(lines()).toEqual(['Warning: set --cancel-older']);
});

test('the command begins with what goes where', async () => {
  const { out } = await runCommand(IMAGE);
  expect(out).toMatch(/^Deploying registry\.test\/app:2 to 1, 1, on http:\/\/127\.0\.0\.1:\d+/);
});

test('the log of a failed job is shown once, in a terminal at the end', async () => {
  for (const columns of [undefined, 80]) {
    const mock = createMock();
    mock.deployments.failNext({ job: 'deploy_container', message: 'boom', atLine: 3 });
    const { out, err } = await runCommand(IMAGE, { mock, columns });
    const lines = (out + err).split('\n').filter((text) => /^ {2}(?:ERROR )?boom$/.test(text));
    expect.soft(lines).toHaveLength(1);
    expect.soft(err.endsWith('  boom\n')).toBe(columns !== undefined);
  }
});
