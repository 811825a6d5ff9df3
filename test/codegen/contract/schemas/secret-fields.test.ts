import { expect, test } from 'vitest';
import type { Contract } from '../../../../codegen/src/contract/contract.ts';
import { findSecretFields } from '../../../../codegen/src/contract/schemas.ts';

const marked = { type: 'string', 'x-secret': true };

test('the secret fields are those that are marked, in schemas, bodies and parameters, each once and in order', () => {
  const contract = {
    openapi: '3.1.0',
    info: { title: 'a', version: '1' },
    paths: {
      '/a': {
        get: {
          parameters: [
            { name: 'code', in: 'query', 'x-secret': true, schema: { type: 'string' } },
            { name: 'page', in: 'query', schema: { type: 'integer' } },
          ],
          responses: {
            '200': {
              description: 'a',
              content: {
                'application/json': {
                  schema: { type: 'array', items: { properties: { value: marked, key: { 'x-secret': false } } } },
                },
              },
            },
          },
        },
      },
    },
    components: { schemas: { A: { properties: { b: { properties: { password: marked, value: marked } } } } } },
  } as unknown as Contract;
  expect(findSecretFields(contract)).toEqual(['code', 'password', 'value']);
});

test('a contract that marks none has none', () => {
  expect(findSecretFields({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths: {} })).toEqual([]);
});
