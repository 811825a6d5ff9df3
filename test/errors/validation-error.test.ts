import { describe, expect, test } from 'vitest';
import { TempsValidationError } from '../../src/errors/index.ts';

describe('TempsValidationError', () => {
  test('a TempsValidationError has the first issues in its message and all in `issues`', () => {
    const issues = ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
      path: ['body', name, index],
      message: 'is required',
    }));
    const error = new TempsValidationError({ what: 'the request', issues });
    expect(error.message).toBe(
      'Refused the request: `body.a.0` is required; `body.b.1` is required; `body.c.2` is required; and 2 more',
    );
    expect(error).toMatchObject({ name: 'TempsValidationError', code: 'validation', issues });
  });

  test('an issue needs no path', () => {
    expect(
      new TempsValidationError({ what: 'the response', issues: [{ path: [], message: 'expected an object' }] }).message,
    ).toBe('Refused the response: expected an object');
  });
});
