import { describe, expect, it } from 'vitest';
import { AuthenticationError } from '../../src/index.ts';
import { needsToken } from './facts.ts';
import { callByName, leastInput, names, setUp } from './operations.ts';

describe('calls without a token', () => {
  const { temps } = setUp(null);

  it.each(names.filter(needsToken))('%s refuses a call without a token', async (name) => {
    await expect(callByName(temps, name, leastInput(name))).rejects.toThrow(AuthenticationError);
  });
});
