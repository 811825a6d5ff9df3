import { describe, expect, it } from 'vitest';
import { TempsClient, TempsError } from '../../src/index.ts';

/** Members of what the API returns, of the wrong type or missing. */
const ITEMS = [
  null,
  5,
  'x',
  [],
  {},
  { id: null },
  { id: 1, status: null, key: null, container_id: null, job_id: null },
];
const LISTS = ['items', 'deployments', 'jobs', 'containers', 'visitors', 'country'];

const COUNTS = [
  ['total', 1],
  ['total_count', 1],
];

/** Bodies that no contract describes. */
const BODIES: readonly unknown[] = [
  undefined,
  ...ITEMS,
  ...ITEMS.map((item) => [item]),
  ...ITEMS.map((item) => Object.fromEntries(LISTS.map((name) => [name, item]))),
  ...ITEMS.map((item) => Object.fromEntries([...LISTS.map((name) => [name, [item]]), ...COUNTS])),
  { id: 1, status: 'completed', jobs: [null] },
  ...[5, ['x'], { code: 5, message: 'no room' }].map((reason) => ({
    id: 1,
    status: 'failed',
    cancelled_reason: reason,
    jobs: [{ id: 1, job_id: 'a', name: reason, status: 'failure', error_message: reason }],
  })),
  { value: 5 },
];

const PLACE = { project_id: 1, environment_id: 1 };

function segment(temps: TempsClient) {
  return temps.visitorSegment({ project_id: 1, start_date: '2026-05-01', end_date: '2026-05-02' });
}

const WORKFLOWS: Readonly<Record<string, (temps: TempsClient) => unknown>> = {
  'all variables': (temps) => temps.runtimeEnv({ ...PLACE, source: 'platform' }),
  'one variable': (temps) => temps.runtimeEnv({ ...PLACE, source: 'platform', keys: ['A'] }),
  facets: (temps) => segment(temps).facets(),
  'drilling down': (temps) => segment(temps).drill('country'),
  'the number of visitors': (temps) => segment(temps).count(),
  'all visitors': (temps) => segment(temps).visitors().toArray(),
  'every project': (temps) => temps.projects.list().toArray(),
};

describe.each(Object.entries(WORKFLOWS))('%s', (_name, run) => {
  it.each(BODIES.map((body) => [JSON.stringify(body), body]))(
    'a workflow never throws a raw error, whatever the server responds with: %s',
    async (_, body) => {
      const fetch = (): Promise<Response> =>
        Promise.resolve(body === undefined ? new Response(null, { status: 204 }) : Response.json(body));
      const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch, maxRetries: 0 });
      const outcome = await Promise.resolve(run(temps)).then(
        () => 'read',
        (error: unknown) => (TempsError.is(error) ? 'refused' : error),
      );
      expect(['read', 'refused']).toContain(outcome);
    },
  );
});
