import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, operations, operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import { formatSchemaErrors, type SchemaIssue } from '../../../mock/contract/format-schema-errors.ts';
import { interpreted } from '../../../mock/contract/interpret.ts';
import { compileValidator, validatorFor } from '../../../mock/contract/validators.ts';
import { oddValue } from '../fuzz/odd.ts';
import { valueOf } from '../fuzz/values.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Every schema by name, and the bodies that operations take and send. */
function allPlaces(): Set<string> {
  const places = new Set(Object.keys(contract.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`));
  for (const name of Object.keys(operations) as OperationName[]) {
    const { body, responses } = operationSpec(name);
    for (const place of body?.schemaAt.values() ?? []) places.add(place);
    for (const { schemaAt } of responses.values()) if (schemaAt) places.add(schemaAt);
  }
  return places;
}

/** More than are gone through before it is compiled. */
function compiled(check: ReturnType<typeof interpreted>): ReturnType<typeof interpreted> {
  check(Array.from({ length: 201 }));
  return check;
}

function issues(check: ReturnType<typeof interpreted>, value: unknown): SchemaIssue[] {
  return check(value) ? [] : formatSchemaErrors(check.errors ?? [], 'body');
}

it(`a check that goes through its schema finds what a compiled one finds (seed ${seed})`, () => {
  let failures = 0;
  for (const place of allPlaces()) {
    const [slow, fast] = [interpreted({ $ref: place }), compiled(validatorFor(place))];
    const value = fc.oneof(
      { weight: 4, arbitrary: valueOf({ $ref: decodeURIComponent(place) }) },
      { weight: 1, arbitrary: oddValue },
    );
    for (const sample of fc.sample(value, { seed, numRuns: 10 })) {
      const expected = issues(fast, sample);
      failures += expected.length;
      expect({ place, sample, issues: issues(slow, sample) }).toEqual({ place, sample, issues: expected });
    }
  }
  expect(failures).toBeGreaterThan(1000);
}, 60_000);

it.each<[what: string, schema: object, value: unknown, message: string]>([
  ['a text that is too long', { type: 'string', maxLength: 2 }, 'abc', 'must NOT have more than 2 characters'],
  ['a text that is too short', { type: 'string', minLength: 2 }, '🦄', 'must NOT have fewer than 2 characters'],
  ['a text of no such form', { type: 'string', pattern: '^a' }, 'b', 'must match pattern "^a"'],
  ['too many items', { type: 'array', maxItems: 1 }, [1, 2], 'must NOT have more than 1 items'],
  ['too few items', { type: 'array', minItems: 1 }, [], 'must NOT have fewer than 1 items'],
  ['another item of a pair', { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'null' } }, [1, 1], ''],
  [
    'two alternatives at once',
    { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
    2,
    'must match exactly one schema in oneOf',
  ],
  ['a name that may not be', { type: 'object', propertyNames: { maxLength: 1 } }, { ab: 1 }, ''],
  ['a member that may not be', { type: 'object', additionalProperties: false }, { 'a/b~c': 1 }, ''],
  ['another constant', { const: 1 }, 2, ''],
  ['a number that JSON does not have', { type: 'integer' }, Infinity, 'got Infinity, expected an integer'],
])('%s is found as ajv finds it', (_, schema, value, message) => {
  const [slow, fast] = [interpreted(schema), compiled(compileValidator(schema))];
  expect(issues(slow, value)).toEqual(issues(fast, value));
  expect(issues(slow, value)).not.toEqual([]);
  expect(JSON.stringify(issues(slow, value))).toContain(JSON.stringify(message).slice(1, -1));
});

function refuse(): never {
  throw new EvalError('Code generation from strings disallowed for this context');
}

describe('edge worker without code from strings', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('Function', new Proxy(Function, { construct: refuse, apply: refuse }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('the mock works, and refuses what does not fit in the same words', async () => {
    const { createTempsMock } = await import('../../../mock/index.ts');
    const mock = createTempsMock({ scenario: 'demo' });
    const call = async (path: string, init?: RequestInit) => {
      const headers = { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' };
      const response = await mock.fetch(`https://temps.test/api${path}`, { headers, ...init });
      return { status: response.status, body: (await response.json()) as { detail?: string; total?: number } };
    };
    for (let number = 0; number < 40; number++)
      expect(await call('/projects')).toMatchObject({ status: 200, body: { total: 3 } });
    expect(await call('/projects?page=x')).toMatchObject({
      status: 400,
      body: { detail: 'query.page: got "x", expected an integer' },
    });
    expect(await call('/projects', { method: 'POST', body: '{"name":1}' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('body.name: got 1, expected a string') },
    });
    expect(() => mock.faults.add({ status: 1 })).toThrow('fault.status: got 1, expected at least 200');
    mock.state.projects.update(1, { name: 5 as never });
    expect((await call('/projects')).status).toBe(500);
  });
});
