import type { OpenAPIV3_1 } from 'openapi-types';
import { resolve } from './references.ts';

export type Contract = OpenAPIV3_1.Document;
export type Schema = OpenAPIV3_1.SchemaObject;
export type SchemaOrReference = Schema | OpenAPIV3_1.ReferenceObject;

/** How an operation differs on known servers. */
export interface ServerDifference {
  /** The method there. */
  also?: string;
  /** The route there. */
  route?: string;
  /** The list to search for one resource there, and the path to the id in its items. */
  list?: string;
  id?: string;
  /** No known server has it. */
  absent?: boolean;
  /** The name of the page-size parameter there. */
  pageSize?: string;
  /** The total there counts the items of the page only, or there is none. */
  total?: 'page' | 'none';
  /** How the response differs there: as `OtherResponse` of the SDK. */
  response?: object;
  /** How the request differs there: as `OtherRequest` of the SDK. */
  request?: object;
  /** Sentences for the API reference, of what the contract cannot say otherwise. */
  notes?: readonly string[];
}

export type Operation = OpenAPIV3_1.OperationObject & {
  'x-websocket'?: boolean;
  /**
   * It consumes what it is sent, such as a token that works once, although its method is
   * idempotent.
   */
  'x-one-time'?: boolean;
  /** It deletes what runs, which may take minutes. A retry of it may find nothing any more. */
  'x-slow-delete'?: boolean;
  'x-servers'?: ServerDifference;
  /** Written by hand if an example made from the parameters would mislead. */
  'x-codeSamples'?: { lang: string; source: string }[];
};
export type Parameter = OpenAPIV3_1.ParameterObject;
export type Content = Record<string, OpenAPIV3_1.MediaTypeObject>;

export const httpMethods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** One operation with its method and path. */
export interface Route {
  method: string;
  path: string;
  operation: Operation;
}

export function listRoutes(contract: Contract): Route[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}

export function readParameters(
  contract: Contract,
  holder: Pick<Operation, 'parameters'>,
): Parameter[] {
  return (holder.parameters ?? []).map((parameter) => resolve<Parameter>(contract, parameter));
}

/** The content of the successful responses by status; empty if a response has no body. */
export function readSuccesses(
  contract: Contract,
  operation: Operation,
): [status: string, content: Content][] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => [
      status,
      resolve<OpenAPIV3_1.ResponseObject>(contract, response).content ?? {},
    ]);
}

export function isJson(mediaType: string): boolean {
  return /^application\/(json|[\w.-]+\+json)\b|^\*\/\*/.test(mediaType);
}

export function findJsonSchema(content: Content): SchemaOrReference | undefined {
  return Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1].schema;
}

/**
 * Whether a body of this type is text. Not each type with `xml` in its name is: spreadsheets are
 * archives.
 */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+.-](?:xml|yaml|javascript|ndjson|jsonl|json-seq)\b/.test(mediaType);
}

/** Whether a schema describes bytes. */
export function isBinary({ type, format, contentMediaType }: Schema): boolean {
  return (
    type === 'string' && (format === 'binary' || contentMediaType === 'application/octet-stream')
  );
}
