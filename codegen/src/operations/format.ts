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
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { allowsNull } from './allows-null.ts';
import { findQueryStyles } from './query-styles.ts';
import { findFileParts, type FilePart } from './file-parts.ts';
import type { OpenAPIV3_1 } from 'openapi-types';

type BodyType = 'multipart' | 'text' | 'binary' | 'urlencoded';
export type ResponseType = 'auto' | 'none' | 'text' | 'html' | 'blob' | 'events' | 'stream' | 'redirect' | 'socket';

/** How the query and the body are sent, and the response is read. Optional JSON by default. */
export interface Format {
  /** Parameters of the query that are sent in another way than by default. */
  queryStyles?: Readonly<Record<string, string>>;
  bodyType?: BodyType;
  /** That of the body, if it may not be sent as `application/json`, `text/plain` or `application/octet-stream`. */
  contentType?: string;
  files?: Record<string, FilePart>;
  responseType?: ResponseType;
  /** A JSON body is required. For a form, its required files say so. */
  requiresBody?: true;
  /** `null` is a value of the JSON body. Else it is no body. */
  takesNull?: true;
  /** The same request succeeds only once. */
  isOneTime?: true;
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

/** The kinds of bodies with a content type of their own, and the types that the client sends for them by itself. */
const DEFAULT_TYPES: Readonly<Partial<Record<BodyType | 'json', RegExp>>> = {
  json: /^(application\/json|\*\/\*) *(;|$)/,
  text: /^text\/plain *(;|$)/,
  binary: /^application\/octet-stream *(;|$)/,
};

/** The first declared type of this kind that can stand in a header, unless the one that the client sends is declared. */
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
  if (types.some((type) => type.startsWith('text/event-stream'))) return 'events';
  if (types.some((type) => /ndjson|jsonl|json-seq/.test(type)) && undescribed === 'auto') return 'stream';
  if (!types.length) return successes.every(([status]) => status === '204' || status === '205') ? 'none' : undescribed;
  const bodies = successes.flatMap(([, content]) => Object.values(content));
  if (isAllBinary(contract, bodies)) return 'blob';
  if (types.some(isJson)) return undefined;
  if (types.some((type) => type.startsWith('text/html'))) return 'html';
  return types.some(isText) ? 'text' : 'blob';
}

/** @param undescribed the type of a response without a schema: `none`, or `auto` if the contract leaves schemas out */
export function readFormat(contract: Contract, operation: Operation, undescribed: 'none' | 'auto' = 'none'): Format {
  const request = operation.requestBody && resolve<OpenAPIV3_1.RequestBodyObject>(contract, operation.requestBody);
  const sent = bodyType(contract, request?.content ?? {});
  const contentType = otherType(request?.content ?? {}, sent ?? 'json');
  const received = responseType(contract, operation, undescribed);
  const files = sent === 'multipart' ? findFileParts(contract, request?.content ?? {}) : undefined;
  const queryStyles = findQueryStyles(contract, operation);
  const requiresBody = request?.required === true && Object.keys(request.content).some(isJson);
  const schema = findJsonSchema(request?.content ?? {});
  return {
    ...(queryStyles && { queryStyles }),
    ...(requiresBody && { requiresBody }),
    ...(schema && allowsNull(contract, schema) && { takesNull: true as const }),
    ...(sent && { bodyType: sent }),
    ...(contentType && { contentType }),
    ...(files && { files }),
    ...(received && { responseType: received }),
    ...(operation['x-one-time'] === true && { isOneTime: true }),
  };
}
