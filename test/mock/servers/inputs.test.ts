import { expect, it } from 'vitest';
import { readRealInput } from '../../../mock/servers/inputs.ts';
import { PROJECT, SERVERS, setUp } from '../support/client.ts';

type Operation = Parameters<typeof readRealInput>[1];

function readQuery(
  server: (typeof SERVERS)[number],
  operation: Operation,
  query: Record<string, unknown>,
): object {
  return readRealInput(server, operation, { query, body: undefined }).query;
}

function readBody(operation: Operation, body: object): unknown {
  return readRealInput('2026-07', operation, { query: {}, body }).body;
}

it('real servers include crawlers unless they are asked not to', () => {
  const operation = 'analytics.listVisitors';
  for (const server of SERVERS) {
    expect.soft(readQuery(server, operation, { limit: 5 })).toEqual({
      limit: 5,
      include_crawlers: true,
    });
    const query = { include_crawlers: false };
    expect.soft(readQuery(server, operation, query)).toEqual(query);
  }
});

it('real servers take what is left out for something else, and do not read all that is sent', () => {
  const update = { key: 'A', environment_ids: [1] };
  expect(readBody('envVars.update', update)).toEqual({ ...update, include_in_preview: true });
  expect(readBody('environments.updateSettings', { replicas: 2 })).toEqual({
    branch: null,
    replicas: 2,
  });
  expect(readBody('apiKeys.update', { name: 'a', permissions: ['projects:read'] })).toEqual({
    name: 'a',
  });
  const value = { environment_id: 2, var_id: 3 };
  expect(readQuery('2026-07', 'envVars.getValue', value)).toEqual({});
  expect(readQuery('2026-08', 'envVars.getValue', value)).toEqual(value);
});

it('real servers refuse to do without what the contract does not require', async () => {
  const shop = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
  const refused: [line: string, body: object | undefined, status: number, text: string][] = [
    ['POST /projects', PROJECT, 422, 'missing field `repo_owner`'],
    [
      'POST /projects',
      { ...shop, preset_config: {} },
      422,
      'preset_config: missing field `preset`',
    ],
    [
      'GET /monitors/1/bucketed',
      undefined,
      400,
      'Failed to deserialize query string: missing field `start_time`',
    ],
  ];
  for (const server of SERVERS) {
    const { call, status } = setUp({ server, scenario: 'demo' });
    for (const [line, body, code, text] of refused)
      expect(await call(line, body)).toMatchObject({
        status: code,
        body: expect.stringContaining(text),
      });
    expect(await status('POST /projects', { ...shop, preset_config: { preset: 'nextjs' } })).toBe(
      200,
    );
    const image = { ...PROJECT, name: 'Image', source_type: 'docker_image' };
    expect(await status('POST /projects', image), server).toBe(200);
  }
});

it('real servers refuse presets that their catalogue does not have', async () => {
  const shop = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
  const rows: [preset: string, method: 'create' | 'update', july: number, august: number][] = [
    ['nextjs', 'create', 200, 200],
    ['react-app', 'create', 400, 200],
    ['nixpacks-deno', 'create', 400, 200],
    ['astro', 'create', 400, 400],
    ['nextJS', 'create', 400, 400],
    ['astro', 'update', 200, 400],
    ['custom', 'update', 400, 200],
  ];
  for (const [index, server] of SERVERS.entries()) {
    const { call } = setUp({ server, scenario: 'demo' });
    for (const [preset, method, ...expected] of rows) {
      const line = method === 'create' ? 'POST /projects' : 'PUT /projects/1';
      const { status, body } = await call(line, { ...shop, preset });
      const title = expected[index] === 400 ? 'Invalid Input' : undefined;
      expect
        .soft({ status, title: body.title }, `${server} ${method} ${preset}`)
        .toEqual({ status: expected[index], title });
    }
  }
});

it("August's server shows the values of variables that it can tell apart, and no secrets", async () => {
  const { call, mock } = setUp({ server: '2026-08', scenario: 'demo' });
  const at = mock.clock.iso();
  const secret = mock.state.envVars.insert({
    project_id: 1,
    environment_ids: [1],
    key: 'SECRET',
    value: 'hunter2hunter2',
    is_secret: true,
    include_in_preview: true,
    created_at: at,
    updated_at: at,
  });
  const rows: [query: string, status: number, text: string][] = [
    ['LOG_LEVEL/value', 409, 'Environment variable value is ambiguous'],
    ['LOG_LEVEL/value?environment_id=2', 200, 'debug'],
    [`SECRET/value?var_id=${secret.id}`, 403, 'Secret environment variable is write-only'],
    [`SECRET/value?var_id=1`, 404, 'not found'],
    ['NONE/value', 404, 'not found'],
  ];
  for (const [query, status, text] of rows) {
    const response = await call(`GET /projects/1/env-vars/${query}`);
    expect.soft(response.status, query).toBe(status);
    expect.soft(JSON.stringify(response.body), query).toContain(text);
  }
});

it("August's server lists the proxy logs of an hour without a start, and of some days at most", async () => {
  const { call, mock } = setUp({ server: '2026-08', scenario: 'demo' });
  const { body } = await call('GET /proxy-logs?page_size=100');
  const hour = mock.clock.now() - 60 * 60_000;
  expect(body.total).toBe(mock.state.proxyLogs.list((row) => row.timestamp >= hour).length);
  const days = (count: number) =>
    `start_date=${mock.clock.iso(mock.clock.now() - count * 24 * 60 * 60_000)}`;
  for (const [query, status] of [
    [days(7), 200],
    [days(8), 400],
    [`${days(30)}&project_id=1`, 200],
    [`${days(31)}&project_id=1`, 400],
  ] as const)
    expect.soft((await call(`GET /proxy-logs?${query}`)).status, query).toBe(status);
});

it("August's server deletes an environment again, and masks what July's shows", async () => {
  const { status } = setUp({ server: '2026-08', scenario: 'demo' });
  const line = 'DELETE /projects/1/environments/2';
  expect([await status(line), await status(line)]).toEqual([204, 204]);
  expect(await status('DELETE /projects/1/environments/99')).toBe(404);
  for (const server of SERVERS) {
    const { read } = setUp({ server, scenario: 'demo' });
    const { containers } = await read('GET /projects/1/environments/1/containers');
    const { container_id } = containers[0];
    const path = `GET /projects/1/environments/1/containers/${container_id}`;
    const { environment_variables: variables } = await read(path);
    const masked = variables.filter((one: { is_masked: boolean }) => one.is_masked);
    expect.soft(masked.length === variables.length, server).toBe(server === '2026-08');
    const { current_parameters } = await read('GET /external-services/1');
    expect.soft(current_parameters.password === '***', server).toBe(server === '2026-08');
  }
});
