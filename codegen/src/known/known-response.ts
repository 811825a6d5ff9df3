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
  if (format.isSlowDelete) operation['x-slow-delete'] = true;
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
 * Gives a response the members of the SDK's: their types, such as dates, which the client converts
 * from numbers; whether they may be missing; and those that an older contract lacks. What only this
 * contract has stays.
 */
export function alignResponse(
  contract: Contract,
  operation: Operation,
  route: Method,
  known: KnownRoutes,
  aligned: Map<Schema, Schema>,
): void {
  function align(theirs: Schema, ours: Schema): void {
    if (aligned.has(theirs)) return;
    aligned.set(theirs, ours);
    if (isScalar(theirs) || isUndescribed(theirs))
      return take(theirs, copyFrom(known.contract, ours));
    for (const key of ['items', 'additionalProperties'] as const)
      if (isObject(Reflect.get(theirs, key)) && isObject(Reflect.get(ours, key)))
        align(
          present(contract, Reflect.get(theirs, key) as Schema),
          present(known.contract, Reflect.get(ours, key) as Schema),
        );
    const properties = readProperties(known.contract, ours);
    for (const [name, property] of Object.entries(readProperties(contract, theirs)))
      if (properties[name])
        align(present(contract, property), present(known.contract, properties[name]));
    if (!theirs.properties || theirs.allOf || !ours.properties) return;
    for (const [name, property] of Object.entries(properties))
      theirs.properties[name] ??= copyFrom(known.contract, property);
    const own = (theirs.required ?? []).filter((name) => !Object.hasOwn(properties, name));
    theirs.required = [...(ours.required ?? []), ...own];
  }

  const theirs = readResponse(contract, operation);
  const ours = readResponse(known.contract, route.operation);
  if (!theirs || !ours) return;
  // A schema of theirs for two of ours: the second route takes ours.
  if ((aligned.get(theirs) ?? ours) === ours) align(theirs, ours);
  else takeResponses(operation, route, known);
}

/** What a schema is when it is not null. */
function present(contract: Contract, schema: Schema): Schema {
  const whole = resolve<Schema>(contract, schema);
  const choices = (whole.anyOf ?? whole.oneOf ?? [])
    .map((choice) => resolve<Schema>(contract, choice))
    .filter((choice) => choice.type !== 'null');
  const [only] = choices;
  return only && choices.length === 1 ? only : whole;
}

function readResponse(contract: Contract, operation: Operation): Schema | undefined {
  const [schema] = readSuccesses(contract, operation).flatMap(
    ([, content]) => findJsonSchema(content) ?? [],
  );
  return schema && resolve<Schema>(contract, schema);
}

function isScalar(schema: Schema): boolean {
  return ['integer', 'number', 'string', 'boolean'].some((type) => isType(schema, type));
}

/** Such as `{}`, which says nothing, or only describes itself. */
function isUndescribed(schema: Schema): boolean {
  return !['type', 'properties', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'].some(
    (key) => key in schema,
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Makes a schema the same as another one, for whoever refers to it. */
function take(schema: Schema, other: Schema): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, other);
}
