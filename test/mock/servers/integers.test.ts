import { describe, expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import { methodsFor } from '../../../mock/servers/routes.ts';
import { setUp } from '../support/client.ts';
import { IGNORED, IGNORED_IN_JANUARY, OTHER_TYPES } from './integer-types.ts';
import { integersOfContract, withMember } from './integers-of-contract.ts';

const all = integersOfContract();

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const ignored = (operation: OperationName) => [
    ...(IGNORED[operation] ?? []),
    ...(server === '2026-01' ? (IGNORED_IN_JANUARY[operation] ?? []) : []),
  ];
  const here = all.filter(({ operation }) => methodsFor(server, operation).length > 0);
  const read = here.filter(({ operation, place }) => !ignored(operation).includes(place.replaceAll('[]', '')));
  const { call } = setUp({ server, scenario: 'demo' });

  /** Sends one number, and returns the response. */
  async function send(operation: OperationName, place: string, value: bigint) {
    const [where = '', ...names] = place.split('.');
    const name = names.join('.');
    const [method] = methodsFor(server, operation);
    const path = operations[operation].route.replaceAll(/\{(\w+)\}/g, (_, parameter: string) =>
      where === 'path' && parameter === name ? String(value) : '1',
    );
    const line = `${method} ${path}${where === 'query' ? `?${name}=${value}` : ''}`;
    const body = where === 'body' ? withMember(name, String(value)) : undefined;
    try {
      const { status, body: text } = await call(line, body);
      return `${status} ${typeof text === 'string' ? text : ''}`;
    } catch {
      return 'the connection is dropped';
    }
  }

  it('a real server refuses the first number that does not fit into the type of an integer', async () => {
    const wrong: string[] = [];
    for (const { operation, place } of read)
      for (const [value, isTooLarge] of beyond(typeOf(operation, place), place.startsWith('body.'))) {
        const response = await send(operation, place, value);
        const expected = refusal(operation, place, value, isTooLarge);
        if (!response.startsWith(expected)) wrong.push(`${operation} ${place}: ${response}, expected ${expected}`);
      }
    expect(wrong).toEqual([]);
  });

  it('a real server accepts the last numbers that fit', async () => {
    const wrong: string[] = [];
    for (const { operation, place } of read)
      for (const value of bounds(typeOf(operation, place))) {
        // In JSON, they are rounded to the next one, which does not fit.
        if (place.startsWith('body.') && /64/.test(typeOf(operation, place))) continue;
        const response = await send(operation, place, value);
        if (isRefusal(response, place)) wrong.push(`${operation} ${place}: ${response}`);
      }
    expect(wrong).toEqual([]);
  });

  it('a real server does not look at integers that it ignores', async () => {
    const wrong: string[] = [];
    for (const { operation, place } of here.filter((one) => !read.includes(one)))
      for (const value of [2n ** 64n, -1n]) {
        const response = await send(operation, place, value);
        if (isRefusal(response, place)) wrong.push(`${operation} ${place}: ${response}`);
      }
    expect(wrong).toEqual([]);
  });
});

function typeOf(operation: OperationName, place: string): string {
  const types = Object.entries(OTHER_TYPES[operation] ?? {});
  return types.find(([, places]) => places.includes(place))?.[0] ?? 'i32';
}

function bounds(type: string): [min: bigint, max: bigint] {
  const bits = BigInt(type.slice(1));
  return type.startsWith('u') ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}

/** Numbers that do not fit into a type. In JSON, JavaScript rounds those of 64 bits to one that may fit. */
function beyond(type: string, isJson: boolean): [value: bigint, isTooLarge: boolean][] {
  const [min, max] = bounds(type);
  const isRounded = isJson && type === 'i64';
  return [
    [isRounded ? 2n ** 64n : max + 1n, true],
    [isRounded ? -(2n ** 64n) : min - 1n, false],
  ];
}

/** The start of the response to a number that does not fit. */
function refusal(operation: OperationName, place: string, value: bigint, isTooLarge: boolean): string {
  const [where, ...names] = place.split('.');
  const name = names.join('.').replaceAll('[]', '[0]');
  const type = typeOf(operation, place);
  if (where === 'path') {
    const parameters = Array.from(operations[operation].route.matchAll(/\{(\w+)\}/g), ([, parameter]) => parameter);
    const index = `value at index ${parameters.indexOf(name)} with value \`${value}\``;
    return `400 Invalid URL: Cannot parse ${parameters.length > 1 ? index : `\`${value}\``} to a \`${type}\``;
  }
  if (where === 'query') {
    const tooSmall = type.startsWith('u') ? 'invalid digit found in string' : 'number too small to fit in target type';
    const reason = isTooLarge ? 'number too large to fit in target type' : tooSmall;
    return `400 Failed to deserialize query string: ${name}: ${reason}`;
  }
  // The parser reads longer numbers as floating point.
  const isFloat = value >= 2n ** 64n || value < -(2n ** 63n);
  const reason = isFloat ? 'invalid type: floating point' : `invalid value: integer \`${value}\`, expected ${type} at `;
  return `422 Failed to deserialize the JSON body into the target type: ${name}: ${reason}`;
}

/** Whether a response complains about this number, not about what else is missing. */
function isRefusal(response: string, place: string): boolean {
  const [where, ...names] = place.split('.');
  if (where === 'path') return response.startsWith('400 Invalid URL');
  return response.includes(` ${names.join('.').replaceAll('[]', '[0]')}: `);
}
