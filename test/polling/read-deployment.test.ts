import { expect, test } from 'vitest';
import { TempsClient, TempsResponseError } from '../../src/index.ts';
import { PollSession } from '../../src/polling/poll-session.ts';
import { readDeployment, readJobs } from '../../src/polling/read-deployment.ts';
import { FakeClock } from '../support/fake-clock.ts';

class Session extends PollSession {
  override throwIfStopped(): void {
    this.controller.signal.throwIfAborted();
  }

  override wait(): Promise<void> {
    return Promise.resolve();
  }
}

const PATH = { project_id: 1, deployment_id: 3 };

/** A session whose server responds with this body to each call. */
function sessionOf(body: unknown): Session {
  const fetch = () => Promise.resolve(Response.json(body));
  return new Session(new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch }), new FakeClock());
}

test.each([
  ['another deployment, as a cache may send', { id: 4, status: 'completed' }, 'deployment 4 in place of 3'],
  ['a deployment without a status', { id: 3 }, 'no status of the deployment'],
  ['no deployment', {}, 'no deployment in it'],
  ['null', null, 'no deployment in it'],
])('a response with %s is an error', async (_, body, problem) => {
  const error: unknown = await readDeployment(sessionOf(body), PATH).catch((reason: unknown) => reason);
  if (!TempsResponseError.is(error)) throw error;
  expect(error.message).toBe(`GET /projects/1/deployments/3: responded 200 with ${problem}`);
});

test('the requested deployment is returned', async () => {
  expect(await readDeployment(sessionOf({ id: 3, status: 'running' }), PATH)).toMatchObject({ id: 3 });
});

test('jobs come in the order in which they run, without items that are no jobs', async () => {
  const jobs = [
    { id: 1, job_id: 'mark', status: 'pending', execution_order: 2 },
    null,
    { id: 3, job_id: 'build', status: 'success', execution_order: 1 },
  ];
  const found = await readJobs(sessionOf({ jobs, total: 3 }), PATH);
  expect(found.map(({ job_id }) => job_id)).toEqual(['build', 'mark']);
});
