import { listRoutes, readParameters, type Contract, type Parameter, type Schema } from '../contract.ts';
import { resolve } from '../references.ts';

/** Header parameters that OpenAPI tells to ignore: the client has its own values for them. */
const IGNORED = /^(accept|authorization|content-type)$/i;

/** Drops header parameters that are to be ignored, and makes text of those that the client cannot write as one. */
export function shapeHeaders(contract: Contract): void {
  for (const { operation } of listRoutes(contract)) {
    const parameters = readParameters(contract, operation);
    const isKept = ({ in: place, name }: Parameter): boolean => place !== 'header' || !IGNORED.test(name);
    operation.parameters = operation.parameters?.filter((_, index) => isKept(parameters[index]!)) ?? [];
    for (const parameter of parameters) if (parameter.in === 'header') makeText(contract, parameter);
  }
}

function makeText(contract: Contract, parameter: Parameter): void {
  const { type } = resolve<Schema>(contract, parameter.schema ?? {});
  const isOf = (name: string): boolean => [type].flat().some((each) => each === name);
  if (!parameter.content && !isOf('array') && !isOf('object')) return;
  delete parameter.content;
  parameter.schema = { type: 'string' };
  if (isOf('array'))
    parameter.description = [parameter.description, 'Values are joined by `,`.'].filter(Boolean).join(' ');
}
