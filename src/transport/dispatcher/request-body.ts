import { toBytes } from '../../lib/bytes.ts';
import type { TransportRequest } from '../request.ts';
import type { DispatchContent } from './types.ts';

/** A body as a dispatcher takes it, with the headers that `fetch` would make of it. */
export interface DispatchBody {
  content: DispatchContent | null;
  contentType?: string;
  contentLength?: number;
  /** Ends what is still being read. */
  cancel?: () => void;
}

/** `undefined` for what only `fetch` can send: a form of the platform's, or a request that it refuses. */
export function toDispatchBody(request: TransportRequest): DispatchBody | undefined {
  const { body, method } = request;
  if (body === undefined || body === null) return { content: null };
  if (method === 'GET' || method === 'HEAD' || body instanceof FormData) return undefined;
  if (typeof body === 'string') return { content: body, contentType: 'text/plain;charset=UTF-8' };
  if (body instanceof URLSearchParams)
    return { content: body.toString(), contentType: 'application/x-www-form-urlencoded;charset=UTF-8' };
  if (body instanceof ArrayBuffer) return { content: Buffer.from(body) };
  if (ArrayBuffer.isView(body)) return { content: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
  if (body instanceof Blob) {
    if (body.size === 0) return { content: '', contentType: body.type };
    return { ...readStream(body.stream()), contentType: body.type, contentLength: body.size };
  }
  if (body instanceof ReadableStream) return readStream(body, () => (request.isBodyUsed = true));
  return isAsyncIterable(body) ? readIterable(body, () => (request.isBodyUsed = true)) : undefined;
}

/** @param onUse called once it is read, or given up unread: no `Request` can be made of it any more */
function readStream(stream: ReadableStream<Uint8Array>, onUse?: () => void): DispatchBody {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    onUse?.();
    reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield checked(next.value);
  }
  const cancel = (): void => {
    onUse?.();
    (reader ?? stream).cancel().catch(() => {});
  };
  return { content: chunks(), cancel };
}

function readIterable(body: AsyncIterable<unknown>, onBegin: () => void): DispatchBody {
  let iterator: AsyncIterator<unknown> | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    onBegin();
    iterator = body[Symbol.asyncIterator]();
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield checked(next.value);
  }
  return { content: chunks(), cancel: () => void iterator?.return?.().catch(() => {}) };
}

function checked(chunk: unknown): Uint8Array {
  const bytes = toBytes(chunk);
  if (bytes) return bytes;
  throw new TypeError(`The stream gave a value of type ${typeof chunk} where bytes were expected`);
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}
