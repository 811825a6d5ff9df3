import { listRoutes, type Contract, type Operation } from '../contract/contract.ts';
import { visitSchemas } from '../contract/schema-walk.ts';

/**
 * A copy of a contract for hey-api, which changes its input. Without examples and error bodies, which are most of a
 * contract and not generated.
 */
export function toInput(contract: Contract): Contract {
  const paths: NonNullable<Contract['paths']> = {};
  for (const { method, path, operation } of listRoutes(contract))
    paths[path] = { ...paths[path], [method.toLowerCase()]: withoutFailures(operation) };
  const copy = structuredClone({ ...contract, paths });
  visitSchemas(copy, (schema) => {
    delete schema.example;
    delete schema.examples;
  });
  return copy;
}

/** An operation without its error responses. */
export function withoutFailures(operation: Operation): Operation {
  const responses = Object.entries(operation.responses ?? {}).filter(([status]) => !/^[45]/.test(status));
  const { 'x-codeSamples': _samples, 'x-servers': _servers, description: _description, ...rest } = operation;
  return { ...rest, responses: Object.fromEntries(responses) };
}
