import type { OpenAPIV3_1 } from 'openapi-types';
import { isJson, readSuccesses, type Contract, type Operation } from '../contract/contract.ts';
import { copyFrom, type KnownRoute, type KnownRoutes } from './known-routes.ts';
import { findFileParts } from '../operations/file-parts.ts';

/** Applies the SDK's body and response types to known routes, if the contract does not describe them. */
export function applyFormat(
  contract: Contract,
  operation: Operation,
  route: KnownRoute | undefined,
  known: KnownRoutes,
): void {
  const statuses = Object.keys(operation.responses ?? {});
  const switches = statuses.includes('101') && !statuses.some((status) => status.startsWith('2'));
  if (switches || route?.operation['x-websocket']) operation['x-websocket'] = true;
  if (!route) return;
  if (route.format.isOneTime) operation['x-one-time'] = true;
  if (route.servers) operation['x-servers'] = route.servers;
  if ((route.format.files && !hasFiles(contract, operation)) || route.servers?.request)
    takeBody(operation, route, known);
  if (!isDescribed(contract, operation) || route.servers?.response) takeResponses(operation, route, known);
}

function hasFiles(contract: Contract, { requestBody }: Operation): boolean {
  const content = (requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content ?? {};
  return findFileParts(contract, content) !== undefined;
}

function takeBody(operation: Operation, route: KnownRoute, known: KnownRoutes): void {
  if (route.operation.requestBody) operation.requestBody = copyFrom(known.contract, route.operation.requestBody);
}

/** Whether a contract says anything of a successful response. */
function isDescribed(contract: Contract, operation: Operation): boolean {
  return readSuccesses(contract, operation).some(([, content]) =>
    Object.entries(content).some(([type, { schema }]) => !isJson(type) || Object.keys(schema ?? {}).length > 0),
  );
}

function takeResponses(operation: Operation, route: KnownRoute, known: KnownRoutes): void {
  const success = Object.entries(route.operation.responses ?? {}).filter(([status]) => /^[23]/.test(status));
  const failures = Object.entries(operation.responses ?? {}).filter(([status]) => !status.startsWith('2'));
  operation.responses = Object.fromEntries([
    ...success.map(([status, response]) => [status, copyFrom(known.contract, response)]),
    ...failures,
  ]) as NonNullable<Operation['responses']>;
}
