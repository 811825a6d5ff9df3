import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const DEPLOYED_MS = 10 * 60_000;

async function setUpDeployment(server: '2026-01' | '2026-07', isDeployed = true) {
  const { mock, call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  await call('POST /projects/1/webhooks', {
    url: 'https://example.com/hook',
    events: ['deployment.failed', 'deployment.cancelled'],
  });
  if (isDeployed) mock.clock.advance(DEPLOYED_MS);
  const read = async () => (await call('GET /projects/1/deployments/1')).body;
  return { mock, call, read };
}

describe.each(['2026-01', '2026-07'] as const)('deployment on the server of %s', (server) => {
  it('a deployment on a real server has a URL of its own, and that of its environment as the first domain', async () => {
    const { url, environment } = await (await setUpDeployment(server)).read();
    expect([url, environment.domains[0]]).toEqual([
      'https://shop-1.temps.example',
      'https://shop-production.temps.example',
    ]);
  });

  it('a deployment on a real server has no author and date of its commit', async () => {
    const { commit_author, commit_date } = await (await setUpDeployment(server)).read();
    expect([commit_author, commit_date]).toEqual([null, null]);
  });

  it.each(['DELETE /projects/1/deployments/1/teardown', 'DELETE /projects/1/environments/1/teardown'])(
    'a deployment on a real server stays the current one after %s, without containers',
    async (line) => {
      const { call, read } = await setUpDeployment(server);
      const list = async () => (await call('GET /projects/1/environments/1/containers')).body.total;
      expect(await list()).toBe(1);
      expect((await call(line)).status).toBe(204);
      expect(await read()).toMatchObject({ status: 'stopped', is_current: true });
      expect((await call('GET /projects/1/environments/1')).body.current_deployment_id).toBe(1);
      expect(await list()).toBe(0);
    },
  );

  it('a deployment on a real server that was cancelled while it was running fails soon after, of which no webhook is told', async () => {
    const { mock, call, read } = await setUpDeployment(server, false);
    mock.clock.advance(10_000);
    expect((await read()).status).toBe('running');
    expect((await call('POST /projects/1/deployments/1/cancel')).body.state).toBe('cancelled');
    expect(await read()).toMatchObject({ status: 'cancelled', cancelled_reason: 'Cancelled by user' });
    mock.clock.advance(5000);
    expect(await read()).toMatchObject({
      status: 'failed',
      cancelled_reason: 'Workflow error: Workflow was cancelled',
    });
    const { body } = await call('GET /projects/1/webhooks/1/deliveries');
    const events = body.map(({ event_type }: { event_type: string }) => event_type);
    expect(events).toEqual(server === '2026-01' ? [] : ['deployment.cancelled']);
  });

  it('a deployment on a real server that was cancelled while it was pending stays cancelled', async () => {
    const { mock, call, read } = await setUpDeployment(server, false);
    expect((await read()).status).toBe('pending');
    await call('POST /projects/1/deployments/1/cancel');
    mock.clock.advance(5000);
    expect((await read()).status).toBe('cancelled');
  });
});

it("July's bundles have a format with a dot, a place and a checksum", async () => {
  const { call } = await setUpDeployment('2026-07');
  const upload = async (name: string, type: string) => {
    const form = new FormData();
    form.set('file', new File(['x'], name, { type }));
    return (await call('POST /projects/1/upload/static', form)).body;
  };
  const tarball = await upload('dist.tar.gz', 'application/gzip');
  expect(tarball.format).toBe('.tar.gz');
  expect(tarball.blob_path).toMatch(/^static-bundles\/[\w-]{36}\.tar\.gz$/);
  expect(tarball.checksum).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect((await upload('dist.zip', 'application/zip')).format).toBe('.zip');
});

it("July's previews are called after their branch", async () => {
  const { call } = await setUpDeployment('2026-07');
  const preview = { name: 'preview', branch: 'fix/cart', set_as_preview: true };
  const { body: environment } = await call('POST /projects/1/environments', preview);
  await call('POST /projects/1/trigger-pipeline', { branch: 'fix/cart', environment_id: environment.id });
  const { body } = await call('GET /projects/1/deployments/2');
  expect(body.url).toBe('https://shop-fix-cart-2.temps.example');
});

it("January's server sends no resource of a deployment that is not set", async () => {
  const { read } = await setUpDeployment('2026-01');
  expect((await read()).deployment_config).toEqual({
    cpuRequest: 500_000,
    cpuLimit: 2_000_000,
    memoryRequest: 128,
    memoryLimit: 512,
    automaticDeploy: false,
    performanceMetricsEnabled: false,
    sessionRecordingEnabled: false,
    replicas: 1,
  });
});
