import { routesOf, type Contract } from './contract.ts';
import { isReference, resolve } from './references.ts';

/** Puts shared parameters, bodies and responses where they are used. What is left in components are schemas. */
export function inlineComponents(contract: Contract): void {
  for (const item of Object.values(contract.paths ?? {}))
    if (item?.parameters) item.parameters = item.parameters.map((parameter) => inline(contract, parameter));
  for (const { operation } of routesOf(contract)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) => inline(contract, parameter));
    if (operation.requestBody) operation.requestBody = inline(contract, operation.requestBody);
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      operation.responses![status] = inline(contract, response);
  }
  contract.components = { schemas: contract.components?.schemas ?? {} };
}

function inline<T extends object>(contract: Contract, part: T): T {
  return isReference(part) ? structuredClone(resolve<T>(contract, part)) : part;
}
