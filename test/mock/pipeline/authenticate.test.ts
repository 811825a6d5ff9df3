import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

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

it('a deployment token reads the variables of its own environment, and is refused anything else', async () => {
  const { mock, read, refusal } = setUp({ scenario: 'demo' });
  const as = { token: mock.tokens.deployment };
  expect(await read('GET /projects/1/env-vars/LOG_LEVEL/value', undefined, as)).toEqual({ value: 'info' });
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
  for (const [line, detail] of refused) expect(await refusal(line, undefined, as), line).toBe(`403 ${detail}`);
});

it('the tokens of roles may do what their role may do, and so may an API key that was made for a role', async () => {
  const rows = [
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
  ] as const;
  for (const [name, line, expected] of rows) {
    const { mock, status } = setUp({ scenario: 'demo' });
    expect(await status(line, undefined, { token: mock.tokens[name] }), `${name} ${line}`).toBe(expected);
  }
  const { read, status } = setUp({ scenario: 'demo' });
  const statuses = async (role: object) => {
    const { api_key: token } = await read('POST /api-keys', { name: JSON.stringify(role), ...role });
    return [
      await status('GET /projects', undefined, { token }),
      await status('DELETE /projects/1', undefined, { token }),
    ];
  };
  expect(await statuses({ role_type: 'reader' })).toEqual([200, 403]);
  expect(await statuses({ role_type: 'custom', permissions: ['projects:delete'] })).toEqual([403, 204]);
});

it('a session has the role of its user, and comes as a cookie, too', async () => {
  const { mock, status } = setUp({ scenario: 'demo' });
  const sessionOf = (user_id: number) => {
    const none = { expires_at: null, project_id: null, environment_id: null };
    return mock.state.credentials.insert({ token: `session_${user_id}`, kind: 'session', user_id, ...none });
  };
  const ordinary = mock.state.users.find(({ roles }) => !roles.includes('admin'))?.id ?? 0;
  expect(await status('GET /users', undefined, sessionOf(1))).toBe(200);
  expect(await status('GET /users', undefined, sessionOf(ordinary))).toBe(403);
  const headers = { cookie: 'theme=dark; session=session_1' };
  expect(await status('GET /users', undefined, { token: null, headers })).toBe(200);
});
