import { expect, it } from 'vitest';
import { exampleInput } from '../../codegen/src/prose/example.ts';
import { TempsClient, TempsError } from '../../src/index.ts';
import { callByName, document, names, operationOf } from '../contract/operations.ts';

/** Those that the contract writes out are compiled with the other snippets. */
const made = names.filter((name) => !operationOf(name)['x-codeSamples']);

it('the example of each operation in the reference fits the contract', async () => {
  expect(made.length).toBeGreaterThan(200);
  for (const name of made) {
    const sent: string[] = [];
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: 'tk_test',
      validate: { requests: true },
      fetch: async ({ method }) => {
        sent.push(method);
        return new Response(null, { status: 400 });
      },
    });
    const error: unknown = await callByName(
      temps,
      name,
      exampleInput(document, operationOf(name)) ?? {},
    ).catch((reason: unknown) => reason);
    expect({ code: TempsError.is(error) && error.code, sent: sent.length }, name).toEqual({
      code: 'api',
      sent: 1,
    });
  }
});
