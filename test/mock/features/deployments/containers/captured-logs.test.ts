import { describe, expect, it } from 'vitest';
import { setUp } from '../../../support/client.ts';

type Demo = ReturnType<typeof setUp>;

async function current({ call }: Demo): Promise<number> {
  return (await call('GET /projects/1/environments/1')).body.current_deployment_id;
}

async function deployAgain({ call, mock }: Demo): Promise<void> {
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(10 * 60_000);
}

async function logsOf({ call }: Demo, id: number): Promise<{ id: number; captured_at: string | number }[]> {
  const { body } = await call(`GET /projects/1/deployments/${id}/container-logs`);
  return body.items ?? body.logs;
}

describe.each(['reference', '2026-07'] as const)('logs of containers on the server %s', (server) => {
  it('the logs of containers are captured once a newer deployment has taken their place', async () => {
    const demo = setUp({ scenario: 'demo', server });
    await deployAgain(demo);
    const id = await current(demo);
    expect(await logsOf(demo, id)).toEqual([]);
    await deployAgain(demo);
    const [log] = await logsOf(demo, id);
    expect(log).toMatchObject({ deployment_id: id, truncated: false, node_id: null });
    const { body } = await demo.call(`GET /projects/1/deployments/${id}/container-logs/${log?.id}`);
    expect(body).toMatchObject({ id: log?.id, captured_at: log?.captured_at, truncated: false });
    expect(body.content).toContain('Starting server\nListening on port 3000\n');
    expect(body.size_bytes).toBe(Buffer.byteLength(body.content));
  });

  it('the logs of containers are cut to their end where a container wrote for long', async () => {
    const demo = setUp({ scenario: 'demo', server });
    await deployAgain(demo);
    const id = await current(demo);
    demo.mock.clock.advance(24 * 60 * 60_000);
    await deployAgain(demo);
    const [log] = await logsOf(demo, id);
    const { body } = await demo.call(`GET /projects/1/deployments/${id}/container-logs/${log?.id}`);
    expect([log, body]).toMatchObject([{ truncated: true }, { truncated: true, size_bytes: body.content.length }]);
    expect(body.content.split('\n').length).toBeLessThan(200);
    expect(body.content).not.toContain('Starting server');
  });

  it('the logs of containers are a 404 under the id of another deployment', async () => {
    const demo = setUp({ scenario: 'demo', server });
    const id = await current(demo);
    await deployAgain(demo);
    const [log] = await logsOf(demo, id);
    const other = await demo.call(`GET /projects/1/deployments/${await current(demo)}/container-logs/${log?.id}`);
    expect(other.status).toBe(404);
  });
});

it("July's server sends the list as logs, with dates in milliseconds", async () => {
  const demo = setUp({ scenario: 'demo', server: '2026-07' });
  const id = await current(demo);
  await deployAgain(demo);
  const { body } = await demo.call(`GET /projects/1/deployments/${id}/container-logs`);
  expect(Object.keys(body)).toEqual(['logs']);
  expect(typeof body.logs[0].captured_at).toBe('number');
});
