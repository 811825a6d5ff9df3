import { TempsResponseError } from '../errors/index.ts';
import type { ResponseType } from '../call/options.ts';

export interface AnswerContext {
  method: string;
  url: string;
  attempts: number;
  /** The token, to be kept out of every error. */
  secret: string | undefined;
}

/** The body of a successful answer as it comes over the wire. */
export function receive(response: Response, kind: ResponseType): Promise<unknown> | undefined {
  switch (kind) {
    case 'blob':
      return response.blob();
    case 'redirect':
      discard(response);
      return undefined;
    case 'none':
      // Read, not cancelled: a connection whose answer was read to its end is used again.
      return response.arrayBuffer();
    default:
      return response.text();
  }
}

/** Reads text of the platform's: `response.text()` does the same, with two promises more. */
export function textReader(
  { body }: Response,
  kind: ResponseType,
): ReadableStreamDefaultReader<Uint8Array> | undefined {
  return body && (kind === 'json' || kind === 'text') ? body.getReader() : undefined;
}

const decoder = new TextDecoder();

/** UTF-8 as text, as `response.text()` gives it. */
export function textOf(chunks: readonly Uint8Array[]): string {
  if (chunks.length < 2) return decoder.decode(chunks[0]);
  const growing = new TextDecoder();
  return chunks.map((chunk) => growing.decode(chunk, { stream: true })).join('') + growing.decode();
}

/** What was received, as the kind of thing that the operation promises. */
export function parseBody(received: unknown, response: Response, kind: ResponseType, context: AnswerContext): unknown {
  const { status } = response;
  if (status === 204 || status === 205 || context.method === 'HEAD') return undefined;
  switch (kind) {
    case 'blob':
      return received;
    case 'text':
      return readText(received as string, response, context);
    case 'redirect':
      return response.headers.get('location') ?? undefined;
    case 'none':
      return undefined;
    default:
      return readJson(received as string, response, context);
  }
}

/** Gives up a body that nobody will read. Not awaited: a connection that hangs would hold up the call. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function readJson(text: string, response: Response, context: AnswerContext): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (isHtml(response) || /^\s*<(!doctype|html)/i.test(text)) throw htmlError(text, response, context);
    const problem =
      text.trim() === '' ? 'an empty body where JSON was due' : 'JSON that cannot be read; it may have been cut short';
    throw new TempsResponseError({ ...context, response, body: text, problem, cause });
  }
}

function readText(text: string, response: Response, context: AnswerContext): string {
  if (isHtml(response)) throw htmlError(text, response, context);
  return text;
}

const isHtml = (response: Response): boolean => response.headers.get('content-type')?.includes('text/html') ?? false;

/** A dashboard or a proxy answers every path with a page: the call went to the wrong place. */
function htmlError(body: string, response: Response, context: AnswerContext): TempsResponseError {
  const problem =
    'an HTML page where an API answer was due. The base URL looks wrong: check `baseUrl` or TEMPS_API_URL';
  return new TempsResponseError({ ...context, response, body, problem });
}
