import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const open = (server: '2026-01' | '2026-07') => setUp({ server, scenario: 'demo' });
const PROBLEM = 'application/problem+json';
const TEXT = 'text/plain; charset=utf-8';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server says no more in a 401 than that a token is needed', async () => {
    const { status, body, headers } = await open(server).call('GET /backups/schedules', undefined, { token: null });
    expect([status, headers.get('content-type')]).toEqual([401, PROBLEM]);
    expect(body).toEqual({
      detail: 'You must be authenticated to access this resource',
      title: 'Authentication Required',
    });
  });

  it.each([
    ['/projects/0', 404],
    ['/projects/-1', 404],
    ['/projects/2147483647', 404],
    ['/projects/99999999999', 400],
    ['/projects/-99999999999', 400],
  ])('a real server reads the number of a path as one of 32 bits: %s is a %i', async (path, expected) => {
    expect((await open(server).call(`GET ${path}`)).status).toBe(expected);
  });

  it('a real server says of a number of more than 32 bits that it cannot be read', async () => {
    const { body } = await open(server).call('GET /projects/99999999999');
    expect(body).toBe('Invalid URL: Cannot parse `99999999999` to a `i32`');
  });

  it('a real server calls an empty body no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await open(server).call('POST /projects', '', { headers });
    const reason = 'EOF while parsing a value at line 1 column 0';
    expect([status, body]).toEqual([400, `Failed to parse the request body as JSON: ${reason}`]);
  });

  it('a real server says of an empty number that it is empty', async () => {
    const { status, body } = await open(server).call('GET /projects?page=');
    const reason = 'page: cannot parse integer from empty string';
    expect([status, body]).toEqual([400, `Failed to deserialize query string: ${reason}`]);
  });

  it('a real server writes an unknown deployment as a short problem', async () => {
    const { status, body } = await open(server).call('GET /projects/1/deployments/987654');
    const detail = server === '2026-01' ? 'deployment 987654 for project 1 not found' : 'Deployment not found';
    expect([status, body]).toEqual([404, { detail, title: 'Deployment Not Found' }]);
  });

  it('a real server writes an unknown project as a short problem that names its id', async () => {
    const { body } = await open(server).call('GET /projects/987654');
    expect(body).toEqual({
      detail: 'The requested project could not be found: project 987654 not found',
      title: 'Project Not Found',
    });
  });

  it('a real server writes an unknown environment as a long problem', async () => {
    const { status, body } = await open(server).call('GET /projects/1/environments/987654');
    expect(status).toBe(404);
    expect(body).toEqual({
      detail: 'Environment 987654 not found',
      error_code: 'NOT_FOUND',
      instance: '/error/not-found',
      timestamp: '2026-01-15T12:00:00.000+00:00',
      title: 'Resource Not Found',
      type: 'https://temps.sh/probs/not-found',
    });
  });

  it('a real server writes an unknown webhook as a long problem without detail', async () => {
    const { body } = await open(server).call('GET /projects/1/webhooks/987654');
    expect(body).toMatchObject({ detail: '', instance: '', title: 'Webhook not found', type: '' });
  });

  it('a real server writes an unknown API key with a code of its own', async () => {
    const { body } = await open(server).call('GET /api-keys/987654');
    expect(body).toMatchObject({ error_code: 'API_KEY_NOT_FOUND', title: 'API Key Not Found' });
  });

  it('a real server says of an unknown job only that it is not there', async () => {
    const { call } = open(server);
    const { body } = await call('GET /projects/1/deployments');
    const response = await call(`GET /projects/1/deployments/${body.deployments[0].id}/jobs/none/logs`);
    expect([response.status, response.body]).toEqual([404, { detail: 'Job not found' }]);
  });

  it('a real server refuses a field that is missing with a 422 in plain text', async () => {
    const { name: _name, ...rest } = PROJECT;
    const { status, body, headers } = await open(server).call('POST /projects', rest);
    expect([status, headers.get('content-type')]).toEqual([422, TEXT]);
    expect(body).toMatch(
      /^Failed to deserialize the JSON body into the target type: missing field `name` at line 1 column \d+$/,
    );
  });

  it('a real server names the way to a nested field of another type in a 422', async () => {
    const { body } = await open(server).call('PATCH /projects/1/deployment-config', { replicas: '2' });
    expect(body).toContain('replicas: invalid type: string "2", expected i32 at line');
  });

  it('a real server refuses what is no JSON with a 400 in plain text', async () => {
    const { status, body } = await open(server).call('POST /projects', '{');
    expect(status).toBe(400);
    expect(body).toMatch(/^Failed to parse the request body as JSON: .* at line 1 column \d+$/);
  });

  it('a real server refuses another content type with a 415 in plain text', async () => {
    const { status, body } = await open(server).call('POST /projects', 'x', {
      headers: { 'content-type': 'text/csv' },
    });
    expect([status, body]).toEqual([415, 'Expected request with `Content-Type: application/json`']);
  });

  it('a real server refuses a page that is no number with a 400 in plain text', async () => {
    const { status, body } = await open(server).call('GET /projects?page=x');
    expect([status, body]).toEqual([400, 'Failed to deserialize query string: page: invalid digit found in string']);
  });

  it('a real server refuses an id that is no number with a 400 in plain text, of projects even without a token', async () => {
    const { status, body } = await open(server).call('GET /projects/abc', undefined, { token: null });
    expect([status, body]).toEqual([400, 'Invalid URL: Cannot parse `abc` to a `i32`']);
  });

  it('a real server gives the position of the parameter where a path has several', async () => {
    const { body } = await open(server).call('GET /projects/abc/deployments/1');
    expect(body).toBe('Invalid URL: Cannot parse value at index 0 with value `abc` to a `i32`');
  });

  it('a real server refuses a plain call to a WebSocket route with a 400', async () => {
    const { call } = open(server);
    const { body } = await call('GET /projects/1/deployments');
    const { status, body: text } = await call(
      `GET /projects/1/deployments/${body.deployments[0].id}/jobs/build_image/logs/tail`,
    );
    expect([status, text]).toEqual([400, "Connection header did not include 'upgrade'"]);
  });

  it('a real server takes the times of container logs as Unix seconds only', async () => {
    const { status, body } = await open(server).call(
      'GET /projects/1/environments/1/container-logs?start_date=2026-01-01T00:00:00Z',
    );
    expect([status, body]).toEqual([
      400,
      'Failed to deserialize query string: start_date: invalid digit found in string',
    ]);
  });

  it('a real server fails with a 500 where a variable to change is not there', async () => {
    const { status } = await open(server).call('PUT /projects/1/env-vars/987654', {
      key: 'A',
      value: 'b',
      environment_ids: [1],
    });
    expect(status).toBe(500);
  });

  it('a real server says of an unknown visitor 400', async () => {
    const { status, body } = await open(server).call('GET /analytics/visitors/id/987654?project_id=1');
    expect([status, body.detail]).toEqual([400, 'Visitor not found']);
  });
});

