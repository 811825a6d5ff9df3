import { expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';
import { createScreen, type Terminal } from '../../src/cli/screen.ts';
import type { DeployEvent, DeploymentJob } from '../../src/index.ts';
import { createMock, runCommand } from './support/run-command.ts';

const MB = 1024 ** 2;
const IMAGE = ['--image', 'registry.test/app:2'];
const START = Date.UTC(2026, 0, 15, 12);

/** What is written of events, and what calls the repeated function. */
function setUp(terminal?: Terminal) {
  let written = '';
  let tick: (() => void) | undefined;
  const every = vi.fn<(ms: number, run: () => void) => () => void>((_ms, run) => {
    tick = run;
    return () => (tick = undefined);
  });
  const screen = createScreen({ write: (text) => (written += text) }, terminal);
  const progress = new Progress({ ...screen, every });
  return {
    every,
    show: (...events: DeployEvent[]) => events.forEach((event) => progress.handle(event)),
    tick: () => tick?.(),
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

test('an upload is a line for each tenth, and a small one has none', () => {
  const { show, lines } = setUp();
  for (const loaded of [0, 9, 50, 59, 60, 100])
    show({ type: 'upload', loaded: loaded * MB, total: 100 * MB });
  show({ type: 'upload', loaded: 10, total: 10 });
  expect(lines()).toEqual([0, 50, 60, 100].map((loaded) => `Uploading ${loaded}.0 MB of 100.0 MB`));
});

test('an upload of unknown size is a line for each 100 MB', () => {
  const { show, lines } = setUp();
  for (const loaded of [0, 99, 100, 199, 200])
    show({ type: 'upload', loaded: loaded * MB, total: undefined });
  expect(lines()).toEqual([0, 100, 200].map((loaded) => `Uploading ${loaded}.0 MB`));
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

test('without a terminal, a job that goes on is a line every 30 seconds', () => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  try {
    const { every, show, tick, lines } = setUp();
    show(job('running'));
    expect(every.mock.calls[0]?.[0]).toBe(30_000);
    vi.setSystemTime(START + 90_000);
    tick();
    show(job('success'));
    tick();
    expect(lines()).toEqual([
      'Build image: still running after 1 min 30 s',
      'Build image: success',
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test('in a terminal, one line moves with the job and the last line of its log', () => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  try {
    const { show, tick, end, written } = setUp({ columns: 30, hasColor: false });
    show(job('running'), line('\u001B[31mstep 1 of a very long build\u001B[0m'));
    vi.setSystemTime(START + 2_000);
    tick();
    show(job('success'));
    end();
    expect(written().split('\r\u001B[2K')).toEqual([
      '',
      'Build image, 0 s',
      'Build image, 0 s: step 1 of a',
      'Build image, 2 s: step 1 of a',
      'Build image: success\n',
      '',
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test('a terminal with colors shows how a job ended in color, and no other text', () => {
  for (const [status, color] of [
    ['success', 32],
    ['failure', 31],
  ] as const) {
    const { show, written } = setUp({ columns: 80, hasColor: true });
    show(job(status));
    expect.soft(written()).toContain(`\u001B[${color}mBuild image: ${status}\u001B[39m\n`);
  }
  const { show, written } = setUp();
  show(job('success'));
  expect(written()).toBe('Build image: success\n');
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
  for (const terminal of [undefined, { columns: 80, hasColor: false }]) {
    const mock = createMock();
    mock.deployments.failNext({ job: 'deploy_container', message: 'boom', atLine: 3 });
    const { out, err } = await runCommand(IMAGE, { mock, terminal });
    const lines = (out + err).split('\n').filter((text) => /^ {2}(?:ERROR )?boom$/.test(text));
    expect.soft(lines).toHaveLength(1);
    expect.soft(err.endsWith('  boom\n')).toBe(terminal !== undefined);
  }
});
