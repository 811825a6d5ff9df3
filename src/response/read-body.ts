import { TempsResponseError, type CallContext } from '../errors/index.ts';
import type { ResponseType } from '../request/operation.ts';

/** A body that is being read, and can be given up. */
export interface BodyReading {
  received: Promise<unknown>;
  /** Closes the connection. Needed where the platform's `fetch` has forgotten its signal. */
  giveUp(): void;
}

/** Starts to read the body of a successful response, by a reader of our own, so that the reading can be ended. */
export function readBody(response: Response, type: ResponseType): BodyReading {
  if (type === 'redirect') {
    discard(response);
    return { received: Promise.resolve(undefined), giveUp: () => {} };
  }
  const reader = response.body?.getReader();
  if (!reader) return { received: Promise.resolve(type === 'blob' ? new Blob() : ''), giveUp: () => {} };
  return {
    received: readAll(reader, response, type),
    giveUp: () => void reader.cancel().catch(() => {}),
  };
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  response: Response,
  type: ResponseType,
): Promise<unknown> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  if (type !== 'blob') return decode(chunks);
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
}

const decoder = new TextDecoder();

/** UTF-8 as text, as `response.text()` gives it. */
function decode(chunks: readonly Uint8Array[]): string {
  if (chunks.length < 2) return decoder.decode(chunks[0]);
  const growing = new TextDecoder();
  return chunks.map((chunk) => growing.decode(chunk, { stream: true })).join('') + growing.decode();
}

/** Turns what was received into what the operation returns. */
export function parseBody(received: unknown, response: Response, type: ResponseType, context: CallContext): unknown {
  const { status } = response;
  if (status === 204 || status === 205 || context.method === 'HEAD') return undefined;
  switch (type) {
    case 'blob':
      return received;
    case 'text':
      return parseText(received as string, response, context);
    case 'redirect':
      return response.headers.get('location') ?? undefined;
    case 'none':
      return undefined;
    default:
      return parseJson(received as string, response, context);
  }
}

/** Gives up a body that nobody will read. Not awaited: a connection that hangs would hold up the call. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

/** The server's id for a request, where it sent one. */
export function readRequestId(response: Response | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}

function parseJson(text: string, response: Response, context: CallContext): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (isHtml(response) || /^\s*<(!doctype|html)/i.test(text)) throw htmlError(text, response, context);
    const problem =
      text.trim() === ''
        ? 'an empty body where JSON was expected'
        : 'JSON that cannot be read; it may have been cut short';
    throw new TempsResponseError({ ...context, response, body: text, problem, cause });
  }
}

function parseText(text: string, response: Response, context: CallContext): string {
  if (isHtml(response)) throw htmlError(text, response, context);
  return text;
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

/** A dashboard or a proxy responds to every path with a page: the call went to the wrong place. */
function htmlError(body: string, response: Response, context: CallContext): TempsResponseError {
  const problem =
    'an HTML page where an API response was expected. The base URL looks wrong: check `baseUrl` or TEMPS_API_URL';
  return new TempsResponseError({ ...context, response, body, problem });
}