describe.each(['2026-01', '2026-07'] as const)('failures without a problem on the server of %s', (server) => {
  const JSON_TYPE = 'application/json';
  const EVENT = { event_name: 'page_view', event_data: {}, request_path: '/', request_query: '' };
  const elsewhere = { headers: { 'x-forwarded-host': 'nowhere.example.com' } };

  it('the failure of a DNS lookup without a result, or of an invalid name, is no problem', async () => {
    const { call } = open(server);
    for (const [domain, error] of [
      ['elsewhere.example', 'No A records found for elsewhere.example'],
      ['x', 'query.domain: "x" is not a domain name'],
    ]) {
      const { status, body, headers } = await call(`GET /dns/lookup?domain=${domain}`);
      expect([status, headers.get('content-type'), body]).toEqual([400, JSON_TYPE, { error, domain }]);
    }
  });

  it('the failure of a test message, of an unknown provider and of an unusable one is no problem', async () => {
    const { call, mock } = open(server);
    const unknown = await call('POST /notification-providers/987654/test');
    expect([unknown.status, unknown.headers.get('content-type'), unknown.body.success]).toEqual([
      404,
      JSON_TYPE,
      false,
    ]);
    for (const [type, config] of [
      ['slack', { webhook_url: 'https://chat.example.com/hook' }],
      ['email', { from: 1 }],
      ['pigeon', null],
      ...(server === '2026-01' ? ([['webhook', { url: 'https://chat.example.com/hook' }]] as const) : []),
    ] as const) {
      const made = await call('POST /notification-providers', { name: 'Chat', provider_type: type, config });
      expect([made.status, made.body.provider_type, made.body.config]).toEqual([201, type, config]);
      const failed = await call(`POST /notification-providers/${made.body.id}/test`);
      expect([failed.status, failed.headers.get('content-type')]).toEqual([500, JSON_TYPE]);
      expect(failed.body).toEqual({ success: false, message: expect.stringContaining('Test failed: ') });
    }
    expect((await call('POST /weekly-digest/trigger')).status).toBe(200);
    expect(mock.state.notificationProviders.size).toBeGreaterThan(3);
  });

  it('a refused test message is no error, except for an email in January', async () => {
    const { call, mock } = open(server);
    const test = async (type: string) => {
      const row = mock.state.notificationProviders.find(({ provider_type }) => provider_type === type);
      mock.state.notificationProviders.update(row?.id ?? 0, { rejects_with: 'The mailbox is full' });
      const { status, body } = await call(`POST /notification-providers/${row?.id}/test`);
      return [status, body.success, body.message.split(/[:-]/, 1)[0].trim()];
    };
    expect(await test('slack')).toEqual([200, false, 'Test failed']);
    expect(await test('email')).toEqual([server === '2026-01' ? 500 : 200, false, 'Test failed']);
  });

  it('a test of a provider that is off is no failure', async () => {
    const { call } = open(server);
    await call('PUT /notification-providers/1', { enabled: false });
    const { status, body } = await call('POST /notification-providers/1/test');
    expect([status, body.success]).toEqual([200, true]);
  });

  it('the failure of an event at the address of the API, and from a page on this machine, is no problem', async () => {
    const { call } = open(server);
    for (const headers of [{}, { origin: 'http://localhost:3000' }] as Record<string, string>[])
      expect((await call('POST /_temps/event', EVENT, { headers })).status).toBe(404);
  });

  it('the failure of an event and of speed metrics of a host that is no app is no problem', async () => {
    const { call } = open(server);
    const event = await call('POST /_temps/event', EVENT, elsewhere);
    expect([event.status, event.body]).toEqual([404, '']);
    for (const route of ['/_temps/speed', '/_temps/speed/update']) {
      const { status, body } = await call(`POST ${route}`, {}, elsewhere);
      expect([status, body]).toEqual([404, { error: 'Host nowhere.example.com not found' }]);
    }
  });

  it('the failure of a session replay of a host that is no app is a problem, whose title says it', async () => {
    const headers = { ...elsewhere.headers, cookie: '_temps_visitor_id=a' };
    const { status, body } = await open(server).call(
      'POST /_temps/session-replay/init',
      { sessionId: 's' },
      { headers },
    );
    expect([status, body.title]).toEqual([404, 'Host not found in route table']);
  });

  it('the failure of a wrong password or a taken domain is a problem, whose title says so', async () => {
    const { call } = open(server);
    const login = await call('POST /auth/login', { email: 'ada@example.com', password: 'wrong' });
    expect([login.status, login.body.title]).toEqual([401, 'Invalid Credentials']);
    const domain = { domain: 'twice.example.com', environment_id: 1 };
    await call('POST /projects/1/custom-domains', domain);
    const taken = await call('POST /projects/1/custom-domains', domain);
    expect([taken.status, taken.body.title]).toEqual([409, 'Duplicate Domain']);
  });
});

