import type { OpenAPIV3_1 } from 'openapi-types';
import { resolve } from './references.ts';

export type Contract = OpenAPIV3_1.Document;
export type Schema = OpenAPIV3_1.SchemaObject;
export type SchemaOrReference = Schema | OpenAPIV3_1.ReferenceObject;

/** Where servers that are known do not have the operation as the contract has it. */
export interface ServerDifference {
  /** The method that it has there. */
  also?: string;
  /** The route that it has there. */
  route?: string;
  /** The list that one resource is read from there, and where its items have their id. */
  list?: string;
  id?: string;
  /** The first server that has it, and the last one: a year and a month. */
  since?: string;
  until?: string;
  /** The name of the page size there. */
  pageSize?: string;
  /** Members of the response that have another name there, as `renameMembers` of the SDK reads them. */
  names?: string;
  /** Members of the response that are not sent there. */
  omits?: readonly string[];
}

export type Operation = OpenAPIV3_1.OperationObject & {
  'x-websocket'?: boolean;
  'x-servers'?: ServerDifference;
  /** Written by hand, where an example made from the parameters would mislead. */
  'x-codeSamples'?: { lang: string; source: string }[];
};
export type Parameter = OpenAPIV3_1.ParameterObject;
export type Content = Record<string, OpenAPIV3_1.MediaTypeObject>;

export const httpMethods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** One operation and where it was found. */
export interface Route {
  method: string;
  path: string;
  operation: Operation;
}

export function routesOf(contract: Contract): Route[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}

export function readParameters(contract: Contract, operation: Operation): Parameter[] {
  return (operation.parameters ?? []).map((parameter) => resolve<Parameter>(contract, parameter));
}

/** The contents of the successful responses, by status; empty where a response has no body. */
export function readSuccesses(contract: Contract, operation: Operation): [status: string, content: Content][] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => [status, resolve<OpenAPIV3_1.ResponseObject>(contract, response).content ?? {}]);
}

export function isJson(mediaType: string): boolean {
  return /^application\/(json|[\w.-]+\+json)\b|^\*\/\*/.test(mediaType);
}

export function findJsonSchema(content: Content): SchemaOrReference | undefined {
  return Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1].schema;
}
