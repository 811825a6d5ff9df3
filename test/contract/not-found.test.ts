import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../../src/index.ts';
import { numericPathParameters } from './facts.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

const numbered = names.flatMap((name) => {
  const last = numericPathParameters(name).at(-1);
  return last === undefined ? [] : [{ name, last }];
});

describe('calls for missing rows', () => {
  it.each(numbered)('$name says that there is no $last 987654', async ({ name, last }) => {
    const demo = setUp();
    const input = await inputOf(name, demo);
    const call = callByName(demo.temps, name, { ...input, path: { ...input.path, [last]: 987_654 } });
    await expect(call).rejects.toThrow(NotFoundError);
    await expect(call).rejects.toThrow('987654');
  });
});
