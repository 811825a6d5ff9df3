import { RequestHeaders } from '../transport/request.ts';
import { refused } from './body.ts';
import type { ResponseType } from './operation.ts';

export type HeaderValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface HeaderSources {
  secret: string | undefined;
  /** Headers of the client, names in lower case. */
  client: HeaderValues;
  contentType?: string | undefined;
  contentLength?: number | undefined;
  /** Decides the `accept` header. @default `json` */
  responseType?: ResponseType | undefined;
  call: HeaderValues | undefined;
}

const JSON_OR_PROBLEM = 'application/json, application/problem+json';

/**
 * The `accept` header by response type. Includes problem details, since a server may refuse to send
 * anything else.
 */
const ACCEPT: Partial<Record<ResponseType, string>> = {
  text: 'text/plain, application/problem+json, */*;q=0.1',
  html: 'text/html, application/problem+json, */*;q=0.1',
  blob: 'application/octet-stream, application/problem+json, */*;q=0.1',
  stream: 'application/octet-stream, application/problem+json, */*;q=0.1',
  events: 'text/event-stream, application/problem+json',
  auto: `${JSON_OR_PROBLEM}, */*;q=0.9`,
};

/**
 * Makes all headers of a request. Those of the call win, then those of the body, then the client's.
 */
export function requestHeaders(sources: HeaderSources): Record<string, string> {
  const { secret, client, contentType, contentLength, responseType = 'json', call } = sources;
  const own = {
    accept: ACCEPT[responseType] ?? JSON_OR_PROBLEM,
    authorization: secret && `Bearer ${secret}`,
  };
  return mergeHeaders(
    [own, client, { 'content-type': contentType, 'content-length': contentLength }, call],
    sources,
  );
}

/**
 * Checks and merges sets of headers, ignoring the case of names. Later ones win; `null` or
 * `undefined` removes a header.
 *
 * @param body its length cannot be changed, nor the boundary of a form
 */
export function mergeHeaders(
  sets: ReadonlyArray<HeaderValues | null | undefined>,
  { contentType, contentLength }: Pick<HeaderSources, 'contentType' | 'contentLength'> = {},
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const set of sets) {
    for (const [name, value] of Object.entries(set ?? {})) {
      const key = name.toLowerCase();
      if (value === undefined || value === null) {
        delete merged[key];
        continue;
      }
      const text = typeof value === 'boolean' || Number.isFinite(value) ? String(value) : value;
      const message = headerProblem(key, text, contentLength);
      if (message !== undefined) throw refused(['headers', name], message);
      merged[key] = text as string;
    }
  }
  if (contentType?.startsWith('multipart/') && merged['content-type'] !== contentType)
    throw refused(
      ['headers', 'content-type'],
      'is set by the form, whose boundary it has: leave it out',
    );
  return merged;
}

/**
 * Headers that the connection sets. With a caller's value, some transports drop them, others fail
 * or hang.
 */
const OF_CONNECTION = new Set([
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

/** Describes what is wrong with a header. A line break in a value could inject other headers. */
function headerProblem(
  name: string,
  value: unknown,
  length: number | undefined,
): string | undefined {
  if (typeof value !== 'string')
    return 'must be a string or number; headers are given as a plain object';
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return 'is not a valid header name';
  if (/[^\t\x20-\x7e\x80-\u{10ffff}]/u.test(value))
    return 'must not contain a line break or another control character';
  if (/[^\0-\xff]/.test(value)) return 'must not contain a character beyond Latin-1: encode it';
  const isAllowed =
    (name === 'content-length' && value === length?.toString()) ||
    (name === 'connection' ? /^(close|keep-alive)$/i.test(value) : !OF_CONNECTION.has(name));
  return isAllowed ? undefined : 'is set by the connection: leave it out';
}

/** Enough for all kinds of bodies and responses with one token. */
const MAX_SHARED = 100;

/**
 * The headers of calls that add none of their own: made once for each token and kind of body and
 * response.
 */
export function sharedHeaders(
  made: Map<string, RequestHeaders>,
  sources: HeaderSources,
): RequestHeaders {
  const kind = `${sources.responseType} ${sources.contentType} ${sources.secret}`;
  const known = made.get(kind);
  if (known) return known;
  if (made.size >= MAX_SHARED) made.clear();
  const headers = new RequestHeaders(requestHeaders(sources));
  made.set(kind, headers);
  return headers;
}
