import { expect, test } from 'vitest';
import {
  PermissionDeniedError,
  TempsError,
  type DeployOptions,
  type WaitOptions,
} from '../../src/index.ts';
import { Deploy } from '../../src/workflows/deploy/deploy.ts';
import { openLogs } from '../../src/workflows/logs/logs.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { outcome } from '../support/outcome.ts';
import {
  augustDeployment,
  augustVariables,
  augustVisitors,
  MARK,
  PULL,
  SCREENSHOT,
  type AugustJob,
} from './august.ts';
import { realServer } from './real-server.ts';

const VARIABLES = [
  { id: 1, key: 'LOG_LEVEL', value: 'info', environment_ids: [7] },
  { id: 2, key: 'LOG_LEVEL', value: 'debug', environment_ids: [8] },
  { id: 3, key: 'PORT', value: '8080', environment_ids: [7, 8] },
  { id: 4, key: 'PASSWORD', value: 'hunter2hunter2', environment_ids: [7], is_secret: true },
];
const HERE = { project: 3, source: 'platform' } as const;

test('runtimeEnv reads the value of its environment, where two share a key', async () => {
  for (const [environment, LOG_LEVEL] of [
    [7, 'info'],
    [8, 'debug'],
  ] as const) {
    const { temps } = realServer(augustVariables(VARIABLES));
    const env = await temps.runtimeEnv({ ...HERE, environment, keys: ['LOG_LEVEL', 'PORT'] });
    expect.soft({ ...env }).toEqual({ LOG_LEVEL, PORT: '8080' });
  }
});

test('runtimeEnv leaves out a secret that no key names, and says of a named one that it is write-only', async () => {
  const { temps } = realServer(augustVariables(VARIABLES));
  const all = await temps.runtimeEnv({ ...HERE, environment: 7 });
  expect({ ...all }).toEqual({ LOG_LEVEL: 'info', PORT: '8080' });
  for (const named of [{ keys: ['PASSWORD'] }, { optional: ['PASSWORD'] }]) {
    const error = await outcome(temps.runtimeEnv({ ...HERE, environment: 7, ...named }), () => '');
    expect.soft(error).toMatch(/`PASSWORD` is a secret, and secrets are write-only/);
  }
});

test('runtimeEnv names the permission that a key lacks, and the role that has it', async () => {
  const { temps } = realServer(augustVariables(VARIABLES, false));
  for (const keys of [['LOG_LEVEL'], ['PASSWORD'], undefined]) {
    const reading = temps.runtimeEnv({ ...HERE, environment: 7, keys });
    const error: unknown = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect.soft(PermissionDeniedError.is(error)).toBe(true);
    expect.soft(TempsError.is(error) && error.message).toMatch(/role admin.*secrets:read/);
  }
});

/** The workflows about deployment 51, at a time that jumps over their waits. */
function watching(status: string, jobs: readonly AugustJob[]) {
  const { temps: client, requests } = realServer(augustDeployment(status, jobs));
  const clock = new FakeClock(Date.parse('2026-08-03T10:00:00Z'));
  const settle = async (deployment: PromiseLike<{ status: string }>): Promise<string> =>
    clock.until(Promise.resolve(deployment)).then((ended) => ended.status, String);
  const source: DeployOptions = { project: 3, environment: 7, image: 'acme/shop:1' };
  const started: WaitOptions = { project: 3, deployment_id: 51 };
  return {
    requests,
    deploy: () => settle(new Deploy({ client, clock }, source, 'deploy')),
    wait: () => settle(new Deploy({ client, clock }, started, 'waitForDeployment')),
    log: async () => {
      const lines: string[] = [];
      const read = async (): Promise<void> => {
        const logs = openLogs(client, { project: 3, deployment_id: 51 }, clock);
        for await (const { source, message } of logs) lines.push(`${source}: ${message}`);
      };
      await clock.until(read());
      return lines;
    },
  };
}

test('an image is deployed where an optional job fails that nothing marks as optional', async () => {
  const { deploy: deployImage, requests } = watching('completed', [PULL, MARK, SCREENSHOT]);
  expect(await deployImage()).toBe('completed');
  expect(requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

test('a stopped deployment is judged by its required jobs alone', async () => {
  expect(await watching('stopped', [PULL, MARK, SCREENSHOT]).wait()).toBe('stopped');
  const cancelled = { ...MARK, status: 'cancelled', error_message: 'Workflow aborted: no image' };
  const failed = { ...PULL, status: 'failure', error_message: 'no such image' };
  expect(await watching('stopped', [SCREENSHOT, failed, cancelled]).wait()).toMatch(
    /failed in the job "pull_external_image": no such image/,
  );
  expect(await watching('stopped', [SCREENSHOT, PULL, cancelled]).wait()).toMatch(
    /^DeploymentCancelledError/,
  );
});

test('the log of a deployment has each line once, and none of a job that never started', async () => {
  const { log } = watching('completed', [PULL, MARK, SCREENSHOT]);
  expect(await log()).toEqual([
    'pull_external_image: Pulled',
    'mark_deployment_complete: Completed',
  ]);
});

test('a segment lists each of its visitors once', async () => {
  const ids = Array.from({ length: 250 }, (_, at) => `visitor-${at}`);
  const { temps } = realServer(augustVisitors(ids));
  const range = { start_date: '2026-08-01', end_date: '2026-08-04' };
  const visitors = await temps
    .visitorSegment({ project: 3, ...range })
    .visitors()
    .toArray();
  expect(visitors.map(({ visitor_id }) => visitor_id).toSorted()).toEqual(ids.toSorted());
});
