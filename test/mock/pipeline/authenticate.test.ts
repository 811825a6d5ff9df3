import { expect, it } from 'vitest';
import { contract, operations, type OperationName } from '../../../mock/contract/contract.ts';
import { setUp } from '../support/client.ts';

it.each([
  ['no token', null, 'Authentication is required: send the header Authorization: Bearer <token>'],
  ['an unknown token', 'tk_nobody', 'The token is not known'],
])('%s is a 401', async (_, token, detail) => {
  const { status, body, headers } = await setUp().call('GET /projects', undefined, { token });
  expect([status, body.detail, headers.get('www-authenticate')]).toEqual([401, detail, 'Bearer']);
});

it.each(Object.keys(operations) as OperationName[])(
  '%s without a token is a 401, unless the contract makes it public',
  async (name) => {
    const { method, route } = operations[name];
    const { status } = await setUp().call(`${method} ${route.replace(/\{\w+\}/g, '1')}`, undefined, { token: null });
    const { security } = contract.paths?.[route]?.[method.toLowerCase() as 'get'] ?? {};
    expect(status === 401).toBe(security?.length !== 0);
  },
);

it('an expired token is a 401 that says since when', async () => {
  const { mock, call } = setUp();
  const { status, body } = await call('GET /projects', undefined, { token: mock.tokens.expired });
  expect([status, body.detail]).toEqual([401, 'The token expired at 2020-01-01T00:00:00.000Z']);
});

it('a token runs out on the clock of the mock', async () => {
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

it('a call without a token is refused before its mistakes are told', async () => {
  expect((await setUp().call('POST /projects', { name: 5 }, { token: null })).status).toBe(401);
});

it('a deployment token reads the variables of its own environment', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const { status, body } = await call('GET /projects/1/env-vars/LOG_LEVEL/value', undefined, {
    token: mock.tokens.deployment,
  });
  expect([status, body]).toEqual([200, { value: 'info' }]);
});

it.each([
  ['GET /projects', 'A deployment token may not call projects.list; use an API key'],
  ['DELETE /projects/1', 'A deployment token may not call projects.delete; use an API key'],
  ['GET /projects/2/env-vars/LOG_LEVEL/value', 'This deployment token belongs to project 1, not to project 2'],
  [
    'GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=2',
    'This deployment token belongs to environment 1, not to environment 2',
  ],
])('a deployment token is refused at %s: 403', async (line, detail) => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const { status, body } = await call(line, undefined, { token: mock.tokens.deployment });
  expect([status, body.detail]).toEqual([403, detail]);
});
