import { listRoutes, readParameters, type Contract, type Parameter, type Schema } from '../contract.ts';
import { resolve } from '../references.ts';

/** What arrays and objects in a query are joined by; arrays of other styles repeat their name. */
const SEPARATORS: Readonly<Record<string, string | undefined>> = { form: ',', pipeDelimited: '|', spaceDelimited: ' ' };

/** Makes text of arrays in a query that are not sent as repeated names, which the client does with every array. */
export function joinArrays(contract: Contract): void {
  for (const { operation } of listRoutes(contract))
    for (const parameter of readParameters(contract, operation)) {
      const separator = findSeparator(parameter);
      if (separator === undefined || !isArray(resolve<Schema>(contract, parameter.schema ?? {}))) continue;
      parameter.schema = { type: 'string' };
      parameter.description = [parameter.description, `Values are joined by \`${separator}\`.`]
        .filter(Boolean)
        .join(' ');
    }
}

/** What joins the values of a parameter of the query; `undefined` if each is sent by itself. */
export function findSeparator({
  in: place,
  style = 'form',
  explode = style === 'form',
}: Parameter): string | undefined {
  return place === 'query' && !explode ? SEPARATORS[style] : undefined;
}

function isArray({ type }: Schema): boolean {
  return type === 'array' || (Array.isArray(type) && type.includes('array'));
}
