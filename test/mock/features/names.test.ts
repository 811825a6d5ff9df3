import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const PROVIDER = { name: 'a', provider_type: 'github', auth_config: {} };
const SCHEDULE = { name: 'a', backup_type: 'full', enabled: true, retention_period: 7, tags: [] };

it('a name that every object has is no type, method, field or expression', async () => {
  const { call } = setUp({ scenario: 'demo' });
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const monitor = await call('POST /projects/1/monitors', { name: 'a', monitor_type: name, environment_id: 1 });
    expect(monitor.body.monitor_url, name).toMatch(/^https:\/\/[^/]+\/$/);
    const refused = [
      await call('POST /notification-providers', { name: 'a', provider_type: name, config: {}, enabled: true }),
      await call(`GET /external-services/types/${name}/parameters`),
      await call(`GET /external-services/providers/metadata/${name}`),
      await call('POST /external-services', { name: 'a', service_type: name, parameters: {} }),
      await call('POST /git-providers', { ...PROVIDER, auth_method: name }),
      await call(`GET /external-services?sort_by=${name}`),
      await call('POST /backups/schedules', { ...SCHEDULE, schedule_expression: name }),
    ];
    expect(
      refused.map(({ status }) => status),
      name,
    ).toEqual([400, 404, 404, 400, 400, 400, 400]);
  }
});
