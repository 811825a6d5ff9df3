import { describe, expect, test } from 'vitest';
import { TempsConfigError } from '../../src/errors/index.ts';

describe('TempsConfigError', () => {
  test('a TempsConfigError names the option and every source that was checked', () => {
    const error = new TempsConfigError({
      option: 'apiKey',
      problem: 'missing',
      lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'],
    });
    expect(error.message).toBe('Option `apiKey`: missing. Looked at: options.apiKey, TEMPS_API_TOKEN.');
    expect(error).toMatchObject({
      name: 'TempsConfigError',
      code: 'config',
      option: 'apiKey',
      lookedAt: ['options.apiKey', 'TEMPS_API_TOKEN'],
    });
  });
});
