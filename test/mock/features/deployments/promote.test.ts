import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const LONG_ENOUGH = 10 * 60_000;

/** The deployment that serves an environment of the demo. */
async function current({ call }: ReturnType<typeof setUp>, environment: number): Promise<number> {
  return (await call(`GET /projects/1/environments/${environment}`)).body.current_deployment_id;
}

it('a promotion deploys to the target environment what the deployment built, without building it', async () => {
  const demo = setUp({ scenario: 'demo' });
  const staging = await current(demo, 2);
  const source = (await demo.call(`GET /projects/1/deployments/${staging}`)).body;
  const { body } = await demo.call(`POST /projects/1/deployments/${staging}/promote`, { target_environment_id: 1 });
  expect(body).toMatchObject({ environment_id: 1, status: 'pending', commit_hash: source.commit_hash });
  demo.mock.clock.advance(LONG_ENOUGH);
  expect(await current(demo, 1)).toBe(body.id);
  const jobs = (await demo.call(`GET /projects/1/deployments/${body.id}/jobs`)).body.items;
  expect(jobs.map(({ job_id }: { job_id: string }) => job_id)).toEqual([
    'deploy_container',
    'mark_deployment_complete',
  ]);
});

it('a deployment that is not complete, or an environment of another project, cannot be promoted', async () => {
  const demo = setUp({ scenario: 'demo' });
  await demo.call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  const { id } = demo.mock.state.deployments.list().at(-1) ?? {};
  expect(await demo.call(`POST /projects/1/deployments/${id}/promote`, { target_environment_id: 2 })).toMatchObject({
    status: 400,
  });
  const finished = await current(demo, 1);
  const elsewhere = await demo.call(`POST /projects/1/deployments/${finished}/promote`, { target_environment_id: 3 });
  expect(elsewhere.status).toBe(404);
});
