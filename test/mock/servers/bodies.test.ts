import { expect, it } from 'vitest';
import { writeRealBody } from '../../../mock/servers/bodies.ts';
import type { OperationName } from '../../../mock/contract/contract.ts';

const TIME = '2026-07-03T09:12:44.120Z';

const write = (operation: OperationName, body: unknown) =>
  writeRealBody('2026-07', operation, body);

it('real servers write the dates of each schema in one way', () => {
  const at = Date.parse(TIME);
  expect([
    write('auditLogs.get', { audit_date: TIME }),
    write('deployments.get', { created_at: TIME, started_at: null, environment: { name: TIME } }),
    write('projects.list', { items: [{ last_deployment: TIME, name: TIME }], total: 1 }),
    write('users.list', { items: [{ user: { created_at: TIME }, roles: [{ updated_at: TIME }] }] }),
    write('domains.getOrder', { created_at: TIME }),
    write('funnels.list', [{ created_at: TIME }]),
    write('analytics.getAggregatedBuckets', { items: [{ timestamp: TIME }] }),
    write('webhooks.list', { items: [{ created_at: TIME, events: [] }] }),
  ]).toEqual([
    { audit_date: at },
    { created_at: at, started_at: null, environment: { name: TIME } },
    { items: [{ last_deployment: at, name: TIME }], total: 1 },
    { items: [{ user: { created_at: at }, roles: [{ updated_at: at }] }] },
    { created_at: Math.floor(at / 1000) },
    [{ created_at: '2026-07-03 09:12:44.120 UTC' }],
    { items: [{ timestamp: '2026-07-03 09:12:44' }] },
    { items: [{ created_at: TIME, events: [] }] },
  ]);
});

it('a body is written without what real servers leave out, and the state keeps it', () => {
  const platform = { architecture: 'x86_64', platforms: ['linux/amd64'] };
  expect(write('platform.getInfo', platform)).toEqual({ platforms: ['linux/amd64'] });
  expect(platform).toHaveProperty('architecture');
});

it("July's server shows a preset by another name than that of its catalogue", () => {
  const project = { id: 1, preset: 'docker-compose' };
  expect(write('projects.get', project)).toEqual({ id: 1, preset: 'dockercompose' });
  expect(writeRealBody('2026-08', 'projects.get', project)).toEqual(project);
});

it('a body has another form where the contract says so of real servers', () => {
  expect([
    write('analytics.getActiveVisitors', { active_visitors: 3, window_minutes: 5 }),
    write('analytics.listSessionEvents', { events: [{ id: 1, timestamp: TIME }], total: 1 }),
    write('externalServices.getProjectEnvironment', [{ name: 'A', value: '1', sensitive: true }]),
    write('webhooks.get', { events: ['deployment.created'] }),
    write('users.create', { user: { id: 1, username: 'ada' }, roles: [] }),
  ]).toEqual([
    { count: 3, window_minutes: 5 },
    { events: [{ id: 1, occurred_at: TIME }], total: 1 },
    { A: '1' },
    { events: ['deployment_created'] },
    { user: { id: 1 }, roles: [] },
  ]);
});
