import { isJson, type Content, type Contract, type Operation, successesOf } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { filePartsOf, type FilePart } from './file-parts.ts';
import type { OpenAPIV3_1 } from 'openapi-types';

type BodyType = 'multipart' | 'text' | 'binary' | 'urlencoded';
export type ResponseType = 'none' | 'text' | 'blob' | 'events' | 'redirect' | 'socket';

/** How the body is sent and the response is read, where that is not JSON. */
export interface Format {
  bodyType?: BodyType;
  files?: Record<string, FilePart>;
  responseType?: ResponseType;
}

function bodyType(content: Content): BodyType | undefined {
  const types = Object.keys(content);
  if (!types.length || types.some(isJson)) return undefined;
  if (types.some((type) => type.startsWith('multipart/'))) return 'multipart';
  if (types.includes('application/x-www-form-urlencoded')) return 'urlencoded';
  return types.some((type) => type.startsWith('text/')) ? 'text' : 'binary';
}

function responseType(contract: Contract, operation: Operation): ResponseType | undefined {
  if (operation['x-websocket']) return 'socket';
  const successes = successesOf(contract, operation);
  const types = successes.flatMap(([, content]) => Object.keys(content));
  if (!successes.length)
    return Object.keys(operation.responses ?? {}).some((status) => status.startsWith('3')) ? 'redirect' : undefined;
  if (!types.length) return 'none';
  if (types.some(isJson)) return undefined;
  if (types.some((type) => type.startsWith('text/event-stream'))) return 'events';
  return types.some((type) => /^text\/|ndjson|jsonl|xml|yaml/.test(type)) ? 'text' : 'blob';
}

export function formatOf(contract: Contract, operation: Operation): Format {
  const request = operation.requestBody && resolve<OpenAPIV3_1.RequestBodyObject>(contract, operation.requestBody);
  const sent = bodyType(request?.content ?? {});
  const received = responseType(contract, operation);
  const files = sent === 'multipart' ? filePartsOf(contract, request?.content ?? {}) : undefined;
  return {
    ...(sent && { bodyType: sent }),
    ...(files && { files }),
    ...(received && { responseType: received }),
  };
}
