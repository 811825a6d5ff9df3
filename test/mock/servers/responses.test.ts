import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server says of a deployment that was created neither when it started nor when it ended, however late it is read', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
    await call('POST /projects/1/webhooks', { url: 'https://example.com/', events: ['deployment.created'] });
    await call('POST /projects/1/trigger-pipeline', { environment_id: 1 });
    mock.clock.advance(900_000);
    const { body: hooks } = await call('GET /projects/1/webhooks');
    const { body } = await call(`GET /projects/1/webhooks/${hooks[0].id}/deliveries`);
    const created = body.find(({ event_type }: { event_type: string }) => event_type === 'deployment.created');
    expect(JSON.parse(created.payload).payload).toMatchObject({ started_at: null, finished_at: null });
  });

  it('a real server calls it an error that the challenge of a certificate is open', async () => {
    const { call } = setUp({ server });
    await call('POST /domains', { domain: 'shop.example.com' });
    const { status, body } = await call('POST /domains/shop.example.com/provision');
    expect([status, body.type, body.code]).toEqual([200, 'error', 'PROVISION_FAILED']);
  });
});
