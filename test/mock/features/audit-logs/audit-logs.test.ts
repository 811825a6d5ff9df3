import { expect, it } from 'vitest';
import { column, PROJECT, setUp } from '../../support/client.ts';

function setUpLog() {
  const tools = setUp();
  const types = async (query = '') =>
    column(await tools.read(`GET /audit/logs${query}`), 'operation_type');
  return { ...tools, types };
}

it('the audit log holds what users changed, newest first', async () => {
  const { mock, call, read, types } = setUpLog();
  await call('POST /projects', PROJECT, {
    headers: { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' },
  });
  mock.clock.advance(1000);
  await call('DELETE /projects/1');
  expect(await types()).toEqual(['PROJECT_DELETED', 'PROJECT_CREATED']);
  const entry = await read('GET /audit/logs/1');
  expect(entry).toEqual({
    id: 1,
    operation_type: 'PROJECT_CREATED',
    user_id: 1,
    user: { id: 1, name: 'Admin', email: 'admin@example.com' },
    ip_address: { ip: '203.0.113.7', country: null, city: null, latitude: null, longitude: null },
    audit_date: '2026-01-15T12:00:00.000Z',
    data: { id: 1, name: 'Shop' },
  });
  expect((await read('GET /audit/logs'))[1]).toEqual(entry);
});

it('the audit log has no reads, no refusals and no secrets', async () => {
  const { mock, call, read, types } = setUpLog();
  await call('GET /projects');
  await call('DELETE /projects/9');
  await call('POST /projects', {});
  await call('POST /projects', PROJECT, { token: null });
  await call('POST /_temps/event', {
    event_name: 'a',
    request_path: '/',
    request_query: '',
    event_data: null,
  });
  expect(await types()).toEqual([]);
  await call('POST /users', { username: 'ada', password: 'correct horse', roles: [] });
  const { api_key } = await read('POST /api-keys', { name: 'CI', role_type: 'admin' });
  await call('POST /users/me/mfa/setup');
  const kept = JSON.stringify(mock.state.auditLogs.list());
  expect(kept).toContain('USER_CREATED');
  for (const secret of ['correct horse', api_key, 'secret']) expect(kept).not.toContain(secret);
});

it('the audit log is filtered by user, operation and time', async () => {
  const { mock, call, types } = setUpLog();
  for (const name of ['One', 'Two']) {
    await call('POST /projects', { ...PROJECT, name });
    mock.clock.advance(60_000);
  }
  await call('DELETE /projects/1');
  expect(await types('?operation_type=PROJECT_CREATED')).toHaveLength(2);
  expect(await types('?from=2026-01-15T12:01:00Z')).toEqual(['PROJECT_DELETED', 'PROJECT_CREATED']);
  expect(await types('?to=2026-01-15T12:00:00Z')).toEqual(['PROJECT_CREATED']);
  expect(await types('?limit=1&offset=2')).toEqual(['PROJECT_CREATED']);
  expect(await types('?user_id=2')).toEqual([]);
});
