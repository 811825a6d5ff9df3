import { expect, it } from 'vitest';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { TempsClient, TempsValidationError } from '../../src/index.ts';
import { findJsonSchema } from '../../codegen/src/contract/contract.ts';
import { callByName, leastInput, names, operationOf } from './operations.ts';

const withBody = names.filter((name) => readBody(name).required);

function readBody(name: OperationName): { required?: boolean; content?: object } {
  const { content = {}, required = false } = (operationOf(name).requestBody ?? {}) as {
    required?: boolean;
    content?: Record<string, object>;
  };
  return { content, required: required && findJsonSchema(content) !== undefined };
}

it('the contract has operations that need a body', () => {
  expect(withBody.length).toBeGreaterThan(80);
});

it('a call without the body that it needs is refused before anything is sent', async () => {
  for (const name of withBody) {
    let sent = 0;
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ sent: ++sent }));
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch });
    const { body: _body, ...input } = leastInput(name);
    for (const given of [input, { ...input, body: null }]) {
      const error: unknown = await callByName(temps, name, given).catch((reason: unknown) => reason);
      expect(TempsValidationError.is(error) && error.message, name).toContain('`body` is required');
    }
    await callByName(temps, name, { ...input, body: {} });
    expect(sent, name).toBe(1);
  }
});

it('a call without any options is refused before anything is sent', async () => {
  const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'tk_1' });
  const create = temps.projects.create.bind(temps.projects) as (options?: object) => Promise<{ error?: unknown }>;
  await expect(create()).rejects.toThrow('`body` is required: an object to send as JSON');
  expect(TempsValidationError.is((await create({ throwOnError: false })).error)).toBe(true);
});
