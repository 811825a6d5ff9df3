import { expect, it } from 'vitest';
import { SERVERS, setUp } from '../support/client.ts';

const INCIDENT = { title: 'Down', severity: 'minor' };
const RANGE = 'start_time=2026-01-14T00:00:00Z&end_time=2026-01-16T00:00:00Z';
const SLACK = { webhook_url: 'https://hooks.slack.example/services/1' };

/** What real servers fail to do: a call, its status there, and what has to be there before. */
const FAILURES: [line: string, status: number, before?: [line: string, body: object]][] = [
  ['GET /sessions/1/events', 400],
  ['POST /projects/1/deployments/1/resume', 500],
  ['GET /domains/1/status', 404],
  ['GET /projects/1/incidents/bucketed?' + RANGE, 500, ['POST /projects/1/incidents', INCIDENT]],
  [
    'POST /notification-providers/1/test',
    500,
    ['POST /notification-providers/slack', { name: 'Chat', config: SLACK }],
  ],
  ['POST /auth/password-reset/request', 503],
];

it('what real servers have a route for and fail to do fails', async () => {
  for (const server of SERVERS)
    for (const [line, expected, before] of FAILURES) {
      const { mock, call, status } = setUp({ server });
      mock.build.project();
      mock.build.deployment({ status: 'paused' });
      if (before) await call(...before);
      const body = line.startsWith('POST /auth') ? { email: 'admin@example.com' } : undefined;
      expect(await status(line, body), `${server} ${line}`).toBe(expected);
    }
});

it('what they can do goes on: buckets without incidents, a password reset with a provider of email', async () => {
  for (const server of SERVERS) {
    const { status } = setUp({ server, scenario: 'demo' });
    expect(await status('GET /projects/3/incidents/bucketed?' + RANGE)).toBe(200);
    expect(await status('POST /auth/password-reset/request', { email: 'admin@example.com' })).toBe(
      200,
    );
  }
});
