import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { call } from '../../src/call/call.ts';
import {
  NotFoundError,
  TempsConfigError,
  TempsResponseError,
  TempsValidationError,
} from '../../src/errors/index.ts';
import { fakeFetch, fail, GET, json, settings, succeed } from '../support/call.ts';

const missing = () => json({ title: 'Not found' }, 404, { 'x-request-id': 'req_9' });

test('a success has data and request, response and request id', async () => {
  const { fetch, requests } = fakeFetch(json({ id: 7 }, 200, { 'x-request-id': 'req_1' }));
  const result = await succeed(settings({ fetch }), GET);
  expect(result).toMatchObject({
    data: { id: 7 },
    error: undefined,
    request: requests[0],
    response: expect.any(Response),
    requestId: 'req_1',
  });
});

test('a failure throws, with the id of the request', async () => {
  const error = await fail(settings({ fetch: fakeFetch(missing).fetch }), GET);
  expect(NotFoundError.is(error) && error.requestId).toBe('req_9');
});

test('throwOnError: false of the call or of the client gives the error with request and response', async () => {
  for (const [input, client] of [
    [{ throwOnError: false }, {}],
    [{}, { throwOnError: false }],
  ] as const) {
    const { fetch, requests } = fakeFetch(missing);
    const result = await call(settings({ fetch, ...client }), GET, input);
    const [request] = requests;
    expect(result).toMatchObject({
      data: undefined,
      request,
      response: { status: 404 },
      requestId: 'req_9',
    });
    expect(NotFoundError.is(result.error)).toBe(true);
  }
});

const empty = (throwOnError: boolean) =>
  new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_a',
    throwOnError,
    fetch: fakeFetch(json({})).fetch,
  });

test('a response without a list is an error that is given or thrown as the call says, or else the client', async () => {
  const given = [
    await empty(false).projects.list(),
    await empty(true).projects.list({ throwOnError: false }),
  ];
  expect(given.map(({ error }) => TempsResponseError.is(error))).toEqual([true, true]);
  await expect(empty(false).projects.list({ throwOnError: true })).rejects.toThrow('no list in it');
});

test('throwOnError: false also gives what was refused before anything was sent', async () => {
  const result = await call(settings(), { ...GET, route: '/things/{id}' }, { throwOnError: false });
  expect(TempsValidationError.is(result.error)).toBe(true);
  expect({ request: result.request, response: result.response }).toEqual({
    request: undefined,
    response: undefined,
  });
});

test('throwOnError: false also gives what the function that gives the token failed with', async () => {
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: () => Promise.reject(new Error('vault is sealed')),
    throwOnError: false,
  });
  const { error } = await temps.request({ method: 'GET', url: '/things' });
  expect(TempsConfigError.is(error) && error.option).toBe('apiKey');
});

const client = (...list: Parameters<typeof fakeFetch>) =>
  new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_a',
    maxRetries: 0,
    fetch: fakeFetch(...list).fetch,
  });

const DEPLOY = { project_id: 1, environment_id: 1 };
const firstPage = json({ projects: [{ id: 1 }], total: 9, page: 1, per_page: 1 });
const RANGE = { start_date: '2026-05-01', end_date: '2026-05-02' };

const CALLS: readonly (readonly [what: string, run: () => PromiseLike<unknown>])[] = [
  ['an API error', () => client(missing()).projects.get({ path: { project_id: 7 } })],
  ['an API error of a list', () => client(missing()).projects.list()],
  [
    'a connection error',
    () => client(new TypeError('fetch failed')).projects.get({ path: { project_id: 7 } }),
  ],
  [
    'a response that is none',
    () => client(new Response('<html>')).projects.get({ path: { project_id: 7 } }),
  ],
  ['refused input', () => client(json({})).request({ method: 'GET', url: '//x' })],
];

const LOOPS: readonly (readonly [what: string, items: () => AsyncIterable<unknown>])[] = [
  ['a list', () => client(missing()).projects.list()],
  [
    'items that are requested ahead',
    () => client(firstPage, missing()).projects.list().iterate({ concurrency: 4 }),
  ],
  ['pages', () => client(missing()).projects.list().pages()],
  [
    'visitors',
    () =>
      client(missing())
        .visitorSegment({ project: 1, ...RANGE })
        .visitors(),
  ],
  ['logs of a deployment', () => client(missing).logs({ project: 1, deployment_id: 1 })],
  ['logs of an environment', () => client(missing).logs({ project: 1, environment: 1 })],
  ['refused logs', () => client(json({})).logs({ project: NaN, environment: 1 })],
  ['log lines', () => client(json({})).deployments.getContainerLogs({ path: DEPLOY })],
  ['a deployment', () => client(missing).deploy({ project: 1, environment: 1, image: 'app:1' })],
];

async function theCaller(run: () => PromiseLike<unknown>): Promise<unknown> {
  return await run();
}

async function theLoop(items: () => AsyncIterable<unknown>): Promise<void> {
  for await (const item of items()) expect(item).toBeTypeOf('object');
}

const ignore = (): void => {};

test.each(['without a trace', 'in a trace'])(
  '%s, the stack of an error leads to the caller',
  async (way) => {
    if (way === 'in a trace') subscribe('tracing:temps:call:end', ignore);
    onTestFinished(() => void unsubscribe('tracing:temps:call:end', ignore));
    for (const [what, run] of CALLS)
      await expect
        .soft(theCaller(run), what)
        .rejects.toMatchObject({ stack: leadsTo('theCaller') });
    for (const [what, items] of LOOPS)
      await expect.soft(theLoop(items), what).rejects.toMatchObject({ stack: leadsTo('theLoop') });
  },
);

function leadsTo(name: string): string {
  return expect.stringMatching(
    new RegExp(`^\\w+Error: .*\n((?!.*/src/call/).*\n)*.*${name}`),
  ) as string;
}
