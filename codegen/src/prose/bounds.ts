import { readParameters, listRoutes, type Contract, type Schema } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** Adds the limits and the default to the description of each parameter, since its TypeScript type cannot have them. */
export function describeBounds(contract: Contract): void {
  const described = new Set<object>();
  for (const { operation } of listRoutes(contract)) {
    for (const parameter of readParameters(contract, operation)) {
      const text = parameter.schema && boundsText(resolve<Schema>(contract, parameter.schema));
      if (!text || described.has(parameter)) continue;
      described.add(parameter);
      parameter.description = [parameter.description?.trim(), text].filter(Boolean).join(' ');
    }
  }
}

/** For example `1 to 100, 20 by default.` */
function boundsText({ minimum, maximum, default: fallback }: Schema): string {
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : maximum === undefined
        ? ''
        : `At most ${maximum}`;
  const text = [range, fallback === undefined ? '' : `\`${JSON.stringify(fallback)}\` by default`];
  const said = text.filter(Boolean).join(', ');
  return said && `${said[0]?.toUpperCase()}${said.slice(1)}.`;
}
