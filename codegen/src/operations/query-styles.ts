import { isJson, readParameters, type Contract, type Operation, type Parameter } from '../contract/contract.ts';
import { listTypes } from './schema-types.ts';

/** What joins an array or an object in a query that is sent as one value. */
const SEPARATORS: Readonly<Record<string, string | undefined>> = { form: ',', pipeDelimited: '|', spaceDelimited: ' ' };

/** How the parameters of a query are sent, if the client would send them otherwise: as `QueryStyles` of the SDK. */
export function findQueryStyles(contract: Contract, operation: Operation): Record<string, string> | undefined {
  const styles: Record<string, string> = {};
  for (const parameter of readParameters(contract, operation)) {
    if (parameter.in !== 'query') continue;
    const style = findStyle(contract, parameter);
    if (style !== undefined) styles[parameter.name] = style;
  }
  return Object.keys(styles).length > 0 ? styles : undefined;
}

function findStyle(contract: Contract, parameter: Parameter): string | undefined {
  const { content, schema, style = 'form', explode = style === 'form' } = parameter;
  if (Object.keys(content ?? {}).some(isJson)) return 'json';
  if (style === 'deepObject') return undefined;
  const types = listTypes(contract, schema);
  if (!explode && (types.has('array') || types.has('object'))) return SEPARATORS[style];
  return types.has('object') ? 'form' : undefined;
}
