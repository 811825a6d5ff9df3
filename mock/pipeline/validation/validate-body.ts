import { problem, RefusedRequest } from '../../lib/http/problems.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { operationSpec, type OperationName } from '../../contract/contract.ts';
import { formatSchemaErrors, type SchemaIssue } from '../../contract/format-schema-errors.ts';
import { knownMembers, type KnownMembers } from '../../contract/known-members.ts';
import { validatorFor } from '../../contract/validators.ts';
import { isNestedTooDeep, NESTED_TOO_DEEP } from './nesting.ts';

/**
 * Returns the media type of a request; `undefined` if the operation has no body, or the request sends none.
 *
 * @throws a 415 if the operation does not accept it
 */
export function readMediaType(name: OperationName, request: Request, isReal = false): string | undefined {
  const declared = operationSpec(name).body;
  const sent = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const given = isReal ? sent?.replace(/^application\/.+\+json$/, 'application/json') : sent;
  // If a required body is missing, real servers complain about its media type first.
  const isNeeded = isReal && declared?.required;
  if (!declared || (!given && !request.body && !isNeeded)) return undefined;
  const isForm = given === 'multipart/form-data';
  const isReadable = !isReal || !isForm || /boundary=./i.test(request.headers.get('content-type') ?? '');
  if (given && declared.schemaAt.has(given) && isReadable) return given;
  const accepted = [...declared.schemaAt.keys()].join(' or ');
  const detail = `Content-Type is ${given ?? 'missing'}, expected ${accepted}`;
  throw new RefusedRequest('media type', problem('unsupportedMediaType', detail));
}

export function bodyTooLarge(maxBytes: number): RefusedRequest {
  const detail = `The request body is larger than ${maxBytes} bytes`;
  return new RefusedRequest('size', problem('payloadTooLarge', detail));
}

export function parseJsonBody(text: string): unknown {
  if (isNestedTooDeep(text)) throw new RefusedRequest('json', problem('badRequest', NESTED_TOO_DEEP));
  try {
    return parseJson(text);
  } catch (cause) {
    const detail = `The request body is not valid JSON: ${(cause as Error).message}`;
    throw new RefusedRequest('json', problem('badRequest', detail));
  }
}

/** Returns the body without members that the contract does not have, and the paths of those. */
export function readKnownBody(name: OperationName, type: string | undefined, body: unknown): KnownMembers {
  const place = type && operationSpec(name).body?.schemaAt.get(type);
  return place && type !== 'multipart/form-data' ? knownMembers(place, body, 'body') : { value: body, unknown: [] };
}

export function validateBody(name: OperationName, type: string | undefined, body: unknown): SchemaIssue[] {
  const declared = operationSpec(name).body;
  // The resolver reads a form.
  if (!declared || type === 'multipart/form-data') return [];
  if (body === undefined)
    return declared.required
      ? [{ path: 'body', message: `got nothing, expected ${[...declared.schemaAt.keys()].join(' or ')}` }]
      : [];
  const place = type && declared.schemaAt.get(type);
  if (!place) return [];
  const check = validatorFor(place);
  return check(body) ? [] : formatSchemaErrors(check.errors ?? [], 'body');
}
