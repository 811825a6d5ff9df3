import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import type { Operation } from '../../src/request/operation.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed } from '../support/call.ts';

test('a bad setting of a call is refused by its name, before anything is sent', async () => {
  const rows: [input: object, path: string, message: string][] = [
    [{ timeout: -1 }, 'timeout', 'must be a number of milliseconds that is not negative, not -1'],
    [
      { timeout: Number.NaN },
      'timeout',
      'must be a number of milliseconds that is not negative, not NaN',
    ],
    [{ deadline: '5000' }, 'deadline', 'not the string "5000"'],
    [{ maxRetries: -1 }, 'maxRetries', 'must be a number that is not negative'],
    [
      { stallTimeout: '1m' },
      'stallTimeout',
      'must be a number of milliseconds that is not negative',
    ],
    [{ signal: {} }, 'signal', 'must be an AbortSignal'],
    [{ throwOnError: 'no' }, 'throwOnError', 'must be true or false'],
    [{ validate: 'yes' }, 'validate', 'must be true, false, or'],
    [{ path: [1] }, 'path', 'must be a plain object, not an array'],
    [{ query: 'page=1' }, 'query', 'must be a plain object, not the string "page=1"'],
    [{ headers: new Headers() }, 'headers', 'must be a plain object, not a Headers'],
    [{ onUploadProgress: true }, 'onUploadProgress', 'must be a function'],
    [{ timout: 5 }, 'timout', 'did you mean `timeout`?'],
    [{ retries: 5 }, 'retries', 'did you mean `maxRetries`?'],
    [{ onRetry: () => {} }, 'onRetry', 'is unknown'],
    [{ constructor: 5 }, 'constructor', 'is unknown'],
    [{ page: 2 }, 'page', 'is unknown: there are path, query, body'],
    [{ body: {} }, 'body', 'is not sent with GET: leave it out'],
  ];
  for (const [input, path, message] of rows) {
    const { fetch, requests } = fakeFetch(json({}));
    const error = await fail(settings({ fetch }), GET, input);
    const expected = [{ path: [path], message: expect.stringContaining(message) as string }];
    expect.soft(TempsValidationError.is(error) && error.issues, path).toEqual(expected);
    expect.soft(requests).toEqual([]);
  }
});

test('the first page of a list is that of its contract, and one before it is refused', async () => {
  const rows: [position: Operation['position'], query: Record<string, number>, problem?: string][] =
    [
      [{ style: 'page', page: 'page' }, { page: 1 }],
      [{ style: 'page', page: 'page' }, { page: 0 }, 'must be a whole number from 1, not 0'],
      [{ style: 'page', page: 'page', first: 0 }, { page: 0 }],
      [
        { style: 'page', page: 'page', first: 0 },
        { page: -1 },
        'must be a whole number from 0, not -1',
      ],
      [{ style: 'offset', offset: 'skip' }, { skip: 0 }],
      [{ style: 'offset', offset: 'skip' }, { skip: -1 }, 'must be a whole number from 0, not -1'],
    ];
  for (const [position, query, problem] of rows) {
    const { fetch, requests } = fakeFetch(json({}));
    const { error } = await call(
      settings({ fetch }),
      { ...GET, position },
      { query, throwOnError: false },
    );
    const expected = problem && [{ path: ['query', Object.keys(query)[0]], message: problem }];
    expect
      .soft(TempsValidationError.is(error) ? error.issues : undefined, JSON.stringify(query))
      .toEqual(expected);
    expect.soft(requests).toHaveLength(problem ? 0 : 1);
  }
});

test('all that is wrong with the settings of a call is in one error', async () => {
  const error = await fail(settings(), GET, { timeout: -1, deadline: -1, timout: 1 } as object);
  expect(TempsValidationError.is(error) && error.issues.map(({ path }) => path[0])).toEqual([
    'timeout',
    'deadline',
    'timout',
  ]);
});

test('settings that are undefined or null count as left out', async () => {
  const { fetch } = fakeFetch(json({ id: 7 }));
  for (const input of [
    undefined,
    null,
    { timeout: null, signal: undefined, path: null, onUploadProgress: null },
  ])
    expect((await succeed(settings({ fetch }), GET, input as object)).data).toEqual({ id: 7 });
});

test('a method or kind of body that does not exist is refused', async () => {
  for (const [operation, path] of [
    [{ ...POST, method: 'FETCH' }, 'method'],
    [{ ...GET, format: { responseType: 'xml' } }, 'responseType'],
    [{ ...POST, format: { bodyType: 'xml' } }, 'bodyType'],
  ] as const) {
    const error = await fail(settings(), operation as never);
    expect.soft(TempsValidationError.is(error) && error.issues[0]?.path).toEqual([path]);
  }
});
