import { expect, test, vi } from 'vitest';
import { TempsClient, TempsValidationError, type TempsClientOptions } from '../../src/index.ts';
import { createTempsMock } from '../../mock/index.ts';
import { resolveValidate } from '../../src/validation/options.ts';

const PROJECT = {
  name: 'Shop',
  directory: '.',
  main_branch: 'main',
  preset: 'nextjs',
  storage_service_ids: [],
};
const ONE = { path: { project_id: 1 } };
const REQUESTS = { requests: true };
const RESPONSES = { responses: 'warn' } as const;

const said = () => vi.fn<(message: string) => void>();

function setUp(options: TempsClientOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo', printWarnings: false });
  const logger = { debug: said(), info: said(), warn: said(), error: said() };
  const own = { baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch, logger };
  const temps = new TempsClient({ ...own, ...options });
  /** The next response to this operation. */
  const respondWith = (operation: 'projects.get' | 'projects.list', body: unknown) =>
    mock.faults.add({ operation, body });
  return { mock, temps, logger, respondWith };
}

async function refusal(promise: PromiseLike<unknown>): Promise<TempsValidationError> {
  const error: unknown = await Promise.resolve(promise).catch((reason: unknown) => reason);
  if (TempsValidationError.is(error)) return error;
  throw new Error('it was not refused', { cause: error });
}

test('a bad request is refused before it is sent, with every path and what was expected', async () => {
  const { mock, temps } = setUp({ validate: REQUESTS });
  // @ts-expect-error -- the body lacks most of what it needs
  const error = await refusal(temps.projects.create({ body: { name: 7, directory: '.' } }));
  expect(error.message).toMatch(
    /^Refused the request POST \/projects: `body\.main_branch` expected string, received undefined; `body\.name` expected string, received number; `body\.preset` invalid option: expected one of ".*; and 1 more$/,
  );
  const list = temps.deployments.list({
    path: { project_id: 0 },
    query: { per_page: 5000, page: '1' as never },
  });
  const places = (await refusal(list)).issues.map(({ path }) => path.join('.'));
  expect(places.toSorted()).toEqual(['path.project_id', 'query.page', 'query.per_page']);
  const returned = await temps.projects.get({ path: { project_id: 0 }, throwOnError: false });
  expect({
    data: returned.data,
    isValidationError: TempsValidationError.is(returned.error),
  }).toEqual({ data: undefined, isValidationError: true });
  expect(mock.requests).toHaveLength(0);
});

test('an unknown name in the query or the body is refused with the nearest one', async () => {
  const { mock, temps } = setUp({ validate: true });
  const list = temps.deployments.list({ ...ONE, query: { environmentId: 2, page: 1 } as object });
  expect((await refusal(list)).issues).toEqual([
    { path: ['query', 'environmentId'], message: 'is unknown: did you mean `environment_id`?' },
  ]);
  const body = { ...PROJECT, mainBranch: 'x', deployment_config: { cpuRequest: 1 } };
  const { issues } = await refusal(temps.projects.update({ ...ONE, body }));
  expect(issues.map(({ path }) => path.join('.'))).toContain('body.mainBranch');
  expect(mock.requests).toHaveLength(0);
});

test('both names of a page size are known, and so are the members of a free object', async () => {
  const { temps } = setUp({ validate: true });
  const { data: keys } = await temps.apiKeys.list({ query: { per_page: 1 } });
  expect(keys.items).toHaveLength(1);
  const body = { name: 'db', service_type: 'postgres', parameters: { database: 'shop' } } as const;
  await expect(temps.externalServices.create({ body })).resolves.toBeDefined();
});

test('a good request is sent as without validation', async () => {
  const { mock, temps } = setUp({ validate: REQUESTS });
  expect((await temps.projects.create({ body: PROJECT })).data.slug).toBe('shop');
  expect(await temps.projects.list().toArray()).toHaveLength(4);
  // Unknown values of an enum: the server may be newer.
  const newer = { ...PROJECT, source_type: 'carrier_pigeon' };
  expect(
    TempsValidationError.is(
      (await temps.projects.create({ body: newer, throwOnError: false })).error,
    ),
  ).toBe(false);
  // Checked as it is sent: a date as text, without what is not set. A caller without types can give
  // null.
  const dates = { start_date: new Date(0), end_date: new Date(1) };
  const query = { project_id: 1, ...dates, filter_city: null, environment_id: undefined };
  const before = mock.requests.length;
  await temps.analytics.getVisitorFacets({ query: query as never });
  expect(mock.requests).toHaveLength(before + 1);
  const key = {
    name: 'Nightly',
    role_type: 'reader',
    expires_at: new Date('2199-01-15T12:00:00Z'),
  };
  expect((await temps.apiKeys.create({ body: key })).data.expires_at).toMatch(
    /^2199-01-15T12:00:00(\.000)?Z$/,
  );
  // Files are not checked.
  const body = { file: new File(['PK'], 'site.html') };
  expect((await temps.deployments.uploadStatic({ ...ONE, body })).data.id).toBeGreaterThan(0);
});

