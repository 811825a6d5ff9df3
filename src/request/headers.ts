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
  return mergeHeaders(
    { accept: ACCEPT[responseType] ?? JSON_OR_PROBLEM, authorization: secret && `Bearer ${secret}` },
    client,
    { 'content-type': contentType, 'content-length': contentLength?.toString() },
    call,
  );
}

/** Merges sets of headers; later ones win, whatever the case of the name, and `null` or `undefined` removes. */
export function mergeHeaders(...sets: ReadonlyArray<HeaderValues | null | undefined>): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const set of sets) {
    for (const name in set) {
      const value = set[name];
      const key = name.toLowerCase();
      if (value === undefined || value === null) delete merged[key];
      else merged[key] = checkedValue(name, value);
    }
  }
  return merged;
}

/** A line break would let a value add headers of its own. */
function checkedValue(name: string, value: unknown): string {
  if (typeof value === 'string' && !/[\r\n\0]/.test(value)) return value;
  const message =
    typeof value === 'string'
      ? 'must not contain a line break'
      : 'must be a string; headers are given as a plain object';
  throw new TempsValidationError({ what: 'the headers', issues: [{ path: ['headers', name], message }] });
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
