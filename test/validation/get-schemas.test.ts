import { expect, expectTypeOf, test } from 'vitest';
import { operations } from '../../generated/operations.gen.ts';
import contract from '../../openapi.json' with { type: 'json' };
import { getSchemas, zProject } from '@temps-sdk/node-sdk/zod';

interface OperationFacts {
  parameters?: ({ in: string } | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** Where a parameter is, also where the contract keeps it apart. */
const placeOf = (parameter: { in: string } | { $ref: string }): string | undefined => {
  if ('in' in parameter) return parameter.in;
  const shared: Record<string, { in: string }> = contract.components.parameters;
  return shared[parameter.$ref.split('/').at(-1) ?? '']?.in;
};

const paths = contract.paths as unknown as Record<
  string,
  Record<string, OperationFacts | undefined>
>;

test('each operation has a schema for each part that the contract describes', () => {
  for (const [name, row] of Object.entries(operations)) {
    const facts = paths[row.route]?.[row.method.toLowerCase()];
    const schemas = getSchemas(row.method, row.route);
    const has = (place: string): boolean =>
      facts?.parameters?.some((parameter) => placeOf(parameter) === place) ?? false;
    const [, success] =
      Object.entries(facts?.responses ?? {}).find(([status]) => status.startsWith('2')) ?? [];
    const isJson = success?.content !== undefined && 'application/json' in success.content;
    const found = {
      path: Boolean(schemas?.path),
      query: Boolean(schemas?.query),
      body: Boolean(schemas?.body),
      required: Boolean(schemas?.requiresBody),
      response: Boolean(schemas?.response) || !isJson,
    };
    expect.soft(found, name).toEqual({
      path: has('path'),
      query: has('query'),
      body: Boolean(facts?.requestBody),
      required:
        facts?.requestBody?.required === true && 'application/json' in facts.requestBody.content,
      response: true,
    });
  }
});

test('getSchemas returns nothing for a route that is not in the contract', () => {
  expect(getSchemas('GET', '/volcanoes')).toBeUndefined();
  expect(getSchemas('BREW', '/projects')).toBeUndefined();
});

test('the schemas have types', () => {
  expectTypeOf(zProject.parse).returns.toHaveProperty('slug');
  expect(zProject.safeParse({}).success).toBe(false);
});
