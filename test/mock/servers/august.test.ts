import { expect, it } from 'vitest';
import type { GitConnectionRow } from '../../../mock/rows/git.ts';
import { SERVERS, setUp } from '../support/client.ts';

type Server = (typeof SERVERS)[number];

/** What July's server does, or August's. */
function on<T>(server: Server, july: T, august: T): T {
  return server === '2026-07' ? july : august;
}

it("August's server refuses a custom domain of another project's environment, and the platform's own names", async () => {
  for (const server of SERVERS) {
    const { call, mock, status } = setUp({ server, scenario: 'demo' });
    const other = mock.state.environments.find((row) => row.project_id === 2)!;
    const route = 'POST /projects/1/custom-domains';
    const domain = 'new.example.com';
    expect
      .soft(await status(route, { domain, environment_id: other.id }), server)
      .toBe(on(server, 404, 400));
    const own = { domain: 'TEMPS.example', environment_id: 1 };
    expect.soft(await status(route, own), server).toBe(on(server, 201, 400));
    for (const invalid of ['', 'localhost', 'https://shop.example.com', 'shop.example.com/cart'])
      expect
        .soft(await status(route, { domain: invalid, environment_id: 1 }), `${server} ${invalid}`)
        .toBe(400);
    const added = await call(route, { domain, environment_id: 1 });
    const update = `PUT /projects/1/custom-domains/${added.body['id']}`;
    expect
      .soft(await status(update, { domain: 'temps.example' }), server)
      .toBe(on(server, 409, 400));
  }
});

it('the deployment of another project is not there, by the title of its own', async () => {
  for (const server of SERVERS) {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const { id } = mock.state.deployments.find((row) => row.project_id === 2)!;
    for (const rest of ['', '/jobs', '/jobs/build_image/logs']) {
      const { status, body } = await call(`GET /projects/1/deployments/${id}${rest}`);
      expect
        .soft({ status, title: body['title'] }, server)
        .toEqual({ status: 404, title: 'Deployment Not Found' });
    }
  }
});

it("August's server hides the Git connections of other users, their repositories and their sync", async () => {
  for (const server of SERVERS) {
    const { mock, read, status } = setUp({ server, scenario: 'demo' });
    const [{ id: _own, ...row }] = mock.state.gitConnections.list() as [GitConnectionRow];
    const { id } = mock.state.gitConnections.insert({ ...row, user_id: 2 });
    const { size } = mock.state.gitConnections;
    const { total_count } = await read('GET /git-connections');
    expect.soft(total_count, server).toBe(on(server, size, size - 1));
    const own = { repo_owner: 'example', repo_name: 'storefront', main_branch: 'main' };
    expect
      .soft(
        await Promise.all([
          status(`GET /git-connections/${id}/repositories`),
          status(`POST /git-connections/${id}/sync`),
          status('POST /projects/1/git', {
            ...own,
            directory: '/',
            git_provider_connection_id: id,
          }),
        ]),
        server,
      )
      .toEqual(on(server, [200, 202, 200], [404, 404, 404]));
  }
});

it("August's server keeps a mask of a notification provider's URL that is sent back", async () => {
  const { call, mock, read } = setUp({ server: '2026-08' });
  const webhook_url = 'https://hooks.slack.com/services/T0/B0/hunter2hunter2';
  const added = await call('POST /notification-providers/slack', {
    name: 'Slack',
    config: { webhook_url },
  });
  const route = `/notification-providers/${added.body['id']}`;
  const shown = await read(`GET ${route}`);
  expect(shown['config']).toMatchObject({ webhook_url: '***' });
  await call(`PUT ${route}`, { name: 'Alerts', config: shown['config'] });
  expect(mock.state.notificationProviders.list()).toMatchObject([
    { name: 'Alerts', config: { webhook_url } },
  ]);
  const refused = await call('POST /notification-providers/webhook', {
    name: 'Hook',
    config: { url: 'https://example.com/hook', headers: { authorization: '***' } },
  });
  expect({ status: refused.status, title: refused.body['title'] }).toEqual({
    status: 400,
    title: 'Invalid masked provider configuration',
  });
});

it("August's server has logins that it refused in the audit log, without a user", async () => {
  for (const server of SERVERS) {
    const { call, read } = setUp({ server, scenario: 'demo' });
    await call('POST /auth/login', { email: 'ada@example.com', password: 'wrong' });
    const rows = await read('GET /audit/logs?operation_type=LOGIN_FAILURE');
    const row = { operation_type: 'LOGIN_FAILURE', user_id: null, user: null };
    expect.soft(rows, server).toMatchObject(on(server, [], [row]));
  }
});
