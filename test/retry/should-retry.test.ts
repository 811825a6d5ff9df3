import { expect, test } from 'vitest';
import { shouldRetry, type Failure } from '../../src/retry/should-retry.ts';
import type { HttpMethod } from '../../src/call/options.ts';

const answer = (status: number, saysWhen = false): Failure => ({ kind: 'answer', status, saysWhen });
const refused: Failure = { kind: 'connection', unsent: true };
const dropped: Failure = { kind: 'connection', unsent: false };
const timeout: Failure = { kind: 'timeout' };

test.each<[string, HttpMethod[], Failure[], boolean]>([
  [
    'what asks twice as it asks once is repeated after any failure to connect or answer in time',
    ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
    [refused, dropped, timeout],
    true,
  ],
  [
    'and after an answer that passes',
    ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
    [408, 429, 502, 503, 504].map((status) => answer(status)),
    true,
  ],
  [
    'but not after an answer that stays',
    ['GET', 'PUT', 'DELETE'],
    [400, 401, 403, 404, 409, 413, 422, 500, 501, 505].map((status) => answer(status)),
    false,
  ],
  [
    'a POST or PATCH is repeated where it was not sent or not processed',
    ['POST', 'PATCH'],
    [refused, answer(429), answer(429, true), answer(503, true)],
    true,
  ],
  [
    'a POST or PATCH that may have been processed is not repeated',
    ['POST', 'PATCH'],
    [dropped, timeout, answer(503), answer(408), answer(502, true), answer(504, true), answer(500, true)],
    false,
  ],
])('%s', (_law, methods, failures, expected) => {
  for (const method of methods)
    for (const failure of failures)
      expect([method, failure, shouldRetry(method, failure)]).toEqual([method, failure, expected]);
});
