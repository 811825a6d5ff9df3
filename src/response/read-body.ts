import { nameAddress } from '../errors/connection-errors.ts';
import { TempsResponseError, type CallContext } from '../errors/index.ts';
import { isHtml } from '../errors/message.ts';
import type { ResponseType } from '../request/operation.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** The largest body that is read, decompressed. A stream has no limit. */
const MAX_BODY_BYTES = 256 * 1024 ** 2;

/** The server's id for a request, if it sent one. */
export function readRequestId(response: TransportResponse | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}

/**
 * How to read a response whose operation does not say, by its content type. What may never end is a
 * stream.
 */
export function chooseResponseType({ headers }: TransportResponse): ResponseType {
  const contentType = headers.get('content-type')?.toLowerCase() ?? '';
  if (/^text\/event-stream|ndjson|jsonl|json-seq/.test(contentType)) return 'stream';
  if (
    contentType === '' ||
    /^text\/|[/+.-](?:json|xml|yaml|javascript|www-form-urlencoded)\b/.test(contentType)
  )
    return 'auto';
  return 'blob';
}

/**
 * Reads the body of a successful response as the `data` of the result. Returns a promise only if
 * the body has not arrived yet, as it mostly has by the dispatcher: a promise would cost 2 % of
 * such a call (bench/README.md, "One call").
 */
export function readBody(
  response: TransportResponse,
  type: ResponseType,
  context: CallContext,
  maxBytes = MAX_BODY_BYTES,
): unknown {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reading = response.read((piece) => {
    pieces.push(piece);
    size += piece.length;
    return size <= maxBytes;
  });
  const parse = (): unknown => {
    if (size > maxBytes) {
      const problem = `a body of more than ${maxBytes} bytes, decompressed. Ask for less at once, or read it as a stream: \`responseType: 'stream'\``;
      throw new TempsResponseError({ ...context, response, problem, code: 'response_too_large' });
    }
    const { status } = response;
    if (status === 204 || status === 205 || context.method === 'HEAD') return undefined;
    if (type === 'blob')
      return new Blob(pieces, { type: response.headers.get('content-type') ?? '' });
    return parseText(decode(pieces), response, type, context);
  };
  return reading ? reading.then(parse) : parse();
}

/** Made when first used: some test environments have none. */
let decoder: TextDecoder | undefined;

/** Decodes UTF-8, like `response.text()`. */
function decode(pieces: readonly Uint8Array[]): string {
  if (pieces.length < 2) return (decoder ??= new TextDecoder()).decode(pieces[0]);
  const growing = new TextDecoder();
  return pieces.map((piece) => growing.decode(piece, { stream: true })).join('') + growing.decode();
}

function parseText(
  text: string,
  response: TransportResponse,
  type: ResponseType,
  context: CallContext,
): unknown {
  if (type === 'json') return parseJson(text, response, context);
  const contentType = response.headers.get('content-type');
  // A body that the contract does not describe.
  if (type === 'auto' && text === '') return undefined;
  if (type === 'auto' && contentType?.includes('json')) return parseJson(text, response, context);
  // As a text of another type, a page is the content of a file.
  if (type !== 'html' && isHtml(text, contentType) && /html/i.test(contentType ?? 'html'))
    throw pageError(text, response, context);
  return type === 'none' ? undefined : text;
}

function parseJson(text: string, response: TransportResponse, context: CallContext): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (isHtml(text, response.headers.get('content-type')))
      throw pageError(text, response, context);
    const problem =
      text.trim() === ''
        ? 'an empty body where JSON was expected'
        : 'JSON that cannot be read; it may have been cut short';
    // Without the engine's error as its cause, which quotes the text.
    throw new TempsResponseError({ ...context, response, body: text, problem });
  }
}

/** Dashboards and proxies respond with a page to every unknown path. */
function pageError(
  body: string,
  response: TransportResponse,
  context: CallContext,
): TempsResponseError {
  const problem = `an HTML page where an API response was expected. The base URL looks wrong: check ${nameAddress(context.places)}. If other calls work, this server does not have the operation, or a proxy sent the page`;
  return new TempsResponseError({ ...context, response, body, problem });
}
