import type { OpenAPIV3_1 } from 'openapi-types';
import { listRoutes, type Contract } from './contract.ts';
import { isReference, resolve } from './references.ts';
import { isParameter, shapeContent } from './shape.ts';

/**
 * Inlines shared parameters, bodies and responses. Components then only have schemas. Error responses keep only their
 * description, since the SDK reads their bodies by itself.
 */
export function inlineComponents(contract: Contract): void {
  for (const item of Object.values(contract.paths ?? {}))
    if (item?.parameters) item.parameters = inlineAll(contract, item.parameters);
  for (const { operation } of listRoutes(contract)) {
    operation.parameters = inlineAll(contract, operation.parameters ?? []);
    if (operation.requestBody) operation.requestBody = inlineContent(contract, operation.requestBody);
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      operation.responses![status] = /^[45]/.test(status)
        ? { description: resolve<Partial<OpenAPIV3_1.ResponseObject>>(contract, response).description ?? '' }
        : inlineContent(contract, response);
  }
  contract.components = { schemas: contract.components?.schemas ?? {} };
}

/** Inlines parameters. Drops references that do not lead to a parameter. */
function inlineAll<T extends object>(contract: Contract, parameters: T[]): T[] {
  return parameters.map((parameter) => inline(contract, parameter)).filter(isParameter);
}

function inlineContent<T extends object>(contract: Contract, part: T): T {
  const copy = inline(contract, part);
  shapeContent(copy);
  return copy;
}

function inline<T extends object>(contract: Contract, part: T): T {
  return isReference(part) ? structuredClone(resolve<T>(contract, part)) : part;
}
