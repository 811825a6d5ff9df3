import { readParameters, listRoutes, type Contract } from '../contract.ts';
import { visitSchemas } from './schema-walk.ts';

function isMarked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'x-secret' in value && value['x-secret'] === true;
}

/** The names of all fields and parameters marked with `x-secret: true`, sorted. */
export function findSecretFields(contract: Contract): string[] {
  const names = new Set<string>();
  visitSchemas(contract, ({ properties = {} }) => {
    for (const [name, field] of Object.entries(properties)) if (isMarked(field)) names.add(name);
  });
  for (const { operation } of listRoutes(contract))
    for (const parameter of readParameters(contract, operation)) if (isMarked(parameter)) names.add(parameter.name);
  return [...names].toSorted();
}
