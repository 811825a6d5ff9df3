import { describe, expect, onTestFinished, test } from 'vitest';
import { compileValidator } from '../mock/contract/validators.ts';
import { createTempsMock, type TempsMock } from '../mock/index.ts';
import { signWebhookForTest, TempsClient, verifyWebhook, type DeployOptions } from '../src/index.ts';

/** Something that an app does. */
type Use = (temps: TempsClient, mock: TempsMock) => unknown;

const HERE = { project_id: 1, environment_id: 1 };
const DAYS = { start_date: '2025-12-16', end_date: '2026-01-15' };

const PROJECT = { name: 'Shop', directory: '/', main_branch: 'main', preset: 'nextjs', storage_service_ids: [] };

const USES: Readonly<Record<string, Use>> = {
  'a call with a query and headers': (temps) =>
    temps.deployments.list({ path: { project_id: 1 }, query: { per_page: 2 }, headers: { 'x-trace': '1' } }),
  'a list': (temps) => temps.deployments.list({ path: { project_id: 1 }, query: { per_page: 5 } }).toArray(),
  'a change': (temps) => temps.projects.update({ path: { project_id: 1 }, body: PROJECT }),
  'a call with fetchOptions': (temps) =>
    temps.withOptions({ fetchOptions: { keepalive: false } }).projects.get({ path: { project_id: 1 } }),
  'a checked call': (temps) => temps.projects.get({ path: { project_id: 1 }, validate: true }),
  'an upload': (temps) =>
    temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: new File(['PK'], 'site.zip') } }),
  'a deployment': (temps) => temps.deploy({ ...HERE, image: 'registry.test/shop:2' }).then(({ status }) => status),
  'a rollback': (temps) => temps.rollback({ ...HERE, to: 25 }).then(({ status }) => status),
  runtimeEnv: (temps) => temps.runtimeEnv({ ...HERE, keys: ['DATABASE_URL'], source: 'platform' }),
  visitorSegment: (temps) =>
    temps
      .visitorSegment({ project_id: 1, ...DAYS })
      .where({ country: 'Germany' })
      .facets(),
  'the state of a mock': () =>
    createTempsMock({ snapshot: createTempsMock({ scenario: 'demo' }).state.snapshot() }).state.snapshot(),
  'rows and faults of the mock': (temps, mock) => {
    mock.faults.add({ operation: 'projects.get', status: 404 });
    mock.build.project({ name: 'Made' });
    return temps.projects.get({ path: { project_id: 1 }, throwOnError: false }).then(({ error }) => error?.code);
  },
};

/** A deployment is asked for as often as its time takes. */
function isSentInAnyCase({ operation }: { operation?: string | undefined }): boolean {
  return operation?.startsWith('projects.') === true || operation?.startsWith('analytics.') === true;
}

/** What comes of each, on a mock that is made anew. */
async function outcomes(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const server = await mock.listen();
  const temps = new TempsClient({ baseUrl: server.url, apiKey: mock.token });
  for (const [name, use] of Object.entries(USES)) {
    const result = await Promise.resolve(use(temps, mock)).catch(String);
    found[name] = JSON.stringify(result, (key, value: unknown) => (key === 'requestId' ? undefined : value));
  }
  found['what was sent'] = JSON.stringify(
    mock.requests.filter(isSentInAnyCase).map(({ query, headers }) => [query, Object.keys(headers)]),
  );
  await server.close();
  return found;
}

test('the compiled checks of the mock ignore a member of Object.prototype', () => {
  for (let count = 0; count < 30; count++) createTempsMock({ scenario: 'demo' });
  onTestFinished(() => void Reflect.deleteProperty(Object.prototype, 'polluted'));
  Reflect.set(Object.prototype, 'polluted', () => 'x');
  expect(() => createTempsMock({ scenario: 'demo' })).not.toThrow();
});

test('a check of the mock works with a function on Object.prototype, even if it cannot be compiled', () => {
  const compiled = compileValidator({ type: 'string' });
  for (let count = 0; count < 40; count++) expect(compiled('x')).toBe(true);
  const check = compileValidator({ type: 'string', pattern: '^Shop( \\d)?$' });
  pollute('polluted', () => 'x');
  for (let count = 0; count < 40; count++) expect([check('Shop 2'), check('Store')]).toEqual([true, false]);
});

test.each<[string, unknown]>([
  ['a string', 'x'],
  ['a function', () => 'x'],
])('nothing changes if a library adds %s to Object.prototype', async (_what, value) => {
  const expected = await outcomes();
  onTestFinished(() => void Reflect.deleteProperty(Object.prototype, 'polluted'));
  Reflect.set(Object.prototype, 'polluted', value);
  expect(await outcomes()).toEqual(expected);
});

function pollute(name: string, value: unknown): void {
  onTestFinished(() => void Reflect.deleteProperty(Object.prototype, name));
  Reflect.set(Object.prototype, name, value);
}

describe('options on Object.prototype', () => {
  test('a `baseUrl` on Object.prototype is ignored', () => {
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x' });
    pollute('baseUrl', 'https://evil.test');
    expect(temps.withOptions({ timeout: 5 }).baseUrl).toBe('https://temps.test/api');
    expect(() => new TempsClient({ apiKey: 'tk_x' })).toThrow('TEMPS_API_URL');
  });

  test('an `environment_id` on Object.prototype is ignored', async () => {
    const mock = createTempsMock({ scenario: 'demo' });
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
    pollute('environment_id', 1);
    const options = { project_id: 1, image: 'app:2' } as DeployOptions;
    await expect(Promise.resolve(temps.deploy(options))).rejects.toThrow('`environment_id` must be');
    expect(mock.requests).toEqual([]);
  });

  test('a `tolerance` on Object.prototype is ignored', async () => {
    const delivery = { payload: {}, secret: 'whsec_of-a-test-that-is-long-enough', timestamp: new Date(0) };
    const { body, headers } = await signWebhookForTest({ event_type: 'deployment.created', ...delivery });
    pollute('tolerance', 1e15);
    const verified = verifyWebhook({ body, headers, secret: delivery.secret });
    await expect(verified).rejects.toMatchObject({ name: 'WebhookVerificationError' });
  });
});
