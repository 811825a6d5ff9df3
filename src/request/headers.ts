import { TempsValidationError } from '../errors/index.ts';
import { RequestHeaders } from '../transport/request.ts';

export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** What the headers of a request are made from. */
export interface HeaderSources {
  secret: string | undefined;
  /** The client's, names in lower case. */
  client: HeaderValues;
  contentType: string | undefined;
  contentLength?: number | undefined;
  /** The call's. They win. */
  call: HeaderValues | undefined;
}

/** All headers of a request; those of the call win, then those of the body, then the client's. */
export function requestHeaders({
  secret,
  client,
  contentType,
  contentLength,
  call,
}: HeaderSources): Record<string, string> {
  return mergeHeaders(
    { authorization: secret && `Bearer ${secret}` },
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

/** The headers that the calls of a client have in common, made once for each token and content type. */
export class SharedHeaders {
  #secret: string | undefined;
  readonly #byContentType = new Map<string | undefined, RequestHeaders>();

  get(sources: HeaderSources): RequestHeaders {
    const { secret, contentType } = sources;
    if (secret !== this.#secret) this.#byContentType.clear();
    this.#secret = secret;
    let headers = this.#byContentType.get(contentType);
    if (!headers) {
      headers = new RequestHeaders(requestHeaders(sources), true);
      this.#byContentType.set(contentType, headers);
    }
    return headers;
  }
}
