import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const timestamp = '2026-01-15T12:00:00.000+00:00';
const untyped = (title: string, detail: string) => ({ detail, instance: '', timestamp, title, type: '' });
const environment = (id: number) => ({
  detail: `Environment ${id} not found`,
  error_code: 'NOT_FOUND',
  instance: '/error/not-found',
  timestamp,
  title: 'Resource Not Found',
  type: 'https://temps.sh/probs/not-found',
});
const badRequest = (detail: string) => ({
  detail,
  instance: '/error/bad-request',
  timestamp,
  title: 'Bad Request',
  type: 'https://temps.sh/probs/bad-request',
});

const FUNNEL = { name: 'x', steps: [{ event_name: 'page_view' }] };

describe("July's server writes the problem of", () => {
  it.each([
    [
      'GET /projects/1/environments/1/crons/99',
      400,
      {
        ...untyped('Configuration Error', 'Cron 99 not found in project 1, environment 1'),
        type: 'https://temps.sh/probs/cron-config-error',
      },
    ],
    [
      'DELETE /projects/99/funnels/9',
      500,
      untyped('Funnel not found', 'Error deleting funnel: RecordNotFound Error: Funnel not found'),
    ],
    ['GET /dns-providers/99', 404, { detail: 'DNS provider with ID 99 not found', title: 'Provider Not Found' }],
    [
      'DELETE /dns-providers/99/domains/x.example.com',
      404,
      { detail: 'Domain x.example.com not found', title: 'Domain Not Found' },
    ],
    ['GET /domains/99', 404, untyped('Domain not found', 'Domain with ID 99 not found')],
    ['GET /domains/99/order', 404, untyped('Order not found', 'No ACME order found for domain ID 99')],
    ['GET /domains/by-host/x.example.com', 404, untyped('Domain not found', 'Domain x.example.com not found')],
    ['DELETE /domains/x.example.com', 404, untyped('Resource Not Found', 'x.example.com')],
    [
      'GET /domains/x.example.com/challenge-token',
      404,
      untyped('Challenge not found', 'No active DNS challenge found for domain x.example.com'),
    ],
    ['GET /projects/1/environments/99/domains', 404, environment(99)],
    ['GET /projects/99/environments/99', 404, environment(99)],
    [
      'GET /notification-providers/99',
      404,
      untyped('Provider not found', 'The requested notification provider does not exist'),
    ],
    ['GET /visitors/1/session-replays/99', 404, untyped('Session not found', 'Session not found: 99')],
    ['GET /projects/99/webhooks/99', 404, untyped('Webhook not found', '')],
    ['DELETE /users/99', 404, { detail: 'User 99 not found', title: 'User not found' }],
    ['DELETE /users/3/roles/admin', 404, { detail: 'Role admin not assigned to user 3', title: 'Role not found' }],
    ['GET /geo/abc', 400, { detail: "'abc' is not a valid IP address", title: 'Invalid IP Address' }],
    [
      'GET /audit/logs/987654',
      404,
      { ...untyped('Audit Log Not Found', 'Audit log not found'), type: 'https://temps.sh/probs/not-found' },
    ],
    ['GET /analytics/visitors/id/987654?project_id=1', 400, badRequest('Visitor not found')],
  ] as const)('%s', async (line, status, body) => {
    const response = await setUp({ server: '2026-07', scenario: 'demo' }).call(line);
    expect([response.status, response.body]).toEqual([status, body]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    [
      'PUT /projects/1/funnels/99',
      FUNNEL,
      untyped('Funnel not found', 'Error updating funnel: RecordNotFound Error: Funnel not found'),
    ],
    ['POST /domains', { domain: 'not a domain' }, { title: 'Invalid Domain', type: '' }],
    [
      'PUT /notification-providers/slack/99',
      { config: { webhook_url: 'https://hooks.slack.com/x' } },
      untyped('Provider not found', 'The requested Slack notification provider does not exist'),
    ],
    ['POST /users/2/roles', { user_id: 2, role_type: 'none' }, badRequest('Invalid role type: none')],
    [
      'POST /api-keys',
      { name: 'x', role_type: 'none' },
      {
        error_code: 'VALIDATION_ERROR',
        title: 'Validation Error',
        type: 'https://temps.sh/probs/validation-error',
      },
    ],
    [
      'POST /auth/login',
      { email: 'x@example.com', password: 'x' },
      { detail: 'Invalid email or password.', title: 'Invalid Credentials' },
    ],
    [
      'POST /projects/1/webhooks',
      { url: 'https://example.com', events: [] },
      untyped('Invalid event types', 'At least one valid event type is required'),
    ],
  ])('%s', async (line, request, body) => {
    expect((await setUp({ server: '2026-07', scenario: 'demo' }).call(line, request)).body).toMatchObject(body);
  });
});

it.each([
  ['GET /notification-providers/abc', 400],
  ['PUT /projects/1/env-vars/abc', 400],
  ['GET /projects/1/environments/abc/domains', 400],
  ['GET /projects/1/environments/abc/crons', 401],
  ['GET /analytics/visitors/id/abc?project_id=1', 401],
] as const)("July's server responds to %s without a token with %i", async (line, status) => {
  expect((await setUp({ server: '2026-07' }).call(line, undefined, { token: null })).status).toBe(status);
});
