/** Tests of an app against the mock, with faults: `npx vitest run`. */
import { DeploymentFailedError, TempsClient, TempsError } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';
import { beforeEach, expect, it } from 'vitest';

const mock = createTempsMock({ scenario: 'demo' });
const temps = new TempsClient({
  baseUrl: 'https://temps.test',
  apiKey: mock.token,
  fetch: mock.fetch,
});
beforeEach(() => mock.reset());

/** The app: what a chat bot responds to "release". */
async function release(): Promise<string> {
  try {
    const { url } = await temps.deploy({
      project: 'storefront',
      environment: 'production',
      git: { branch: 'main' },
    });
    return `Live at ${url}`;
  } catch (error) {
    if (DeploymentFailedError.is(error)) return `Failed in ${error.job?.name}: ${error.reason}`;
    if (TempsError.is(error)) return `Not released (${error.code})`;
    throw error;
  }
}

it('says where a release is live', async () => {
  expect(await release()).toMatch(/^Live at https:/);
});

it('names the job that fails, and why', async () => {
  mock.deployments.failNext({ job: 'build', message: 'npm ERR! code 1' });
  expect(await release()).toBe('Failed in Build image: npm ERR! code 1');
});

it('waits while the server is busy', async () => {
  mock.faults.add({ status: 503, headers: { 'retry-after': '1' }, times: 2 });
  expect(await release()).toMatch(/^Live at /);
});

it('does not deploy with a token that is refused', async () => {
  mock.faults.add({ status: 401 });
  expect(await release()).toBe('Not released (api)');
});