test('a bad response is a warning without its values, and the call succeeds', async () => {
  const { temps, logger, respondWith } = setUp({ validate: RESPONSES });
  respondWith('projects.get', { id: 'one', secret_value: 'hunter2' });
  const { data } = await temps.projects.get(ONE);
  expect(data).toEqual({ id: 'one', secret_value: 'hunter2' });
  const warning = logger.warn.mock.calls[0]?.[0];
  expect(warning).toMatch(
    /^TempsClient: the call succeeded, but its response does not fit the contract\. .* Refused the response to GET \/projects\/\{project_id\}: `ai_alert_summaries_enabled` expected boolean, received undefined; .*; and \d+ more$/,
  );
  expect(warning).not.toContain('hunter2');
});

test('a bad response causes no warning that nobody asked for', async () => {
  const rows: TempsClientOptions[] = [
    {},
    { validate: REQUESTS },
    { validate: false },
    { validate: RESPONSES, logLevel: 'error' },
    { validate: RESPONSES, logLevel: 'off' },
  ];
  for (const options of rows) {
    const { temps, logger, respondWith } = setUp(options);
    respondWith('projects.get', {});
    await temps.projects.get(ONE);
    expect.soft(logger.warn, JSON.stringify(options)).not.toHaveBeenCalled();
  }
});

test('a good response causes no warning, and is not changed', async () => {
  const { temps, logger, respondWith } = setUp({ validate: RESPONSES });
  await expect(temps.projects.get({ path: { project_id: 99 } })).rejects.toThrow('404');
  const { data } = await temps.projects.get(ONE);
  await temps.projects.list().toArray();
  await temps.deployments.list(ONE);
  respondWith('projects.get', { ...data, newer_field: {}, source_type: 'carrier_pigeon' });
  await temps.projects.get(ONE);
  const query = {
    project_id: 1,
    start_date: '2026-01-01T00:00:00Z',
    end_date: '2026-01-02T00:00:00Z',
  };
  await temps.request({ method: 'GET', url: '/analytics/visitors', query });
  expect(logger.warn).not.toHaveBeenCalled();
});

test('a list is checked as callers see it, however its server sends it', async () => {
  const envelopes = [
    (items: unknown[]) => items,
    (items: unknown[]) => ({ projects: items, total: items.length }),
  ];
  for (const envelope of envelopes) {
    const { temps, logger, respondWith } = setUp({ validate: RESPONSES });
    const items = await temps.projects.list().toArray();
    respondWith('projects.list', envelope(items));
    expect(await temps.projects.list().toArray()).toEqual(items);
    expect(logger.warn).not.toHaveBeenCalled();
    respondWith('projects.list', envelope([{ id: 'x' }]));
    await temps.projects.list();
    expect(logger.warn).toHaveBeenCalledOnce();
  }
});

test("a bad response is an error with responses: 'throw'", async () => {
  const { temps, logger, respondWith } = setUp({ validate: { responses: 'throw' } });
  respondWith('projects.get', { id: 'one' });
  const error = await refusal(temps.projects.get(ONE));
  expect(error.message).toContain('Refused the response to GET /projects/{project_id}');
  expect(error.wasSent).toBe(true);
  expect(error.issues).toContainEqual({
    path: ['id'],
    message: 'expected number, received string',
  });
  respondWith('projects.get', {});
  const result = await temps.projects.get({ ...ONE, throwOnError: false });
  expect({
    data: result.data,
    isValidationError: TempsValidationError.is(result.error),
    status: result.response?.status,
  }).toEqual({ data: undefined, isValidationError: true, status: 200 });
  expect(logger.warn).not.toHaveBeenCalled();
});

test('a part of `validate` that is left out is off, and `true` refuses requests and warns of responses', () => {
  expect(resolveValidate({ responses: 'throw' })).toEqual({ requests: false, responses: 'throw' });
  expect(resolveValidate(REQUESTS)).toEqual({ requests: true, responses: false });
  expect(resolveValidate(true)).toEqual({ requests: true, responses: 'warn' });
});

test('`validate` of a call wins over that of its client', async () => {
  const { temps } = setUp();
  const none = { path: { project_id: 0 } };
  await refusal(temps.projects.get({ ...none, validate: true }));
  const strict = temps.withOptions({ validate: true });
  await expect(strict.projects.get({ ...none, validate: false })).rejects.toThrow(
    /GET \/projects\/0: 4/,
  );
  await refusal(strict.projects.get({ ...none, validate: undefined }));
});

test('a route of the contract is checked by request() as its method is, and any other is not', async () => {
  const url = '/projects/{project_id}';
  const { temps, respondWith } = setUp({ validate: { requests: true, responses: 'throw' } });
  const error = await refusal(temps.request({ method: 'GET', url, path: { project_id: 0 } }));
  expect(error.issues[0]?.path).toEqual(['path', 'project_id']);
  respondWith('projects.get', { id: 'x' });
  await expect(temps.request({ method: 'GET', url, ...ONE })).rejects.toThrow(
    'Refused the response to GET /projects/{project_id}',
  );
  await expect(temps.request({ method: 'GET', url: '/volcanoes' })).rejects.toThrow('404');
});