it.each([
  ['2026-01', 500],
  ['2026-07', 404],
] as const)('an unknown service is on the server of %s a %i', async (server, status) => {
  expect(await open(server).call('GET /external-services/987654')).toMatchObject({ status });
});

it.each([
  ['2026-01', 200],
  ['2026-07', 401],
] as const)('without a token the proxy logs are on the server of %s a %i', async (server, status) => {
  expect(await open(server).call('GET /proxy-logs', undefined, { token: null })).toMatchObject({ status });
});

describe.each(['2026-01', '2026-07'] as const)('missing rows on the server of %s', (server) => {
  it.each([
    ['GET /projects/99/webhooks', []],
    ['GET /projects/99/deployments', { deployments: [], total: 0, page: 1, per_page: 10 }],
    ['GET /projects/99/incidents', { incidents: [], total: 0 }],
  ])('a real server responds to %s, which is about no project, with nothing in it', async (line, body) => {
    expect(await setUp({ server }).call(line)).toMatchObject({ status: 200, body });
  });

  it.each(['DELETE /monitors/99', 'DELETE /lb/routes/none.example.com'])(
    'a real server responds to %s, which is not there, as if it had been',
    async (line) => {
      expect((await setUp({ server }).call(line)).status).toBe(204);
    },
  );

  it.each([
    ['GET /projects/1/environments/1/crons/99', 400],
    ['GET /lb/routes/none.example.com', 500],
    ['PUT /projects/1/funnels/99', 500],
  ])('a real server fails to %s with %i', async (line, status) => {
    const body = line.startsWith('PUT') ? { name: 'x', steps: [{ event_name: 'page_view' }] } : undefined;
    expect((await setUp({ server, scenario: 'demo' }).call(line, body)).status).toBe(status);
  });

  it('a real server says of an unknown visitor with a 200 that it was not enriched', async () => {
    const line = 'PUT /analytics/visitors/nobody/enrich?project_id=1';
    const { status, body } = await open(server).call(line, { custom_data: { plan: 'pro' } });
    expect([status, body]).toEqual([200, { success: false, visitor_id: 'nobody', message: 'Visitor not found' }]);
  });

  it('a real server has no hours of a range that ends before it starts', async () => {
    const line = 'GET /projects/99/hourly-visits?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z';
    expect(await setUp({ server }).call(line)).toMatchObject({ status: 200, body: [] });
  });

  it('a real server says 404 of the events of an unknown session', async () => {
    const line = 'GET /analytics/sessions/999999/events?project_id=1';
    expect((await setUp({ server, scenario: 'demo' }).call(line)).status).toBe(404);
  });
});

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it.each([
    ['GET /sessions/1/events', 400],
    ['GET /domains/1/status', 404],
  ])('a real server fails whatever it has: %s', async (line, status) => {
    expect((await setUp({ server, scenario: 'demo' }).call(line)).status).toBe(status);
  });

  it('a real server fails to count incidents over time if there are any, and has no buckets if there are none', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    const end = new Date(mock.clock.now()).toISOString();
    const count = (start: string) => call(`GET /projects/1/incidents/bucketed?start_time=${start}&end_time=${end}`);
    const { status, body } = await count('2025-01-01T00:00:00Z');
    expect([status, body.title, body.detail]).toEqual([
      500,
      'Internal Server Error',
      'Database error while processing status page request',
    ]);
    expect(await count(end)).toMatchObject({ status: 200, body: { project_id: 1, buckets: [] } });
  });
});

