import type { OpenAPIV3_1 } from 'openapi-types';
import document from '../../openapi.json' with { type: 'json' };
import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../../generated/operations.gen.ts';

export { operations, type OperationName };
export type Schema = OpenAPIV3_1.SchemaObject;

export const contract = document as unknown as OpenAPIV3_1.Document;

/** An operation of the contract, with the `$ref`s of its parts resolved. */
export interface OperationSpec {
  readonly parameters: readonly OpenAPIV3_1.ParameterObject[];
  readonly body:
    | { readonly required: boolean; readonly schemaAt: ReadonlyMap<string, string> }
    | undefined;
  /** The first declared 2xx status: that of a response unless the resolver chooses another. */
  readonly successStatus: number;
  /** By status. */
  readonly responses: ReadonlyMap<number, ResponseSpec>;
  /** Whether the operation needs no token. */
  readonly isPublic: boolean;
  /** What it is like on real servers: `x-servers`. */
  readonly servers: object | undefined;
}

export interface ResponseSpec {
  /** The JSON pointer to the schema of a JSON body; `undefined` if there is none. */
  readonly schemaAt: string | undefined;
  /** The media types of the body; empty if there is no body. */
  readonly mediaTypes: readonly string[];
  /** The required headers. */
  readonly headers: readonly string[];
}

const specs = new Map<OperationName, OperationSpec>();

export function operationSpec(name: OperationName): OperationSpec {
  let spec = specs.get(name);
  if (!spec) specs.set(name, (spec = readSpec(name)));
  return spec;
}

function readSpec(name: OperationName): OperationSpec {
  const { method, route } = operations[name];
  const verb = method.toLowerCase() as Lowercase<typeof method>;
  const item = contract.paths?.[route];
  const operation = item?.[verb];
  if (!item || !operation)
    throw new Error(
      `openapi.json has no ${method} ${route}, which generated/ calls ${name}. Run npm run generate.`,
    );
  const at = `#/paths/${escapePointer(route)}/${verb}`;

  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
    (parameter) => resolveRef<OpenAPIV3_1.ParameterObject>(parameter),
  );
  const responses = new Map<number, ResponseSpec>();
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const { value, at: place } = locate<OpenAPIV3_1.ResponseObject>(
      response,
      `${at}/responses/${status}`,
    );
    const json = value.content?.['application/json']?.schema;
    responses.set(Number(status), {
      schemaAt: json && `${place}/content/application~1json/schema`,
      mediaTypes: Object.keys(value.content ?? {}),
      headers: requiredHeaders(value),
    });
  }
  return {
    parameters,
    body: readBody(operation, at),
    responses,
    servers: (operation as { 'x-servers'?: object })['x-servers'],
    isPublic: (operation.security ?? contract.security)?.length === 0,
    successStatus: [...responses.keys()].find((status) => status >= 200 && status < 300) ?? 200,
  };
}

function requiredHeaders({ headers = {} }: OpenAPIV3_1.ResponseObject): string[] {
  const required = Object.entries(headers).filter(
    ([, part]) => resolveRef<OpenAPIV3_1.HeaderObject>(part).required,
  );
  return required.map(([name]) => name);
}

function readBody(operation: OpenAPIV3_1.OperationObject, at: string): OperationSpec['body'] {
  if (!operation.requestBody) return undefined;
  const { value, at: place } = locate<OpenAPIV3_1.RequestBodyObject>(
    operation.requestBody,
    `${at}/requestBody`,
  );
  const types = Object.keys(value.content);
  return {
    required: value.required ?? false,
    schemaAt: new Map(
      types.map((type) => [type, `${place}/content/${escapePointer(type)}/schema`]),
    ),
  };
}

/** Resolves a `$ref`. Returns the part of the contract, and the JSON pointer to it. */
function locate<T extends object>(
  part: T | OpenAPIV3_1.ReferenceObject,
  at: string,
): { value: T; at: string } {
  return '$ref' in part ? { value: resolveRef<T>(part), at: part.$ref } : { value: part, at };
}

export function findSchema(name: string): Schema {
  const schema = contract.components?.schemas?.[name];
  if (!schema) throw new Error(`openapi.json has no schema ${name}.`);
  return schema;
}

const resolved = new Map<string, object>();

export function resolveRef<T extends object>(part: T | OpenAPIV3_1.ReferenceObject): T {
  if (!('$ref' in part)) return part;
  let value = resolved.get(part.$ref);
  if (!value) {
    const keys = part.$ref.slice(2).split('/');
    const found = keys.reduce<unknown>(
      (node, key) =>
        (node as Record<string, unknown> | undefined)?.[
          key.replaceAll('~1', '/').replaceAll('~0', '~')
        ],
      contract,
    );
    if (!found) throw new Error(`openapi.json: ${part.$ref} leads nowhere.`);
    resolved.set(part.$ref, (value = resolveRef(found)));
  }
  return value as T;
}

/** A schema, and all schemas in its `allOf`, `anyOf` and `oneOf`. */
export function alternatives(declared: object): Schema[] {
  const schema = resolveRef<Schema>(declared);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...parts.flatMap(alternatives)];
}

/** Also percent-encodes: a `$ref` is a URL fragment, and routes contain braces. */
function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
}
