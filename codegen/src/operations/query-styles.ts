import { readParameters, type Contract, type Operation } from '../contract/contract.ts';
import { findSeparator } from '../contract/inputs/joined-arrays.ts';
import { isJson } from '../contract/media-types.ts';
import { listTypes } from './schema-types.ts';

/** How the parameters of a query are sent, if the client would send them otherwise: as `QueryStyles` of the SDK. */
export function findQueryStyles(contract: Contract, operation: Operation): Record<string, string> | undefined {
  const styles: Record<string, string> = {};
  for (const parameter of readParameters(contract, operation)) {
    if (parameter.in !== 'query') continue;
    if (Object.keys(parameter.content ?? {}).some(isJson)) styles[parameter.name] = 'json';
    else if (parameter.style !== 'deepObject' && listTypes(contract, parameter.schema).has('object'))
      styles[parameter.name] = findSeparator(parameter) ?? 'form';
  }
  return Object.keys(styles).length > 0 ? styles : undefined;
}