it.each([
  ['GET /analytics/visitor-facets?project_id=99&start_date=2026-01-01T00:00:00Z&end_date=2026-01-02T00:00:00Z', 200],
  ['GET /projects/99/external-images', 200],
  ['GET /projects/99/env-vars/resolved', 500],
])("July's server responds to %s, which is about no project, with %i", async (line, status) => {
  expect((await setUp({ server: '2026-07' }).call(line)).status).toBe(status);
});

it("July's server counts errors over time", async () => {
  const line = 'GET /projects/1/error-time-series?start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z';
  expect((await setUp({ server: '2026-07', scenario: 'demo' }).call(line)).status).toBe(200);
});

describe("January's server", () => {
  const range = 'start_date=2026-01-01T00:00:00Z&end_date=2026-01-02T00:00:00Z';

  it('fails to count the visits of an environment by the hour, but not those of a project', async () => {
    const { call } = setUp({ server: '2026-01', scenario: 'demo' });
    expect((await call(`GET /projects/1/hourly-visits?${range}`)).status).toBe(200);
    const { status, body } = await call(`GET /projects/1/hourly-visits?${range}&environment_id=1`);
    expect([status, body.title]).toEqual([500, 'Failed to get hourly visits']);
  });

  it('fails to group speed metrics', async () => {
    const line = `GET /performance/page-metrics?project_id=1&${range}&group_by=country`;
    expect((await setUp({ server: '2026-01', scenario: 'demo' }).call(line)).status).toBe(500);
  });

  it.each([['GET /projects/1/error-time-series?start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z', 500]])(
    'fails whatever it has: %s',
    async (line, status) => {
      expect((await setUp({ server: '2026-01', scenario: 'demo' }).call(line)).status).toBe(status);
    },
  );

  it.each([
    ['GET /proxy-logs/999999', 'text/plain', 'Proxy log not found'],
    ['GET /ip-access-control/999999', 'text/plain', 'IP access rule not found'],
    ['GET /projects/1/error-groups/999999', 'application/json', { error: 'Error group not found', details: null }],
  ])('says in its own form that there is nothing: %s', async (line, type, body) => {
    const response = await setUp({ server: '2026-01', scenario: 'demo' }).call(line);
    expect(response).toMatchObject({ status: 404, body });
    expect(response.headers.get('content-type')).toContain(type);
  });
});

