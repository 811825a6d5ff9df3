import { beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest';
import * as errors from '../../src/errors/index.ts';
import {
  NotFoundError,
  TempsAbortError,
  TempsApiError,
  TempsConfigError,
  TempsError,
  TempsTimeoutError,
} from '../../src/errors/index.ts';

const call = { method: 'GET', url: 'https://temps.example.com/api/projects?page=2', attempts: 3 };

describe('is', () => {
  test.each([null, undefined, 'x', 7, {}, [], new Error('x'), Object.create(null), () => {}])(
    'TempsError.is returns false for %o',
    (value) => {
      expect(TempsError.is(value)).toBe(false);
    },
  );

  test('TempsError.is can be passed as a function', () => {
    expect([new Error('x'), new TempsError('y')].filter(TempsError.is)).toHaveLength(1);
  });

  test('`is` narrows to its class', () => {
    const error: unknown = new TempsError('x');
    if (TempsTimeoutError.is(error)) expectTypeOf(error.limit).toEqualTypeOf<'attempt' | 'deadline' | 'stall'>();
    if (TempsError.is(error)) expectTypeOf(error).toEqualTypeOf<TempsError>();
    // @ts-expect-error nothing is known of an unknown value
    expect(error.message).toBe('x');
  });

  describe('two copies of the package', () => {
    let copy: typeof errors;
    beforeAll(async () => {
      vi.resetModules();
      copy = await import('../../src/errors/index.ts');
    });

    test('`is` recognises an error of another copy, its class and its base class', () => {
      const problem = copy.readProblem('', 404, '', null);
      const error = copy.toApiError({ ...call, problem, headers: new Headers() });
      expect(error).not.toBeInstanceOf(TempsError);
      expect([TempsError.is(error), TempsApiError.is(error), NotFoundError.is(error)]).toEqual([true, true, true]);
      expect([errors.ConflictError.is(error), TempsConfigError.is(error)]).toEqual([false, false]);
    });

    test('TempsAbortError.is returns false for a DOMException of the same name', () => {
      expect(TempsAbortError.is(new copy.TempsAbortError())).toBe(true);
      expect(TempsAbortError.is(new DOMException('x', 'AbortError'))).toBe(false);
    });
  });
});

test('`name` and `code` are no enumerable fields, and `name` may be set', () => {
  const error = new TempsError('x');
  expect(Object.keys(error)).toEqual([]);
  Object.assign(error, { name: 'Mine' });
  expect(error.name).toBe('Mine');
});

test('an error without a cause has no member `cause`', () => {
  expect('cause' in new TempsError('x')).toBe(false);
});
