import { expect, test } from 'vitest';
import {
  TempsConnectionError,
  TempsTimeoutError,
  type TempsError,
} from '../../src/errors/index.ts';
import { readProblem, toApiError } from '../../src/errors/to-api-error.ts';
import { shouldRetry } from '../../src/timing/retry.ts';
import type { HttpMethod } from '../../src/request/operation.ts';

const call = { method: 'GET', url: 'https://temps.test/api/things', attempts: 1 };

function response(
  status: number,
  retryAfter?: string,
  contentType = 'application/json',
): TempsError {
  const problem = readProblem('{}', status, '', contentType);
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return toApiError({ ...call, problem, headers });
}
const refused = new TempsConnectionError({ ...call, reason: 'refused', wasSent: false });
const dropped = new TempsConnectionError({ ...call, reason: 'broke off' });
const timeout = new TempsTimeoutError({ ...call, limit: 'attempt', ms: 5 });
const deadline = new TempsTimeoutError({ ...call, limit: 'deadline', ms: 5 });

const RULES: [law: string, methods: HttpMethod[], failures: TempsError[], expected: boolean][] = [
  [
    'an idempotent method is retried after any failed connection and any timeout',
    ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
    [refused, dropped, timeout],
    true,
  ],
  [
    'an idempotent method is retried after a transient status',
    ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
    [408, 429, 502, 503, 504].map((status) => response(status)),
    true,
  ],
  [
    'an idempotent method is not retried after any other status',
    ['GET', 'PUT', 'DELETE'],
    [
      deadline,
      ...[400, 401, 403, 404, 409, 413, 422, 500, 501, 505].map((status) => response(status)),
    ],
    false,
  ],
  [
    'a POST or PATCH is retried where it was not sent or not processed',
    ['POST', 'PATCH'],
    [refused, response(429), response(429, '1'), response(503, '1')],
    true,
  ],
  [
    'a POST or PATCH that may have been processed is not retried',
    ['POST', 'PATCH'],
    [
      dropped,
      timeout,
      ...[undefined, '', 'banana', '-1', '1.5'].map((retryAfter) => response(503, retryAfter)),
      response(503, '1', 'text/html'),
      response(408),
      ...[500, 502, 504].map((status) => response(status, '1')),
    ],
    false,
  ],
];

test('a request is sent again if it is idempotent and the failure passes, or if the server has not acted on it', () => {
  for (const [law, methods, failures, expected] of RULES)
    for (const method of methods)
      for (const failure of failures)
        expect
          .soft(shouldRetry(method, failure), `${law}: ${method}, ${failure.message}`)
          .toBe(expected);
});
