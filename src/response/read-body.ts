import { CollectedBytes } from '../lib/collected-bytes.ts';
import { TempsResponseError, type CallContext } from '../errors/index.ts';
import { hasSecretField } from '../redaction/secret-names.ts';
import type { ResponseType } from '../request/operation.ts';
import type { TransportResponse } from '../transport/transport.ts';

export function isSuccess({ status }: TransportResponse): boolean {
  return status >= 200 && status < 300;
}

/** Collects the body of a successful response. */
export class ReceivedBody {
  readonly #response: TransportResponse;
  readonly #type: ResponseType;
  readonly #maxBytes: number;
  readonly #bytes = new CollectedBytes();
  #isTooLarge = false;

  /** @param maxBytes maximum size, decompressed */
  constructor(response: TransportResponse, type: ResponseType, maxBytes: number) {
    this.#response = response;
    this.#type = type;
    this.#maxBytes = maxBytes;
  }

  /**
   * Reads the body. Returns `undefined` if it has arrived already, as with most responses of the dispatcher: a promise
   * would cost 2 % of such a call (bench/README.md, "One call").
   */
  read(): Promise<void> | undefined {
    if (this.#type === 'redirect') {
      this.#response.giveUp();
      return undefined;
    }
    return this.#response.read((chunk) => {
      this.#isTooLarge = this.#bytes.size + chunk.length > this.#maxBytes;
      if (!this.#isTooLarge) this.#bytes.add(chunk);
      return !this.#isTooLarge;
    });
  }

  /** The body, once it has been read. */
  toValue(context: CallContext): string | Blob {
    const response = this.#response;
    const maxBytes = this.#maxBytes;
    if (this.#isTooLarge) {
      const problem = `a body of more than ${maxBytes} bytes, decompressed. Ask for less at once, or read it as a stream: \`responseType: 'stream'\``;
      throw new TempsResponseError({ ...context, response, problem, code: 'response_too_large' });
    }
    const { pieces } = this.#bytes;
    if (this.#type !== 'blob') return decode(pieces);
    return new Blob([...pieces], { type: response.headers.get('content-type') ?? '' });
  }
}

/** Made when first used: some test environments have none. */
let decoder: TextDecoder | undefined;

/** Decodes UTF-8, like `response.text()`. */
function decode(chunks: readonly Uint8Array[]): string {
  if (chunks.length < 2) return (decoder ??= new TextDecoder()).decode(chunks[0]);
  const growing = new TextDecoder();
  return chunks.map((chunk) => growing.decode(chunk, { stream: true })).join('') + growing.decode();
}

/** Turns a body into the `data` of the result. */
export function parseBody(
  received: unknown,
  response: TransportResponse,
  type: ResponseType,
  context: CallContext,
): unknown {
  const { status } = response;
  if (status === 204 || status === 205 || context.method === 'HEAD') return undefined;
  switch (type) {
    case 'blob':
    case 'html':
      return received;
    case 'auto':
      return parseUndescribed(received as string, response, context);
    case 'text':
      return parseText(received as string, response, context);
    case 'redirect':
      return response.headers.get('location') ?? undefined;
    case 'none':
      if (isHtml(response, received as string)) throw htmlError(received as string, response, context);
      return undefined;
    default:
      return parseJson(received as string, response, context);
  }
}

/** Parses a body that the contract does not describe: JSON if it is JSON, else text. */
function parseUndescribed(text: string, response: TransportResponse, context: CallContext): unknown {
  if (text === '') return undefined;
  const contentType = response.headers.get('content-type') ?? '';
  if (contentType.includes('json')) return parseJson(text, response, context);
  if (contentType !== '') return parseText(text, response, context);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return parseText(text, response, context);
  }
}

/** The server's id for a request, if it sent one. */
export function readRequestId(response: TransportResponse | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}

function parseJson(text: string, response: TransportResponse, context: CallContext): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (isHtml(response, text) || PAGE.test(text)) throw htmlError(text, response, context);
    const problem =
      text.trim() === ''
        ? 'an empty body where JSON was expected'
        : `JSON that cannot be read; it may have been cut short${encodingNote(response, text)}`;
    // The engine's message quotes the text.
    throw new TempsResponseError({
      ...context,
      response,
      body: text,
      problem,
      cause: hasSecretField(text) ? undefined : cause,
    });
  }
}

/** `fetch` returns a body in an unknown encoding undecoded. */
function encodingNote(response: TransportResponse, text: string): string {
  const encoding = response.headers.get('content-encoding');
  const isKnown = encoding === null || /^(?:(?:gzip|x-gzip|deflate|br|identity)[\s,]*)*$/i.test(encoding);
  // What no runtime has decoded is no text.
  return isKnown && (encoding === null || !text.includes('\uFFFD'))
    ? ''
    : `, or be encoded as "${encoding}", which this runtime may not decode`;
}

function parseText(text: string, response: TransportResponse, context: CallContext): string {
  if (isHtml(response, text)) throw htmlError(text, response, context);
  return text;
}

const PAGE = /^\s*<(!doctype|html)/i;

function isHtml(response: TransportResponse, text: string): boolean {
  const type = response.headers.get('content-type');
  return type === null ? PAGE.test(text) : /\/x?html/i.test(type);
}

/** Dashboards and proxies respond with a page to every unknown path. */
function htmlError(body: string, response: TransportResponse, context: CallContext): TempsResponseError {
  const problem =
    'an HTML page where an API response was expected. The base URL looks wrong: check `baseUrl` or TEMPS_API_URL. If other calls work, this server does not have the operation, or a proxy sent the page';
  return new TempsResponseError({ ...context, response, body, problem });
}
