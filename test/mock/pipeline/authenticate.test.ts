import { expect, it } from 'vitest';
import { operations, operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import { setUp } from '../support/client.ts';

it('every operation without a token is a 401, unless the contract makes it public', async () => {
  const { call } = setUp();
  const wrong: string[] = [];
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, route } = operations[name];
    const { status } = await call(`${method} ${route.replace(/\{\w+\}/g, '1')}`, undefined, { token: null });
    if ((status === 401) === operationSpec(name).isPublic) wrong.push(`${name} ${status}`);
  }
  expect(wrong).toEqual([]);
});

it('a 401 says what is wrong with the token, before any mistake of the request', async () => {
  const { mock, call } = setUp();
  const details: [token: string | null, detail: string][] = [
    [null, 'Authentication is required: send the header Authorization: Bearer <token>'],
    ['tk_nobody', 'The token is not known'],
    [mock.tokens.expired, 'The token expired at 2020-01-01T00:00:00.000Z'],
  ];
  for (const [token, detail] of details) {
    const { status, body, headers } = await call('POST /projects', { name: 5 }, { token });
    expect([status, body.detail, headers.get('www-authenticate')]).toEqual([401, detail, 'Bearer']);
  }
});

it('a token expires by the clock of the mock', async () => {
  const { mock, call } = setUp();
  mock.state.credentials.insert({
    token: 'tk_short',
    kind: 'api_key',
    expires_at: '2026-01-15T12:01:00Z',
    user_id: 1,
    project_id: null,
    environment_id: null,
  });
  expect((await call('GET /projects', undefined, { token: 'tk_short' })).status).toBe(200);
  mock.clock.advance(60_000);
  expect((await call('GET /projects', undefined, { token: 'tk_short' })).status).toBe(401);
});

it('a deployment token reads the variables of its own environment, and is refused anything else', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const as = { token: mock.tokens.deployment };
  const { status, body } = await call('GET /projects/1/env-vars/LOG_LEVEL/value', undefined, as);
  expect([status, body]).toEqual([200, { value: 'info' }]);
  const refused: [line: string, detail: string][] = [
    ['GET /projects', 'This operation requires the projects:read permission'],
    ['DELETE /projects/1', 'This operation requires the projects:delete permission'],
    ['GET /user/me', 'A deployment token may not call users.getCurrentUser: use an API key'],
    ['GET /projects/2/env-vars/LOG_LEVEL/value', 'This deployment token belongs to project 1, not to project 2'],
    [
      'GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=2',
      'This deployment token belongs to environment 1, not to environment 2',
    ],
  ];
  for (const [line, detail] of refused) {
    const response = await call(line, undefined, as);
    expect([line, response.status, response.body.detail]).toEqual([line, 403, detail]);
  }
});

it('the tokens of roles may do what their role may do', async () => {
  const statuses: [
    name: Exclude<keyof ReturnType<typeof setUp>['mock']['tokens'], 'deployment'>,
    line: string,
    status: number,
  ][] = [
    ['admin', 'DELETE /projects/1', 204],
    ['platformAdmin', 'DELETE /projects/1', 403],
    ['platformAdmin', 'GET /settings', 200],
    ['user', 'POST /projects/1/deployments/1/cancel', 403],
    ['user', 'GET /settings', 403],
    ['user', 'GET /projects', 200],
    ['reader', 'GET /projects', 200],
    ['reader', 'DELETE /users/2', 403],
    ['reader', 'GET /api-keys', 403],
    ['apiReader', 'GET /projects', 200],
    ['apiReader', 'GET /projects/1/webhooks', 403],
    ['custom', 'GET /projects', 200],
    ['custom', 'GET /domains', 403],
  ];
  for (const [name, line, expected] of statuses) {
    const { mock, call } = setUp({ scenario: 'demo' });
    const { status } = await call(line, undefined, { token: mock.tokens[name] });
    expect([name, line, status]).toEqual([name, line, expected]);
  }
});

it('an API key that was made for a role has that role, and a custom one the permissions that it lists', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const create = async (input: object) =>
    (await call('POST /api-keys', { name: JSON.stringify(input), ...input })).body.api_key as string;
  const status = async (token: string, line: string) => (await call(line, undefined, { token })).status;
  const reader = await create({ role_type: 'reader' });
  expect([await status(reader, 'GET /projects'), await status(reader, 'DELETE /projects/1')]).toEqual([200, 403]);
  const custom = await create({ role_type: 'custom', permissions: ['projects:delete'] });
  expect([await status(custom, 'GET /projects'), await status(custom, 'DELETE /projects/1')]).toEqual([403, 204]);
});

it('a session has the role of its user, and comes as a cookie, too', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const sessionOf = (user_id: number) => {
    const token = `session_${user_id}`;
    const none = { expires_at: null, project_id: null, environment_id: null };
    mock.state.credentials.insert({ token, kind: 'session', user_id, ...none });
    return token;
  };
  const ordinary = mock.state.users.find(({ roles }) => !roles.includes('admin'))?.id ?? 0;
  expect((await call('GET /users', undefined, { token: sessionOf(1) })).status).toBe(200);
  expect((await call('GET /users', undefined, { token: sessionOf(ordinary) })).status).toBe(403);
  const headers = { cookie: 'theme=dark; session=session_1' };
  expect((await call('GET /users', undefined, { token: null, headers })).status).toBe(200);
});
