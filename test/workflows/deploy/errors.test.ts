import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { DeploymentFailedError, TempsClient } from '../../../src/index.ts';

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
