import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import { responseType, responseSchema } from './facts.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, routes, setUp } from './operations.ts';

describe('responses of all operations', () => {
  it.each(names)('%s responds as the contract promises', async (name) => {
    const demo = setUp();
    const { data } = await callByName(demo.temps, name, await inputOf(name, demo));
    expect(problems(name, data)).toEqual([]);
  });
});

describe('table of operations', () => {
  it('the table has every operation of the contract', () => {
    expect(
      Object.values(operations)
        .map(({ method, route }) => `${method} ${route}`)
        .toSorted(),
    ).toEqual(routes());
  });
});

function problems(name: OperationName, data: unknown): unknown[] {
  const schema = responseSchema(name);
  if (schema) return schema.safeParse(data).error?.issues ?? [];
  return isKind(responseType(name), data) ? [] : [`not what "${responseType(name)}" promises: ${String(data)}`];
}

/** What comes where the response is no JSON. */
function isKind(responseType: string | undefined, data: unknown): boolean {
  switch (responseType) {
    case 'text':
    case 'redirect':
      return typeof data === 'string';
    case 'blob':
      return data instanceof Blob;
    case 'events':
      return data instanceof ReadableStream;
    default:
      return data === undefined;
  }
}
