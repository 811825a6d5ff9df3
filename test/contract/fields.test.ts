import { describe, expect, it } from 'vitest';
import { BadRequestError } from '../../src/index.ts';
import { requiredBodyFields } from './facts.ts';
import { callByName, leastInput, names, setUp } from './operations.ts';

const fields = names.flatMap((name) => requiredBodyFields(name).map((field) => ({ name, field })));

describe('required fields of bodies', () => {
  const { temps } = setUp();

  it.each(fields)('the error of $name names $field if it is missing', async ({ name, field }) => {
    const { body, ...input } = leastInput(name);
    const { [field]: _left, ...rest } = body as Record<string, unknown>;
    const call = callByName(temps, name, { ...input, body: rest });
    await expect(call).rejects.toThrow(BadRequestError);
    await expect(call).rejects.toThrow(field);
  });
});
