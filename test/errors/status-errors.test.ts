import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TempsApiError,
  TempsError,
  UnprocessableEntityError,
} from '../../src/errors/index.ts';
import { failed } from './failed.ts';

test.each([
  [400, BadRequestError, 'BadRequestError'],
  [401, AuthenticationError, 'AuthenticationError'],
  [403, PermissionDeniedError, 'PermissionDeniedError'],
  [404, NotFoundError, 'NotFoundError'],
  [409, ConflictError, 'ConflictError'],
  [413, PayloadTooLargeError, 'PayloadTooLargeError'],
  [422, UnprocessableEntityError, 'UnprocessableEntityError'],
  [429, RateLimitError, 'RateLimitError'],
  [500, ServerError, 'ServerError'],
  [503, ServerError, 'ServerError'],
  [599, ServerError, 'ServerError'],
  [418, TempsApiError, 'TempsApiError'],
  [302, TempsApiError, 'TempsApiError'],
  [600, TempsApiError, 'TempsApiError'],
])('a response with status %i is a %o', (status, Class, name) => {
  const error = failed(status);
  expect(error.constructor).toBe(Class);
  expect(error).toMatchObject({ name, code: 'api', status });
  expect(error.stack).toContain(`${name}: GET /projects/7: ${status} D`);
  expect(Class.is(error) && TempsApiError.is(error) && TempsError.is(error)).toBe(true);
});

const retryAfter = (value?: string) =>
  (failed(429, {}, value === undefined ? {} : { 'retry-after': value }) as RateLimitError).retryAfter;

describe('retryAfter', () => {
  test('`retryAfter` is in seconds, from seconds or from a date', () => {
    expect(retryAfter('120')).toBe(120);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15) });
    onTestFinished(() => void vi.useRealTimers());
    expect(retryAfter('Thu, 15 Jan 2026 00:00:10 GMT')).toBe(10);
    expect(retryAfter('Wed, 21 Oct 2015 07:28:00 GMT')).toBe(0);
  });

  test.each([undefined, '', '-1', '1.5', 'soon'])('`retryAfter` is undefined for %o', (value) => {
    expect(retryAfter(value)).toBeUndefined();
  });

  test('the message has the seconds of `retryAfter`', () => {
    expect(failed(429, {}, { 'retry-after': '30' }).message).toBe('GET /projects/7: 429 Too Many Requests. Wait 30 s');
  });
});
