import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { TempsClient, TempsConfigError, TempsValidationError, type TempsClientOptions } from '../../src/index.ts';
import { createTempsMock } from '../../mock/index.ts';

const PROJECT = { name: 'Shop', directory: '.', main_branch: 'main', preset: 'nextjs', storage_service_ids: [] };

const said = () => vi.fn<(message: string) => void>();

function setUp(options: TempsClientOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo' });
  const logger = { debug: said(), info: said(), warn: said(), error: said() };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    logger,
    ...options,
  });
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

describe("validate: 'requests'", () => {
  it('a bad request is refused before it is sent, with paths and what was expected', async () => {
    const { mock, temps } = setUp({ validate: 'requests' });
    // @ts-expect-error -- the body lacks most of what it needs
    const error = await refusal(temps.projects.create({ body: { name: 7, directory: '.' } }));
    expect(error.message).toBe(
      'Refused the request POST /projects: `body.main_branch` expected string, received undefined; `body.name` expected string, received number; `body.preset` expected string, received undefined; and 1 more',
    );
    expect(error.issues).toHaveLength(4);
    expect(mock.requests).toHaveLength(0);
  });

  it('path, query and body are checked at once', async () => {
    const { temps } = setUp({ validate: 'requests' });
    const error = await refusal(
      temps.deployments.list({ path: { project_id: 0 }, query: { per_page: 5000, page: 1.5 } }),
    );
    expect(error.issues.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'path.project_id',
      'query.page',
      'query.per_page',
    ]);
  });

  it('a good request is sent as without validation', async () => {
    const { temps } = setUp({ validate: 'requests' });
    const { data } = await temps.projects.create({ body: PROJECT });
    expect(data.slug).toBe('shop');
    expect((await temps.projects.list().toArray()).length).toBe(4);
  });

  it('a request() without the body that the contract requires is refused', async () => {
    const { mock, temps } = setUp({ validate: 'requests' });
    const error = await refusal(temps.request({ method: 'POST', url: '/projects' }));
    expect(error.issues).toEqual([{ path: ['body'], message: 'expected object, received undefined' }]);
    expect(mock.requests).toHaveLength(0);
  });

  it('unknown fields and enum values are sent', async () => {
    const { temps } = setUp({ validate: 'requests' });
    const body = { ...PROJECT, newer_field: 1, source_type: 'carrier_pigeon' };
    const error = await temps.projects.create({ body, throwOnError: false });
    expect(TempsValidationError.is(error.error)).toBe(false);
  });

  it('a request is checked as it is sent: a Date as text, without null and undefined', async () => {
    const { mock, temps } = setUp({ validate: 'requests' });
    const query = {
      project_id: 1,
      start_date: new Date(0),
      end_date: new Date(1),
      filter_city: null,
      environment_id: undefined,
    };
    // A caller without types can do this.
    await temps.analytics.getVisitorFacets({ query: query as never });
    expect(mock.requests).toHaveLength(1);
  });

  it('files are not checked', async () => {
    const { temps } = setUp({ validate: 'all' });
    const path = { project_id: 1 };
    const { data } = await temps.deployments.uploadStatic({ path, body: { file: new File(['x'], 'site.zip') } });
    expect(data.id).toBeGreaterThan(0);
  });

  it("validate 'requests' does not check responses", async () => {
    const { temps, logger, respondWith } = setUp({ validate: 'requests' });
    respondWith('projects.get', {});
    await temps.projects.get({ path: { project_id: 1 } });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('a refused request is returned as `error` with `throwOnError: false`', async () => {
    const { temps } = setUp({ validate: 'requests' });
    const { data, error } = await temps.projects.get({ path: { project_id: 0 }, throwOnError: false });
    expect(data).toBeUndefined();
    expect(TempsValidationError.is(error)).toBe(true);
  });
});

describe("validate: 'responses'", () => {
  it('a bad response is a warning, and the call succeeds', async () => {
    const { temps, logger, respondWith } = setUp({ validate: 'responses' });
    respondWith('projects.get', { id: 'one', secret_value: 'hunter2' });
    const { data } = await temps.projects.get({ path: { project_id: 1 } });
    expect(data).toEqual({ id: 'one', secret_value: 'hunter2' });
    const warning = logger.warn.mock.calls[0]?.[0];
    expect(warning).toMatch(
      /^TempsClient: the call succeeded, but its response does not fit the contract\. .* Refused the response to GET \/projects\/\{project_id\}: `attack_mode` expected boolean, received undefined; .*; and 7 more$/,
    );
    expect(warning).not.toContain('hunter2');
  });

  it('a good response causes no warning', async () => {
    const { temps, logger } = setUp({ validate: 'responses' });
    await temps.projects.get({ path: { project_id: 1 } });
    await temps.projects.list().toArray();
    await temps.deployments.list({ path: { project_id: 1 } });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('a member that a known server leaves out causes no warning', async () => {
    const { temps, logger, mock, respondWith } = setUp({ validate: { requests: false, responses: 'throw' } });
    const path = { project_id: 1 };
    const response = await mock.fetch('https://temps.test/api/projects/1', {
      headers: { authorization: `Bearer ${mock.token}` },
    });
    const { source_type: _left, ...project } = (await response.json()) as { source_type: string };
    respondWith('projects.get', project);
    expect((await temps.projects.get({ path })).data).toEqual(project);
    expect(logger.warn).not.toHaveBeenCalled();
    respondWith('projects.get', { ...project, source_type: 7 });
    await expect(temps.projects.get({ path })).rejects.toThrow('`source_type`');
  });

  it('a member that a newer server adds causes no warning', async () => {
    const { temps, logger, respondWith, mock } = setUp({ validate: 'responses' });
    const { data } = await temps.projects.get({ path: { project_id: 1 } });
    respondWith('projects.get', { ...data, newer_field: {}, source_type: 'carrier_pigeon' });
    await temps.projects.get({ path: { project_id: 1 } });
    expect(mock.requests).toHaveLength(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each([
    ['a bare array', (items: unknown[]) => items],
    ['another name', (items: unknown[]) => ({ projects: items, total: items.length })],
  ])('a list is checked as callers see it, also if an older server sends %s', async (_, envelope) => {
    const { temps, logger, respondWith } = setUp({ validate: 'responses' });
    const items = await temps.projects.list().toArray();
    respondWith('projects.list', envelope(items));
    expect(await temps.projects.list().toArray()).toEqual(items);
    expect(logger.warn).not.toHaveBeenCalled();
    respondWith('projects.list', envelope([{ id: 'x' }]));
    await temps.projects.list();
    expect(logger.warn).toHaveBeenCalledOnce();
  });

  it('validation does not change the response', async () => {
    const { temps } = setUp({ validate: 'responses' });
    const query = { project_id: 1, start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z' };
    const { data } = await temps.request<object>({ method: 'GET', url: '/analytics/visitors', query });
    expect(Object.getOwnPropertyNames(data).toSorted()).toEqual(['total_count', 'visitors']);
  });

  it('an error response causes no warning', async () => {
    const { temps, logger } = setUp({ validate: 'responses' });
    await expect(temps.projects.get({ path: { project_id: 99 } })).rejects.toThrow('404');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each(['error', 'off'] as const)('a bad response causes no warning at logLevel %s', async (logLevel) => {
    const { temps, logger, respondWith } = setUp({ validate: 'responses', logLevel });
    respondWith('projects.get', {});
    await temps.projects.get({ path: { project_id: 1 } });
    expect(logger.warn).not.toHaveBeenCalled();
  });
});

describe("validate: { responses: 'throw' }", () => {
  it("a bad response is an error with responses: 'throw'", async () => {
    const { temps, logger, respondWith } = setUp({ validate: { responses: 'throw' } });
    respondWith('projects.get', { id: 'one' });
    const error = await refusal(temps.projects.get({ path: { project_id: 1 } }));
    expect(error.message).toContain('Refused the response to GET /projects/{project_id}');
    expect(error.issues).toContainEqual({ path: ['id'], message: 'expected number, received string' });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('a bad response is returned as `error` with the response, with `throwOnError: false`', async () => {
    const { temps, respondWith } = setUp({ validate: { responses: 'throw' }, logLevel: 'off' });
    respondWith('projects.get', {});
    const result = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
    expect(result.data).toBeUndefined();
    expect(TempsValidationError.is(result.error)).toBe(true);
    expect(result.response?.status).toBe(200);
  });
});

describe('option `validate`', () => {
  it('`validate` of a call wins over that of its client', async () => {
    const { temps } = setUp();
    await refusal(temps.projects.get({ path: { project_id: 0 }, validate: 'all' }));
    const strict = temps.withOptions({ validate: 'all' });
    await expect(strict.projects.get({ path: { project_id: 0 }, validate: false })).rejects.toThrow(
      /GET \/projects\/0: 4/,
    );
    await refusal(strict.projects.get({ path: { project_id: 0 }, validate: undefined }));
  });

  it('request() is checked if the contract has its route', async () => {
    const { temps } = setUp({ validate: 'requests' });
    const error = await refusal(
      temps.request({ method: 'GET', url: '/projects/{project_id}', path: { project_id: 0 } }),
    );
    expect(error.issues[0]?.path).toEqual(['path', 'project_id']);
    await expect(temps.request({ method: 'GET', url: '/volcanoes' })).rejects.toThrow('404');
  });

  it.each(['2026-01', '2026-07'] as const)('the response to request() is not checked: %s', async (server) => {
    const mock = createTempsMock({ scenario: 'demo', server });
    const { temps, logger } = setUp({ apiKey: mock.token, fetch: mock.fetch });
    const url = '/projects/{project_id}';
    for (const validate of ['all', { requests: true, responses: 'throw' }] as const) {
      const { data } = await temps.request({ method: 'GET', url, path: { project_id: 1 }, validate });
      expect(data).toMatchObject({ id: 1, created_at: expect.any(Number) as number });
    }
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('nothing is checked by default', async () => {
    const { temps, logger, respondWith } = setUp();
    respondWith('projects.get', {});
    await temps.projects.get({ path: { project_id: 1 } });
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('an invalid value of `validate` is refused', async () => {
    const bad = 'everything' as 'all';
    expect(() => setUp({ validate: bad })).toThrow(TempsConfigError);
    expect(() => setUp({ validate: bad })).toThrow("Option `validate`: it must be 'requests', 'responses', 'all'");
    const error = await refusal(setUp().temps.projects.get({ path: { project_id: 1 }, validate: bad }));
    expect(error.issues[0]?.path).toEqual(['validate']);
    // @ts-expect-error -- it is none
    expect(() => setUp({ validate: { responses: 'shout' } })).toThrow(TempsConfigError);
  });

  it('the schemas have types', async () => {
    const { zProject } = await import('@temps-sdk/node-sdk/zod');
    expectTypeOf(zProject.parse).returns.toHaveProperty('slug');
    expect(zProject.safeParse({}).success).toBe(false);
  });
});

it('a long list is checked with the total of the client if the server sends none', async () => {
  const mock = createTempsMock({ server: '2026-01', scenario: 'empty' });
  const settings = { baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch } as const;
  const temps = new TempsClient({ ...settings, validate: { responses: 'throw' } });
  for (let count = 0; count < 60; count++)
    await temps.domains.createCertificate({ body: { domain: `a${count}.example.com`, challenge_type: 'http-01' } });
  expect(await temps.domains.listCertificates().toArray()).toHaveLength(60);
});
