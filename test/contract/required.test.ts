import { expect, test } from 'vitest';
import {
  findJsonSchema,
  listRoutes,
  readSuccesses,
  type Contract,
  type Schema,
} from '../../codegen/src/contract/contract.ts';
import { collectObjects, resolve } from '../../codegen/src/contract/references.ts';
import { omittedBy } from '../../codegen/src/contract/schemas.ts';
import { isType } from '../../codegen/src/operations/list-schema.ts';
import raw from '../../openapi.json' with { type: 'json' };

const contract = raw as unknown as Contract;

/** Every member of every schema of a successful response. */
function responseMembers() {
  const responses = listRoutes(contract).flatMap(({ operation }) =>
    readSuccesses(contract, operation).map(([, content]) => findJsonSchema(content)),
  );
  return [...(collectObjects(contract, responses) as Set<Schema>)].flatMap(
    ({ properties = {}, required = [] }) =>
      Object.entries(properties).map(([name, member]) => ({
        name,
        member,
        // A parameter or an example may have a member of this name too.
        isRequired: Array.isArray(required) && required.includes(name),
      })),
  );
}

function takesNull(member: object): boolean {
  const schema = resolve<Schema>(contract, member);
  return [schema, ...(schema.anyOf ?? [])].some((each) => isType(each, 'null'));
}

test('a member that a server of July or August leaves out is optional', () => {
  const wrong = responseMembers()
    .filter(
      ({ member, isRequired }) => isRequired && omittedBy(member).some((by) => by > '2026-06'),
    )
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

test('four of five members of responses that may be null are always there', () => {
  const nullable = responseMembers().filter(({ member }) => takesNull(member));
  const required = nullable.filter(({ isRequired }) => isRequired);
  expect(required.length / nullable.length).toBeGreaterThan(0.8);
});
