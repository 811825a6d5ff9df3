import { TempsValidationError } from '../errors/index.ts';
import { RequestHeaders } from '../transport/request.ts';
import type { ResponseType } from './operation.ts';

export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** What the headers of a request are made from. */
export interface HeaderSources {
  secret: string | undefined;
  /** The client's, names in lower case. */
  client: HeaderValues;
  contentType: string | undefined;
  contentLength?: number | undefined;
  /** What the operation returns. @default `json` */
  responseType?: ResponseType | undefined;
  /** The call's. They win. */
  call: HeaderValues | undefined;
}

const JSON_OR_PROBLEM = 'application/json, application/problem+json';
const ANY = 'application/problem+json, */*;q=0.1';

/** What an operation can read, its failures included: a server that negotiates refuses the rest. */
const ACCEPT: Partial<Record<ResponseType, string>> = {
  text: `text/plain, ${ANY}`,
  blob: `application/octet-stream, ${ANY}`,
  stream: `application/octet-stream, ${ANY}`,
  events: 'text/event-stream, application/problem+json',
  auto: `${JSON_OR_PROBLEM}, */*;q=0.9`,
};

/** All headers of a request; those of the call win, then those of the body, then the client's. */
export function requestHeaders({
  secret,
  client,
  contentType,
  contentLength,
  responseType = 'json',
  call,
}: HeaderSources): Record<string, string> {
  const length = contentLength?.toString();
  return merge(
    [
      { accept: ACCEPT[responseType] ?? JSON_OR_PROBLEM, authorization: secret && `Bearer ${secret}` },
      client,
      { 'content-type': contentType, 'content-length': length },
      call,
    ],
    length,
  );
}

/** Merges sets of headers; later ones win, whatever the case of the name, and `null` or `undefined` removes. */
export function mergeHeaders(...sets: ReadonlyArray<HeaderValues | null | undefined>): Record<string, string> {
  return merge(sets);
}

/** Headers as a hook left them. @param contentLength what the hook was shown, and has to leave as it is */
export function hookedHeaders(headers: HeaderValues, contentLength: number | undefined): Record<string, string> {
  return merge([headers], contentLength?.toString());
}

/** @param length the only `content-length` that may be sent */
function merge(sets: ReadonlyArray<HeaderValues | null | undefined>, length?: string): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const set of sets) {
    for (const name in set) {
      if (!Object.hasOwn(set, name)) continue;
      const value = set[name];
      const key = name.toLowerCase();
      if (value === undefined || value === null) delete merged[key];
      else {
        const message = headerProblem(key, value, length);
        if (message !== undefined)
          throw new TempsValidationError({ what: 'the headers', issues: [{ path: ['headers', name], message }] });
        merged[key] = value;
      }
    }
  }
  return merged;
}

/** Headers that the connection decides. Given by a caller, some transports leave them out, others fail or hang. */
const OF_CONNECTION = new Set(['content-length', 'expect', 'host', 'keep-alive', 'transfer-encoding', 'upgrade']);

/** What is wrong with a header that a caller gave. A line break would let a value add headers of its own. */
function headerProblem(name: string, value: unknown, length: string | undefined): string | undefined {
  if (typeof value !== 'string') return 'must be a string; headers are given as a plain object';
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return 'is no name that a header can have';
  if (/[^\t\x20-\x7e\x80-\u{10ffff}]/u.test(value)) return 'must not contain a line break or another control character';
  if (/[^\0-\xff]/.test(value)) return 'must not contain a character beyond Latin-1: encode it';
  const isAllowed =
    (name === 'content-length' && value === length) ||
    (name === 'connection' ? /^(close|keep-alive)$/i.test(value) : !OF_CONNECTION.has(name));
  return isAllowed ? undefined : 'is for the connection to say: leave it out';
}

/** The headers that the calls of a client have in common, made once for each token, content type and response type. */
export class SharedHeaders {
  #secret: string | undefined;
  readonly #byTypes = new Map<string, RequestHeaders>();

  get(sources: HeaderSources): RequestHeaders {
    const { secret, contentType = '', responseType = 'json' } = sources;
    if (secret !== this.#secret) this.#byTypes.clear();
    this.#secret = secret;
    const types = `${responseType} ${contentType}`;
    let headers = this.#byTypes.get(types);
    if (!headers) {
      headers = new RequestHeaders(requestHeaders(sources), true);
      this.#byTypes.set(types, headers);
    }
    return headers;
  }
}
