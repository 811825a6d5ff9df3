import {
  readSuccesses,
  type Content,
  type Contract,
  type Operation,
  type Schema,
  findJsonSchema,
  isBinary,
  isJson,
  isText,
  readParameters,
  type Parameter,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import type { OpenAPIV3_1 } from 'openapi-types';

type BodyType = 'multipart' | 'text' | 'binary' | 'urlencoded';
export type ResponseType =
  | 'auto'
  | 'none'
  | 'text'
  | 'html'
  | 'blob'
  | 'events'
  | 'stream'
  | 'redirect'
  | 'socket';

/** A part of a form that is a file, as the contract describes it. */
interface FilePart {
  /** The part is required. */
  required?: true;
  maxBytes?: number;
  /** The allowed content types, from the part's `encoding`. */
  types?: string[];
}

/** How the query and the body are sent, and the response is read. Optional JSON by default. */
export interface Format {
  /** Parameters of the query that are sent in another way than by default. */
  queryStyles?: Readonly<Record<string, string>>;
  bodyType?: BodyType;
  /**
   * That of the body, if it may not be sent as `application/json`, `text/plain` or
   * `application/octet-stream`.
   */
  contentType?: string;
  files?: Record<string, FilePart>;
  responseType?: ResponseType;
  /** A JSON body is required. For a form, its required files say so. */
  requiresBody?: true;
  /** `null` is a value of the JSON body. Else it is no body. */
  takesNull?: true;
  /** The same request succeeds only once. */
  isOneTime?: true;
  /** Deletes what runs, which may take minutes. */
  isSlowDelete?: true;
}

function bodyType(contract: Contract, content: Content): BodyType | undefined {
  const types = Object.keys(content);
  if (!types.length || types.some(isJson)) return undefined;
  if (types.some((type) => type.startsWith('multipart/'))) return 'multipart';
  if (types.includes('application/x-www-form-urlencoded')) return 'urlencoded';
  return types.some(isText) && !isAllBinary(contract, Object.values(content)) ? 'text' : 'binary';
}

function isAllBinary(contract: Contract, bodies: readonly Content[string][]): boolean {
  return bodies.every(({ schema }) => isBinary(resolve<Schema>(contract, schema ?? {})));
}

/**
 * The kinds of bodies with a content type of their own, and the types that the client sends for
 * them by itself.
 */
const DEFAULT_TYPES: Readonly<Partial<Record<BodyType | 'json', RegExp>>> = {
  json: /^(application\/json|\*\/\*) *(;|$)/,
  text: /^text\/plain *(;|$)/,
  binary: /^application\/octet-stream *(;|$)/,
};

/**
 * The first declared type of this kind that can stand in a header, unless the one that the client
 * sends is declared.
 */
function otherType(content: Content, kind: BodyType | 'json'): string | undefined {
  const byDefault = DEFAULT_TYPES[kind];
  const types = Object.keys(content).filter((type) => kind !== 'json' || isJson(type));
  if (!byDefault || types.some((type) => byDefault.test(type))) return undefined;
  return types.find((type) => /^[\w.+-]+\/[\w.+-]+ *(;[\x20-\x7e]*)?$/.test(type));
}

function responseType(
  contract: Contract,
  operation: Operation,
  undescribed: 'none' | 'auto',
): ResponseType | undefined {
  if (operation['x-websocket']) return 'socket';
  const successes = readSuccesses(contract, operation);
  const types = successes.flatMap(([, content]) => Object.keys(content));
  if (!successes.length) {
    const redirects = Object.keys(operation.responses ?? {}).some(
      (status) => status.startsWith('3') && status !== '304',
    );
    if (redirects) return 'redirect';
    return undescribed === 'auto' ? 'auto' : undefined;
  }
  const events = types.filter((type) => type.startsWith('text/event-stream'));
  if (events.length > 0)
    return events.length === types.length && hasEventSchema(contract, successes)
      ? 'events'
      : 'stream';
  if (types.some((type) => /ndjson|jsonl|json-seq/.test(type)) && undescribed === 'auto')
    return 'stream';
  if (!types.length)
    return successes.every(([status]) => status === '204' || status === '205')
      ? 'none'
      : undescribed;
  const bodies = successes.flatMap(([, content]) => Object.values(content));
  if (isAllBinary(contract, bodies)) return 'blob';
  if (types.some(isJson)) return undefined;
  if (types.some((type) => type.startsWith('text/html'))) return 'html';
  return types.some(isText) ? 'text' : 'blob';
}

/**
 * Whether the contract says more of the events than that they are text: what the JSON of their data
 * is.
 */
function hasEventSchema(contract: Contract, successes: [string, Content][]): boolean {
  const [schema] = successes.flatMap(([, content]) =>
    Object.values(content).map((media) => media.schema ?? {}),
  );
  const types = listTypes(contract, schema);
  return types.size > 0 && !types.has('string');
}

/**
 * @param undescribed the type of a response without a schema: `none`, or `auto` if the contract
 * leaves schemas out
 */
export function readFormat(
  contract: Contract,
  operation: Operation,
  undescribed: 'none' | 'auto' = 'none',
): Format {
  const request =
    operation.requestBody &&
    resolve<OpenAPIV3_1.RequestBodyObject>(contract, operation.requestBody);
  const sent = bodyType(contract, request?.content ?? {});
  const contentType = otherType(request?.content ?? {}, sent ?? 'json');
  const received = responseType(contract, operation, undescribed);
  const files = sent === 'multipart' ? findFileParts(contract, request?.content ?? {}) : undefined;
  const queryStyles = findQueryStyles(contract, operation);
  const requiresBody = request?.required === true && Object.keys(request.content).some(isJson);
  const schema = findJsonSchema(request?.content ?? {});
  const takesNull =
    listTypes(contract, schema).has('null') ||
    (schema && 'const' in schema && schema.const === null);
  return {
    ...(queryStyles && { queryStyles }),
    ...(requiresBody && { requiresBody }),
    ...(takesNull && { takesNull }),
    ...(sent && { bodyType: sent }),
    ...(contentType && { contentType }),
    ...(files && { files }),
    ...(received && { responseType: received }),
    ...(operation['x-one-time'] === true && { isOneTime: true }),
    ...(operation['x-slow-delete'] === true && { isSlowDelete: true }),
  };
}

/** What joins an array or an object in a query that is sent as one value. */
const SEPARATORS: Readonly<Record<string, string | undefined>> = {
  form: ',',
  pipeDelimited: '|',
  spaceDelimited: ' ',
};

/**
 * How the parameters of a query are sent, if the client would send them otherwise: as `QueryStyles`
 * of the SDK.
 */
function findQueryStyles(
  contract: Contract,
  operation: Operation,
): Record<string, string> | undefined {
  const styles: Record<string, string> = {};
  for (const parameter of readParameters(contract, operation)) {
    if (parameter.in !== 'query') continue;
    const style = findStyle(contract, parameter);
    if (style !== undefined) styles[parameter.name] = style;
  }
  return Object.keys(styles).length > 0 ? styles : undefined;
}

function findStyle(contract: Contract, parameter: Parameter): string | undefined {
  const { content, schema, style = 'form', explode = style === 'form' } = parameter;
  if (Object.keys(content ?? {}).some(isJson)) return 'json';
  if (style === 'deepObject') return undefined;
  const types = listTypes(contract, schema);
  if (!explode && (types.has('array') || types.has('object'))) return SEPARATORS[style];
  return types.has('object') ? 'form' : undefined;
}

/**
 * The types that a value may have, also by the schemas that it is composed of; empty if they say
 * nothing of it.
 */
export function listTypes(
  contract: Contract,
  given: object | undefined,
  seen = new Set<Schema>(),
): Set<string> {
  const schema = resolve<Schema>(contract, given ?? {});
  if (seen.has(schema)) return new Set();
  seen.add(schema);
  if (schema.type) return new Set([schema.type].flat());
  if (schema.properties ?? schema.additionalProperties) return new Set(['object']);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) => each ?? []);
  return new Set(parts.flatMap((part) => Array.from(listTypes(contract, part, seen))));
}

/**
 * Finds the parts of a multipart body that are files: strings in the contract, but bytes on the
 * wire.
 */
export function findFileParts(
  contract: Contract,
  content: Content,
): Record<string, FilePart> | undefined {
  const form = Object.entries(content).find(([type]) => type.startsWith('multipart/'))?.[1];
  const { properties, required } = resolve<Schema>(contract, form?.schema ?? {});
  const files: Record<string, FilePart> = {};
  for (const [name, property] of Object.entries(properties ?? {})) {
    const schema = resolve<Schema>(contract, property);
    if (!isBinary(schema)) continue;
    const types = form?.encoding?.[name]?.contentType?.split(',').map((type) => type.trim());
    files[name] = {
      ...(required?.includes(name) && { required: true as const }),
      ...(schema.maxLength !== undefined && { maxBytes: schema.maxLength }),
      ...(types && { types }),
    };
  }
  return Object.keys(files).length > 0 ? files : undefined;
}
