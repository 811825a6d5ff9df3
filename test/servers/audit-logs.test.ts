import { expect, it } from 'vitest';
import { realServer } from './real-server.ts';

const ENTRY = {
  id: 7,
  operation_type: 'PROJECT_CREATED',
  user_id: null,
  user: null,
  ip_address: null,
  audit_date: 1_783_069_964_120,
  data: { project_id: 3 },
};

it('an audit log of July with a deleted user is read', async () => {
  const handlers = {
    'GET /audit/logs': () => Response.json([ENTRY]),
    'GET /audit/logs/:id': () => Response.json(ENTRY),
  };
  const { temps } = realServer('2026-07', handlers, { validate: { responses: 'throw' } });
  const expected = { ...ENTRY, audit_date: '2026-07-03T09:12:44.120Z' };
  expect((await temps.auditLogs.get({ path: { id: 7 } })).data).toEqual(expected);
  expect(await temps.auditLogs.list().toArray()).toEqual([expected]);
});
