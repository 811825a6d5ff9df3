import { expect, expectTypeOf, it } from 'vitest';
import { signWebhookForTest, verifyWebhook } from '../../../src/index.ts';

const secret = 'a-long-random-text';

const payload = {
  deployment_id: 41,
  project_id: 3,
  project_name: 'shop',
  environment: 'production',
  branch: 'main',
  commit_sha: '9f1c0e4b7a2d',
  commit_message: 'Fix cart',
  url: 'https://shop-production.example.dev',
  status: 'failed',
  error_message: 'exit code 1',
  started_at: '2026-07-03T09:12:45Z',
  finished_at: '2026-07-03T09:14:01Z',
};

it('the payload of a real server has a type', async () => {
  const delivery = await signWebhookForTest({ secret, event_type: 'deployment_failed', project_id: 3, payload });
  const webhook = await verifyWebhook({ ...delivery, secret });
  if (webhook.event !== 'deployment.failed') throw new Error(webhook.event);
  const { commit_sha, url, error_message, started_at, finished_at, project_name } = webhook.payload;
  expectTypeOf(commit_sha).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(project_name).toEqualTypeOf<string | undefined>();
  expect({ ...payload, commit_sha, url, error_message, started_at, finished_at, project_name }).toEqual(payload);
});

it('signWebhookForTest writes the dotted name of the event into the header', async () => {
  for (const event_type of ['deployment_failed', 'deployment.failed']) {
    const { headers, body } = await signWebhookForTest({ secret, event_type });
    expect(headers['X-Webhook-Event']).toBe('deployment.failed');
    expect(JSON.parse(body)).toMatchObject({ event_type });
  }
});

it('an event without a project has `project_id` null', async () => {
  const delivery = await signWebhookForTest({ secret, event_type: 'email.bounced', project_id: null });
  const webhook = await verifyWebhook({ ...delivery, secret });
  expectTypeOf(webhook.project_id).toEqualTypeOf<number | null>();
  expect(webhook.project_id).toBeNull();
});

it('an unknown event is accepted, with its payload', async () => {
  const delivery = await signWebhookForTest({ secret, event_type: 'sandbox_created', payload: { sandbox_id: 1 } });
  expect(await verifyWebhook({ ...delivery, secret })).toMatchObject({
    event: 'unknown',
    event_type: 'sandbox_created',
    payload: { sandbox_id: 1 },
  });
});
