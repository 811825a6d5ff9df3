import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const RANGE = 'start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z';
const STEPS = { name: 'Checkout', steps: [{ event_name: 'cart_opened' }] };

describe.each(['2026-01', '2026-07'] as const)('checks that the server of %s leaves out', (server) => {
  it('a real server checks neither the deployment of an operation nor its project', async () => {
    const { call } = setUp({ server });
    const path = '/projects/999/deployments/abc/operations';
    expect((await call(`GET ${path}/deploy`)).status).toBe(404);
    const made = await call(`POST ${path}`, { operation: 'deploy' });
    const result = {
      operation: 'deploy',
      success: true,
      message: 'Operation executed successfully',
      data: { deployment_id: 'abc', project_id: 999 },
    };
    expect(made).toMatchObject({ status: 202, body: result });
    expect(await call('GET /projects/1/deployments/abc/operations/deploy')).toMatchObject({ status: 200 });
    const { body } = await call(`GET ${path}`);
    expect(body).toMatchObject({ deployment_id: 'abc', operations: [result] });
    expect((await call('GET /projects/999/deployments/1/operations')).body.operations).toEqual([]);
    expect((await call(`POST ${path}`, { operation: 'nope' })).status).toBe(400);
    expect((await call(`GET ${path}/nope`)).status).toBe(400);
  });

  it('a real server does not check the project of a job, a funnel and a session', async () => {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const deployment = mock.state.deployments.list(({ project_id }) => project_id === 1)[0];
    const session = mock.state.sessions.list()[0];
    for (const path of [
      `/projects/999/deployments/${deployment?.id}/jobs/build_image/logs`,
      '/projects/999/funnels/1/metrics',
      `/analytics/sessions/${session?.id}?project_id=999&environment_id=999`,
    ])
      expect([path, (await call(`GET ${path}`)).status]).toEqual([path, 200]);
  });

  it('a real server does not check the visitor of a session replay', async () => {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const replay = mock.state.sessionReplays.list()[0];
    const path = '/visitors/999999/session-replays';
    for (const line of [`GET ${path}/${replay?.id}`, `GET ${path}/${replay?.id}/events`])
      expect([line, (await call(line)).status]).toEqual([line, 200]);
    const ofReplay = `${path}/${replay?.session_replay_id}`;
    expect((await call(`POST ${ofReplay}/duration`, { duration: -1 })).status).toBe(200);
    expect((await call(`DELETE ${ofReplay}`)).status).toBe(200);
  });

  it('a real server does not check the project of the events and logs of a session', async () => {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const id = mock.state.sessions.list()[0]?.id;
    for (const name of ['events', 'logs']) {
      const { status, body } = await call(`GET /analytics/sessions/${id}/${name}?project_id=999`);
      expect([status, body]).toEqual([200, { session_id: id, [name]: [], total_count: 0, offset: 0, limit: 100 }]);
      expect((await call(`GET /analytics/sessions/999999/${name}?project_id=1`)).status).toBe(404);
    }
  });

  it('a real server does not check that a project exists whose funnel it tries, whose images it lists and whose errors it counts', async () => {
    const { call } = setUp({ server });
    expect((await call('POST /projects/999/funnels/preview', STEPS)).body).toMatchObject({ total_entries: 0 });
    expect((await call('POST /projects/999/images/push', { image_ref: 'acme/hello:1.0' })).status).toBe(201);
    expect((await call('GET /projects/999/images')).body).toMatchObject([{ image_ref: 'acme/hello:1.0' }]);
    const { status, body } = await call(`GET /projects/999/error-dashboard-stats?${RANGE}`);
    expect([status, body.total_errors]).toEqual([200, 0]);
    expect((await call(`GET /monitors/999/uptime?${RANGE}`)).body).toEqual({ monitor_id: 999, uptime_data: [] });
  });
});
