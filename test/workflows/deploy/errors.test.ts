import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import {
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
  TempsClient,
  TempsError,
  TempsTimeoutError,
} from '../../../src/index.ts';

const HERE = { project: 1, environment: 1 };

test('no error of a deployment shows the token or a secret header that a build has logged', async () => {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const headers = { 'x-api-key': 'hunter2-of-the-proxy' };
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch, headers });
  const leak = `denied for ${mock.token} and hunter2-of-the-proxy`;
  mock.deployments.failNext({ job: 'build_image', message: leak });
  const error: unknown = await temps.deploy({ ...HERE, git: { branch: 'main' } }).catch((reason: unknown) => reason);
  if (!DeploymentFailedError.is(error)) throw error;
  expect(error.logs.at(-1)?.message).toContain('denied for ');
  expect(error.reason).toContain('denied for ');
  for (const shown of [error.message, String(error.stack), JSON.stringify(error), inspect(error, { depth: 9 })])
    for (const secret of [mock.token, 'hunter2-of-the-proxy']) expect.soft(shown).not.toContain(secret);
});

test('each error of a deployment is told apart by its class, its name and its code', async () => {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
  const end = (
    act: (deployment: ReturnType<TempsClient['deploy']>) => unknown,
    deadline?: number,
  ): Promise<unknown> => {
    const deployment = temps.deploy({ ...HERE, git: { branch: 'main' }, deadline });
    void act(deployment);
    return deployment.catch((reason: unknown) => reason);
  };
  mock.deployments.failNext();
  const failed = await end(() => {});
  const cancelled = await end((deployment) => deployment.cancel());
  const late = await end(() => {}, 5000);
  const kinds = [
    DeploymentFailedError,
    DeploymentCancelledError,
    DeploymentTimeoutError,
    TempsTimeoutError,
    TempsError,
  ];
  const table: [unknown, string, string, boolean[]][] = [
    [failed, 'DeploymentFailedError', 'deployment_failed', [true, false, false, false, true]],
    [cancelled, 'DeploymentCancelledError', 'deployment_cancelled', [false, true, false, false, true]],
    [late, 'DeploymentTimeoutError', 'timeout', [false, false, true, true, true]],
  ];
  for (const [error, name, code, is] of table) {
    expect.soft(error).toMatchObject({ name, code });
    expect
      .soft(
        kinds.map((kind) => kind.is(error)),
        name,
      )
      .toEqual(is);
  }
});
