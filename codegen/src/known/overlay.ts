import { readParameters, listRoutes, type Contract, type Operation } from '../contract/contract.ts';
import { giveOperationIds } from '../contract/operation-ids.ts';
import { useNullable } from '../contract/shape-schemas.ts';
import { addAdapted, applyDates } from './adapted.ts';
import { applyEnvelope } from './envelope.ts';
import { applyFormat } from './known-format.ts';
import { applyInput } from './known-input.ts';
import type { KnownRoutes } from './known-routes.ts';

/**
 * Applies the SDK's own contract to the same routes of another contract: names of path parameters, optional parameters,
 * the shape of lists, uploads and streams, dates, what the SDK adapts, and the id that types are named after. Returns the
 * paths whose parameters were renamed.
 */
export function applyKnown(contract: Contract, known: KnownRoutes): string[] {
  const renamed = renameParameters(contract, known);
  addAdapted(contract, known);
  applyInput(contract, known);
  for (const { method, path, operation } of listRoutes(contract)) {
    const route = known.find(method, path);
    applyFormat(contract, operation, route, known);
    if (!route) continue;
    applyEnvelope(contract, operation, path, route);
    applyDates(contract, operation, route, known);
  }
  useNullable(contract);
  giveOperationIds(contract, ({ method, path }) => known.find(method, path)?.operationId);
  return renamed;
}

const PARAMETER = /\{([^}]+)\}/g;

/** Renames `{id}` to `{project_id}`. An operation stays where it is if the new path already has one with its method. */
function renameParameters(contract: Contract, known: KnownRoutes): string[] {
  const changes: string[] = [];
  const paths: NonNullable<Contract['paths']> = {};
  const taken = new Set(listRoutes(contract).map(({ method, path }) => `${method} ${path}`));
  for (const { method, path, operation } of listRoutes(contract)) {
    const route = known.find(method, path);
    const names = [...(route?.path ?? path).matchAll(PARAMETER)].map(([, name = '']) => name);
    let index = 0;
    const renamed = path.replaceAll(PARAMETER, () => `{${names[index++]}}`);
    const isFree = renamed !== path && !taken.has(`${method} ${renamed}`);
    if (isFree) {
      renamePathParameters(contract, operation, path, names);
      changes.push(`${method} ${path} is ${renamed}`);
    }
    const target = isFree ? renamed : path;
    paths[target] = { ...paths[target], [method.toLowerCase()]: operation };
  }
  contract.paths = paths;
  return changes;
}

function renamePathParameters(contract: Contract, operation: Operation, path: string, names: readonly string[]): void {
  const before = [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
  operation.parameters = readParameters(contract, operation).map((parameter) => {
    const at = parameter.in === 'path' ? before.indexOf(parameter.name) : -1;
    return at < 0 ? parameter : Object.assign({}, parameter, { name: names[at] });
  });
}
