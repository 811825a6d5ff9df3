import { routesOf, type Contract, type Operation } from '../contract/contract.ts';
import { visitSchemas } from '../contract/schemas/schema-walk.ts';

/**
 * A copy of a contract for hey-api, which works on what it gets, without what nothing is generated of: examples, and the
 * bodies of failures, which the SDK has read when it throws their errors. They are most of a contract.
 */
export function toInput(contract: Contract): Contract {
  const paths: NonNullable<Contract['paths']> = {};
  for (const { method, path, operation } of routesOf(contract))
    paths[path] = { ...paths[path], [method.toLowerCase()]: withoutFailures(operation) };
  const copy = structuredClone({ ...contract, paths });
  visitSchemas(copy, (schema) => {
    delete schema.example;
    delete schema.examples;
  });
  return copy;
}

/** An operation as far as code is generated of it. */
export function withoutFailures(operation: Operation): Operation {
  const responses = Object.entries(operation.responses ?? {}).filter(([status]) => !/^[45]/.test(status));
  const { 'x-codeSamples': _samples, 'x-servers': _servers, description: _description, ...rest } = operation;
  return { ...rest, responses: Object.fromEntries(responses) };
}
