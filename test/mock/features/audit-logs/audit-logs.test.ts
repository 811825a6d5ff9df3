import { describe, expect, it } from 'vitest';
import { operationType } from '../../../../mock/features/audit-logs/model/operation-type.ts';
import { operations, type OperationName } from '../../../../mock/contract/contract.ts';
import { PROJECT, setUp } from '../../support/client.ts';

interface Entry {
  id: number;
  operation_type: string;
}

async function setUpLog() {
  const tools = setUp();
  const types = async (query = '') =>
    (await tools.call(`GET /audit/logs${query}`)).body.map((entry: Entry) => entry.operation_type);
  return { ...tools, types };
}

describe('audit log', () => {
  it('the audit log holds what users changed, newest first, with who, when, where and what', async () => {
    const { mock, call, types } = await setUpLog();
    await call('POST /projects', PROJECT, { headers: { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' } });
    mock.clock.advance(1000);
    await call('DELETE /projects/1');
    expect(await types()).toEqual(['PROJECT_DELETED', 'PROJECT_CREATED']);
    const { body } = await call('GET /audit/logs/1');
    expect(body).toEqual({
      id: 1,
      operation_type: 'PROJECT_CREATED',
      user_id: 1,
      user: { id: 1, name: 'Admin', email: 'admin@example.com' },
      ip_address: { ip: '203.0.113.7', country: null, city: null, latitude: null, longitude: null },
      audit_date: '2026-01-15T12:00:00.000Z',
      data: { id: 1, name: 'Shop' },
    });
    expect((await call('GET /audit/logs')).body[1]).toEqual(body);
  });

  it('the audit log has nothing of reads, nor of what was refused', async () => {
    const { call, types } = await setUpLog();
    await call('GET /projects');
    await call('DELETE /projects/9');
    await call('POST /projects', {});
    await call('POST /projects', PROJECT, { token: null });
    expect(await types()).toEqual([]);
  });

  it('the audit log keeps no secrets', async () => {
    const { mock, call } = await setUpLog();
    await call('POST /users', { username: 'ada', password: 'correct horse', roles: [] });
    const { api_key } = (await call('POST /api-keys', { name: 'CI', role_type: 'admin' })).body;
    await call('POST /users/me/mfa/setup');
    const kept = JSON.stringify(mock.state.auditLogs.list());
    expect(kept).toContain('USER_CREATED');
    expect(kept).not.toContain('correct horse');
    expect(kept).not.toContain(api_key);
    expect(kept).not.toContain('secret');
  });

  it('the audit log knows who came and went', async () => {
    const { call, types } = await setUpLog();
    await call('POST /users', { username: 'ada', email: 'ada@example.com', password: 'correct horse', roles: [] });
    const { headers } = await call(
      'POST /auth/login',
      { email: 'ada@example.com', password: 'correct horse' },
      { token: null },
    );
    const token = /temps_session=(\w+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
    await call('POST /logout', undefined, { token });
    expect(await types('?user_id=2')).toEqual(['USER_LOGGED_OUT', 'USER_LOGGED_IN']);
  });

  it('the audit log is filtered by operation and time, and comes in parts', async () => {
    const { mock, call, types } = await setUpLog();
    for (const name of ['One', 'Two']) {
      await call('POST /projects', { ...PROJECT, name });
      mock.clock.advance(60_000);
    }
    await call('DELETE /projects/1');
    expect(await types('?operation_type=PROJECT_CREATED')).toHaveLength(2);
    expect(await types('?from=2026-01-15T12:01:00Z')).toEqual(['PROJECT_DELETED', 'PROJECT_CREATED']);
    expect(await types('?to=2026-01-15T12:00:00Z')).toEqual(['PROJECT_CREATED']);
    expect(await types('?limit=1')).toEqual(['PROJECT_DELETED']);
    expect(await types('?limit=1&offset=2')).toEqual(['PROJECT_CREATED']);
  });

  it('the audit log does not find what is not there', async () => {
    const { call } = await setUpLog();
    const { status, body } = await call('GET /audit/logs/7');
    expect([status, body.detail]).toEqual([404, 'Audit log entry 7 not found']);
  });

  it('the audit log of the demo has a month in the order of time', async () => {
    const { mock } = setUp({ scenario: 'demo' });
    const dates = mock.state.auditLogs.list().map((row) => row.audit_date);
    expect(dates.length).toBeGreaterThan(20);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe('names of operations', () => {
  it.each([
    ['projects.create', 'PROJECT_CREATED'],
    ['projects.triggerPipeline', 'PROJECT_PIPELINE_TRIGGERED'],
    ['backups.createS3Source', 'BACKUP_S3_SOURCE_CREATED'],
    ['deployments.rollback', 'DEPLOYMENT_ROLLED_BACK'],
    ['deployments.deployFromImage', 'DEPLOYMENT_IMAGE_DEPLOYED'],
    ['envVars.update', 'ENV_VAR_UPDATED'],
    ['externalServices.linkProject', 'EXTERNAL_SERVICE_PROJECT_LINKED'],
    ['monitoring.updateIncidentStatus', 'INCIDENT_STATUS_UPDATED'],
    ['platform.updateSettings', 'SETTINGS_UPDATED'],
    ['users.verifyAndEnableMfa', 'USER_MFA_ENABLED'],
  ] satisfies [OperationName, string][])('%s is %s', (operation, type) => {
    expect(operationType(operation)).toBe(type);
  });

  it('the names of operations do not exist for what a GET does, whatever its verb', () => {
    expect(operationType('git.startProviderOauth')).toBeUndefined();
  });

  it('leave out only what changes nothing, comes from visitors or logs itself', () => {
    const names = Object.keys(operations) as OperationName[];
    const silent = names.filter((name) => operations[name].method !== 'GET' && operationType(name) === undefined);
    expect(silent.toSorted()).toEqual([
      'analytics.enrichVisitor',
      'analytics.recordEvent',
      'authentication.login',
      'authentication.requestMagicLink',
      'authentication.requestPasswordReset',
      'dns.testProvider',
      'email.testProvider',
      'funnels.previewMetrics',
      'notifications.testProvider',
      'performance.recordSpeedMetrics',
      'performance.updateSpeedMetrics',
      'sessionReplay.addEvents',
      'sessionReplay.addEventsLegacy',
      'sessionReplay.init',
      'sessionReplay.updateDuration',
    ]);
  });
});
