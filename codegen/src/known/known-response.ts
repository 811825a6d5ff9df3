import type { OpenAPIV3_1 } from 'openapi-types';
import {
  findJsonSchema,
  isJson,
  readSuccesses,
  type Contract,
  type Operation,
  type Schema,
  type SchemaOrReference,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { findFileParts } from '../operations/format.ts';
import { findList, isType, readProperties, type FoundList } from '../operations/list-schema.ts';
import type { Method } from '../operations/methods.ts';
import { copyFrom, type KnownRoutes } from './known-routes.ts';

/**
 * Applies what the SDK sends and receives on a known route, where the contract does not describe it
 * or differs.
 */
export function applyBodies(
  contract: Contract,
  operation: Operation,
  route: Method,
  known: KnownRoutes,
): void {
  const { format, operation: own, servers } = route;
  if (own['x-websocket']) operation['x-websocket'] = true;
  if (format.isOneTime) operation['x-one-time'] = true;
  if (servers) operation['x-servers'] = servers;
  const body = operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined;
  const lacksFiles = format.files && !findFileParts(contract, body?.content ?? {});
  if ((lacksFiles || servers?.request) && own.requestBody)
    operation.requestBody = copyFrom(known.contract, own.requestBody);
  if (!isDescribed(contract, operation) || servers?.response)
    takeResponses(operation, route, known);
}

/** Whether a contract says anything of a successful response. */
function isDescribed(contract: Contract, operation: Operation): boolean {
  return readSuccesses(contract, operation).some(([, content]) =>
    Object.entries(content).some(
      ([type, { schema }]) => !isJson(type) || Object.keys(schema ?? {}).length > 0,
    ),
  );
}

function takeResponses(operation: Operation, route: Method, known: KnownRoutes): void {
  const success = Object.entries(route.operation.responses ?? {}).filter(([status]) =>
    /^[23]/.test(status),
  );
  const failures = Object.entries(operation.responses ?? {}).filter(
    ([status]) => !status.startsWith('2'),
  );
  const copies = success.map(
    ([status, response]) => [status, copyFrom(known.contract, response)] as const,
  );
  operation.responses = Object.fromEntries([...copies, ...failures]);
}

/**
 * Gives a list the response schema of the SDK's contract, since the client converts whatever the
 * server sends to that shape.
 */
export function applyEnvelope(
  contract: Contract,
  operation: Operation,
  path: string,
  { paging }: Method,
): void {
  if (!paging?.items) return;
  for (const [, content] of readSuccesses(contract, operation)) {
    const schema = findJsonSchema(content);
    const media = Object.values(content).find((each) => each.schema === schema);
    if (!schema || !media) continue;
    const list = findList(contract, resolve<Schema>(contract, schema), path);
    if (list && list.field !== paging.items)
      media.schema = envelope(contract, schema, list, paging);
  }
}

function envelope(
  contract: Contract,
  schema: SchemaOrReference,
  { field, items }: FoundList,
  { items: name = 'items', total }: NonNullable<Method['paging']>,
): Schema {
  const others = Object.entries(readProperties(contract, resolve<Schema>(contract, schema))).filter(
    ([other]) => other !== field && other !== name,
  );
  return {
    type: 'object',
    required: total ? [name, total] : [name],
    properties: {
      ...Object.fromEntries(others),
      [name]: { type: 'array', items: items as Schema },
      ...(total && { [total]: { type: 'integer' } }),
    },
  };
}

/**
 * Declares a member of a response as a date if the SDK does: servers send numbers, which the client
 * converts.
 */
export function applyDates(
  contract: Contract,
  operation: Operation,
  route: Method,
  known: KnownRoutes,
): void {
  const seen = new Set<Schema>();

  function align(theirs: Schema, ours: Schema): void {
    if (seen.has(theirs)) return;
    seen.add(theirs);
    const choices = [ours, ...(ours.anyOf ?? []), ...(ours.oneOf ?? [])];
    if (choices.some((choice) => resolve<Schema>(known.contract, choice).format === 'date-time'))
      return declareDate(theirs);
    if ('items' in theirs && 'items' in ours && theirs.items && ours.items)
      return align(
        resolve<Schema>(contract, theirs.items),
        resolve<Schema>(known.contract, ours.items),
      );
    const properties = readProperties(known.contract, ours);
    for (const [name, property] of Object.entries(readProperties(contract, theirs)))
      if (properties[name]) align(property, properties[name]);
  }

  const theirs = readResponse(contract, operation);
  const ours = readResponse(known.contract, route.operation);
  if (theirs && ours) align(theirs, ours);
}

function readResponse(contract: Contract, operation: Operation): Schema | undefined {
  const [schema] = readSuccesses(contract, operation).flatMap(
    ([, content]) => findJsonSchema(content) ?? [],
  );
  return schema && resolve<Schema>(contract, schema);
}

function declareDate(schema: Schema): void {
  if (!['integer', 'number', 'string'].some((type) => isType(schema, type))) return;
  Object.assign(schema, {
    type: isType(schema, 'null') ? ['string', 'null'] : 'string',
    format: 'date-time',
  });
  for (const key of ['minimum', 'maximum', 'example', 'examples', 'default'] as const)
    delete schema[key];
}