it.each(['2026-01', '2026-07'] as const)('the server of %s asks for the times of a monitor', async (server) => {
  const { status, body } = await setUp({ server, scenario: 'demo' }).call('GET /monitors/1/bucketed');
  expect([status, body]).toEqual([400, 'Failed to deserialize query string: missing field `start_time`']);
});

it.each(['2026-01', '2026-07'] as const)(
  'the server of %s misses the type of a body before the body',
  async (server) => {
    const { mock } = setUp({ server });
    const headers = { authorization: `Bearer ${mock.token}` };
    const response = await mock.fetch('http://mock.test/api/projects', { method: 'POST', headers });
    expect([response.status, await response.text()]).toEqual([
      415,
      'Expected request with `Content-Type: application/json`',
    ]);
  },
);

describe('server of January 2026', () => {
  it.each([
    ['/git-providers/99', 404, 'Provider Not Found', '99'],
    ['/git-connections/99/validate', 404, 'Connection Not Found', '99'],
    ['/repository/99/branches', 404, 'Repository Not Found', 'Repository 99 not found'],
    ['/repositories/a/b', 404, 'Repository not found', 'Repository a/b not found'],
    ['/backups/s3-sources/99', 404, 'Resource Not Found', 'S3 source not found'],
    ['/backups/schedules/99', 404, 'Resource Not Found', 'Backup schedule not found'],
    ['/projects/99/last-deployment', 404, 'Deployment Not Found', 'project 99 not found'],
    ['/projects/1/environments/1/containers/none', 404, 'Deployment Not Found', 'Container not found'],
    ['/projects/1/custom-domains/99', 404, 'Custom domain not found', 'Custom domain with ID 99 not found'],
    ['/email-providers/99', 404, 'Resource Not Found', 'Provider not found'],
    ['/emails/none', 400, 'Bad Request', 'Invalid email ID format'],
    ['/monitors/99', 404, 'Resource Not Found', 'Resource not found'],
    ['/lb/routes/none.test', 500, 'Failed to get route', 'Error getting route: Route not found: none.test'],
    ['/auth/magic-link/verify?token=x', 400, 'Invalid Token', 'Invalid or expired token'],
  ])(
    'the server of January 2026 writes the error of GET %s as the real one does',
    async (path, status, title, detail) => {
      const { status: got, body } = await open('2026-01').call(`GET ${path}`);
      expect([got, body.title, body.detail]).toEqual([status, title, detail]);
    },
  );

  it.each(['2026-01', '2026-07'] as const)(
    'the server %s says of a trigger without an environment that there is none',
    async (server) => {
      const { call } = open(server);
      const { status, body } = await call('POST /projects/1/trigger-pipeline', { branch: 'main' });
      expect([status, body.title]).toEqual([400, 'Bad Request']);
      expect(body.detail).toMatch(/^No environment specified/);
      const unknown = await call('POST /projects/1/trigger-pipeline', { environment_id: 987654 });
      expect([unknown.status, unknown.body.title]).toEqual([404, 'Resource Not Found']);
    },
  );

  it.each(['2026-01', '2026-07'] as const)(
    'the server %s looks for the project of a trigger before its environment',
    async (server) => {
      const { status, body } = await open(server).call('POST /projects/987654/trigger-pipeline', { branch: 'main' });
      expect([status, body.title]).toEqual([404, 'Project Not Found']);
    },
  );

  it('the server of January 2026 fails to create the webhook of an unknown project', async () => {
    const hook = { url: 'https://hooks.example/a', events: ['deployment.created'] };
    expect((await open('2026-01').call('POST /projects/987654/webhooks', hook)).status).toBe(500);
  });
});
