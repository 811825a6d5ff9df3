import { expect, test } from 'vitest';
import { readInstanceContract } from '../../codegen/src/generate/read.ts';
import { readKnownRoutes } from '../../codegen/src/input/read-contract.ts';

const known = readKnownRoutes();

function contractOf(paths: object, schemas: object) {
  return { openapi: '3.1.0', info: { title: 't', version: '1' }, paths, components: { schemas } };
}

function responseOf(schema: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  return { responses: { 200: { description: 'ok', content } } };
}

function objectOf(count: number, schema: string, more: object = {}) {
  const members = Array.from({ length: count }, (_, index) => [
    `n${index}`,
    { $ref: `#/components/schemas/${schema}` },
  ]);
  return { type: 'object', properties: { ...Object.fromEntries(members), ...more } };
}

test('a schema that refers to itself in ten ways is read at once, with all its dates', () => {
  const schemas = { Node: objectOf(10, 'Node', { created_at: { type: 'string', format: 'date-time' } }) };
  const { methods } = readInstanceContract(contractOf({ '/nodes': { get: responseOf('Node') } }, schemas), known);
  expect(methods[0]?.dates).toBe('created_at n0= n1= n2= n3= n4= n5= n6= n7= n8= n9=');
}, 5000);

/** The last of 18 layers is a list; each of the others is composed of the next one, twice: more would be refused. */
function layer(index: number): object {
  if (index === 17) return { type: 'object', properties: { items: { type: 'array', items: {} } } };
  return { allOf: [1, 2].map(() => ({ $ref: `#/components/schemas/L${index + 1}` })) };
}

test('a schema composed of others in 131,072 ways is read at once', () => {
  const schemas = Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`L${index}`, layer(index)]));
  const page = { name: 'page', in: 'query', schema: { type: 'integer' } };
  const get = { ...responseOf('L0'), parameters: [page] };
  const { methods } = readInstanceContract(contractOf({ '/layers': { get } }, schemas), known);
  expect(methods[0]?.paging).toEqual({ style: 'page', page: 'page', items: 'items' });
}, 5000);
