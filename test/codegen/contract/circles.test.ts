import { expect, test } from 'vitest';
import { readOwnContract } from '../../../codegen/src/generate/read.ts';

const SELF = '#/paths/~1projects/get/responses/200/content/application~1json/schema';
const ADVICE = 'Move that schema to components/schemas, and refer to it there by its name.';

function read(schema: object, schemas: object = {}, status = 200): unknown {
  const response = { description: 'ok', content: { 'application/json': { schema } } };
  const responses = { 204: { description: 'Done.' }, [status]: response };
  return readOwnContract({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: { '/projects': { get: { responses } } },
    components: { schemas },
  });
}

test.each<[string, object]>([
  ['a member', { type: 'object', properties: { child: { $ref: SELF } } }],
  ['an element', { type: 'array', items: { $ref: SELF } }],
  ['nothing else', { $ref: SELF }],
])('a schema without a name that refers to itself is an error that says where and what to do: by %s', (_, schema) => {
  expect(() => read(schema)).toThrow(`Failed to read GET /projects: ${SELF} refers to itself. ${ADVICE}`);
});

test('a part of a named schema that refers to that part is refused', () => {
  const part = '#/components/schemas/Tree/properties/child';
  const child = { type: 'object', properties: { next: { $ref: part } } };
  expect(() => read({}, { Tree: { type: 'object', properties: { child } } })).toThrow(
    `Failed to read the schema Tree: ${part} refers to itself. ${ADVICE}`,
  );
});

test('a schema with a name may refer to itself, also by the operation that has it, and so may the body of a failure', () => {
  const tree = { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' }, other: { $ref: SELF } } };
  expect(() => read({ $ref: '#/components/schemas/Tree' }, { Tree: tree })).not.toThrow();
  expect(() => read({ type: 'array', items: { $ref: SELF.replace('200', '400') } }, {}, 400)).not.toThrow();
});
