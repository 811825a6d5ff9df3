import type { OpenAPIV3_1 } from 'openapi-types';
import document from '../../openapi.json' with { type: 'json' };
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operations } from '../../generated/operations.gen.ts';

export { operations, type OperationName };
export type Contract = OpenAPIV3_1.Document;
export type Schema = OpenAPIV3_1.SchemaObject;

export const contract = document as unknown as Contract;

/** What the contract says of one operation, with the `$ref`s of its parts followed. */
export interface OperationSpec {
  /** What it does, in a few words. */
  readonly summary: string;
  readonly parameters: readonly OpenAPIV3_1.ParameterObject[];
  readonly body: { readonly required: boolean; readonly schemaAt: ReadonlyMap<string, string> } | undefined;
  /** The first declared 2xx: the status of a plain value. */
  readonly successStatus: number;
  /** By status. */
  readonly responses: ReadonlyMap<number, ResponseSpec>;
  /** Needs no token. */
  readonly isPublic: boolean;
}

export interface ResponseSpec {
  /** Where the schema of its JSON stands in the contract; `undefined` where it declares none. */
  readonly schemaAt: string | undefined;
  /** Of its body; none where it has no body. */
  readonly mediaTypes: readonly string[];
  /** Headers that it always has. */
  readonly headers: readonly string[];
}

const known = new Map<OperationName, OperationSpec>();

export function operationSpec(name: OperationName): OperationSpec {
  let facts = known.get(name);
  if (!facts) known.set(name, (facts = readSpec(name)));
  return facts;
}

function readSpec(name: OperationName): OperationSpec {
  const { method, route } = operations[name];
  const verb = method.toLowerCase() as Lowercase<typeof method>;
  const item = contract.paths?.[route];
  const operation = item?.[verb];
  if (!item || !operation)
    throw new Error(`openapi.json has no ${method} ${route}, which generated/ calls ${name}. Run npm run generate.`);
  const at = `#/paths/${escapePointer(route)}/${verb}`;

  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    resolveRef<OpenAPIV3_1.ParameterObject>(parameter),
  );
  const responses = new Map<number, ResponseSpec>();
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const { value, at: place } = locate<OpenAPIV3_1.ResponseObject>(response, `${at}/responses/${status}`);
    const json = value.content?.['application/json']?.schema;
    responses.set(Number(status), {
      schemaAt: json && `${place}/content/application~1json/schema`,
      mediaTypes: Object.keys(value.content ?? {}),
      headers: requiredHeaders(value),
    });
  }
  return {
    summary: operation.summary ?? '',
    parameters,
    body: readBody(operation, at),
    responses,
    isPublic: (operation.security ?? contract.security)?.length === 0,
    successStatus: [...responses.keys()].find((status) => status >= 200 && status < 300) ?? 200,
  };
}

function requiredHeaders({ headers = {} }: OpenAPIV3_1.ResponseObject): string[] {
  const required = Object.entries(headers).filter(([, part]) => resolveRef<OpenAPIV3_1.HeaderObject>(part).required);
  return required.map(([name]) => name);
}

function readBody(operation: OpenAPIV3_1.OperationObject, at: string): OperationSpec['body'] {
  if (!operation.requestBody) return undefined;
  const { value, at: place } = locate<OpenAPIV3_1.RequestBodyObject>(operation.requestBody, `${at}/requestBody`);
  const types = Object.keys(value.content);
  return {
    required: value.required ?? false,
    schemaAt: new Map(types.map((type) => [type, `${place}/content/${escapePointer(type)}/schema`])),
  };
}

/** The part itself, and where it stands once its `$ref` is followed. */
function locate<T extends object>(part: T | OpenAPIV3_1.ReferenceObject, at: string): { value: T; at: string } {
  if (!('$ref' in part)) return { value: part, at };
  const value = part.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      contract,
    );
  if (!value) throw new Error(`openapi.json: ${part.$ref} leads nowhere.`);
  return locate(value as T | OpenAPIV3_1.ReferenceObject, part.$ref);
}

export function resolveRef<T extends object>(part: T | OpenAPIV3_1.ReferenceObject): T {
  return locate<T>(part, '').value;
}

/** Also percent-encodes, since a `$ref` is a URL fragment and routes have braces. */
function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
}
