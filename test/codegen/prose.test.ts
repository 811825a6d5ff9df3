import { expect, test } from 'vitest';
import type { Contract, Operation, Schema } from '../../codegen/src/contract/contract.ts';
import { describeBounds, describeOmissions } from '../../codegen/src/prose/describe.ts';
import { writeExample } from '../../codegen/src/prose/example.ts';

function contract(...operations: Operation[]): Contract {
  const paths = Object.fromEntries(operations.map((get, index) => [`/things/${index}`, { get }]));
  return { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths } as Contract;
}

function described(schema: object): string {
  const parameter = { name: 'limit', in: 'query', schema, description: 'Rows.' };
  describeBounds(contract({ parameters: [parameter], responses: {} }));
  return parameter.description;
}

function example(operation: Partial<Operation>, returns?: 'list'): string {
  const whole = { responses: {}, ...operation } as Operation;
  return writeExample(contract(whole), whole, 'things.list', returns).join('\n');
}

test('the description of a member says which servers leave it out', () => {
  const whole = contract();
  const member = {
    type: 'string',
    description: 'A name.',
    'x-servers': { omittedBy: ['2026-07'] },
  };
  const both = { type: 'string', 'x-servers': { omittedBy: ['2026-07', '2026-08'] } };
  const schema = { type: 'object', properties: { member, both } } as Schema;
  whole.components = { schemas: { Thing: schema } };
  describeOmissions(whole);
  expect(member.description).toBe('A name. Missing on the server of July 2026.');
  expect(both).toHaveProperty(
    'description',
    'Missing on the servers of July 2026 and of August 2026.',
  );
});

test('the description of a parameter says its bounds and its default', () => {
  const rows: [schema: object, text: string][] = [
    [
      { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      'Rows. 1 to 100, `20` by default.',
    ],
    [{ type: 'integer', maximum: 100 }, 'Rows. At most 100.'],
    [{ type: 'boolean', default: false }, 'Rows. `false` by default.'],
    [{ type: 'integer', minimum: 0 }, 'Rows.'],
  ];
  for (const [schema, text] of rows)
    expect.soft(described(schema), JSON.stringify(schema)).toBe(text);
});

const range = ['start_date', 'end_date'].map((name) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string' as const, format: 'date-time' },
}));

test('the example of a method has a range that ends after it starts, and the body that the contract gives', () => {
  expect(example({ parameters: range })).toMatch(/start_date: '2026-01-01.*end_date: '2026-01-31/s);
  const schema = {
    type: 'object' as const,
    required: ['name'],
    properties: { name: { type: 'string' as const } },
  };
  const content = { 'application/json': { schema, example: { name: 'Shop', preset: 'nextjs' } } };
  expect(example({ requestBody: { required: true, content } })).toContain(
    "temps.things.list({ body: { name: 'Shop', preset: 'nextjs' } })",
  );
});

test('the example of a list is awaited and iterated, and a long call is written once', () => {
  expect(example({}, 'list')).toBe(
    'const { data } = await temps.things.list(); // data.items, data.total\n' +
      'for await (const item of temps.things.list()) console.log(item);',
  );
  const long = example({ parameters: range }, 'list');
  expect(long).toMatch(
    /^const list = temps.things.list\(\{\n[^]*await list;.*\nfor await \(const item of list\)/,
  );
});

test('the example of a method is the one that the contract writes out', () => {
  const source = 'const { data } = await temps.things.list();\nconsole.log(data);';
  expect(example({ parameters: range, 'x-codeSamples': [{ lang: 'TypeScript', source }] })).toBe(
    source,
  );
});
