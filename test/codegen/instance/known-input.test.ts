import { expect, test } from 'vitest';
import type { Contract } from '../../../codegen/src/contract/contract.ts';
import { readInstanceContract, readOwnContract } from '../../../codegen/src/input/read.ts';
import { collectKnownRoutes } from '../../../codegen/src/known/known-routes.ts';

const responses = { 200: { description: 'ok' } };

function body(name: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function object(...required: string[]) {
  return {
    type: 'object',
    required,
    properties: Object.fromEntries(required.map((name) => [name, { type: 'string' }])),
  };
}

function document(paths: object, schemas: object) {
  return { openapi: '3.1.0', info: { title: 't', version: '1' }, paths, components: { schemas } };
}

const all = { name: 'all', in: 'query', schema: { type: 'boolean' } };
const from = { name: 'from', in: 'query', required: true, schema: { type: 'string' } };

const known = collectKnownRoutes(
  readOwnContract(
    document(
      {
        '/providers': { post: { requestBody: body('NewProvider'), responses } },
        '/mails': {
          get: { parameters: [all, from], responses },
          post: { requestBody: body('NewMail'), responses },
        },
      },
      { NewProvider: object('name'), NewMail: object('to') },
    ),
  ).contract,
);

/** The names of the members that a POST to `/mails` takes. */
function mailMembers({ paths, components }: Contract): string[] {
  const { content } = paths!['/mails']!.post!.requestBody as {
    content: Record<string, { schema: { $ref?: string } }>;
  };
  const { schema } = content['application/json']!;
  const name = schema.$ref?.split('/').at(-1);
  const { properties = {} } = (name ? components!.schemas![name]! : schema) as {
    properties?: object;
  };
  return Object.keys(properties);
}

function read(mail: string, schemas: object): Contract {
  const paths = {
    '/providers': { post: { requestBody: body('Create'), responses } },
    '/mails': {
      get: {
        parameters: [{ ...all, required: true }, from, { ...all, name: 'new', required: true }],
        responses,
      },
      post: { requestBody: body(mail), responses },
    },
  };
  return readInstanceContract(document(paths, schemas), known).contract;
}

test('a body that two routes share by its name alone is that of the SDK where it lacks what is to be sent', () => {
  expect(mailMembers(read('Create', { Create: object('name') }))).toEqual(['to']);
});

test('a body of its own stays, also where it lacks what the SDK sends', () => {
  expect(
    mailMembers(read('Other', { Create: object('name'), Other: object('recipient') })),
  ).toEqual(['recipient']);
});

test('a parameter that the SDK need not give is optional, and one that it must give or does not know is as it was', () => {
  const { paths } = read('Create', { Create: object('name') });
  const parameters = paths!['/mails']!.get!.parameters as { name: string; required?: boolean }[];
  expect(parameters.map(({ name, required = false }) => [name, required])).toEqual([
    ['all', false],
    ['from', true],
    ['new', true],
  ]);
});

test.each([
  ['that the SDK need not give', '/mails', false],
  ['of a route that the SDK does not know', '/other', true],
])('a required body %s is required: %s %s', (_which, path, required) => {
  const post = { requestBody: { ...body('Mail'), required: true }, responses };
  const { contract } = readInstanceContract(
    document({ [path]: { post } }, { Mail: object('to') }),
    known,
  );
  expect(contract.paths?.[path]?.post?.requestBody).toMatchObject({ required });
});
