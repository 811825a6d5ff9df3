import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operations } from '../contract/contract.ts';
import { createBodies } from './recorded-body.ts';

/** A request to the mock. */
export interface RecordedRequest {
  /** The operation; `undefined` if no route matched. */
  operation: OperationName | undefined;
  /** The HTTP method. */
  method: string;
  /** The path with `/api`, without the query. */
  path: string;
  /** The path parameters. */
  params: Readonly<Record<string, string>>;
  /** The query, as strings. */
  query: Readonly<Record<string, string | string[]>>;
  /** The headers, with the token redacted. */
  headers: Readonly<Record<string, string>>;
  /**
   * The body: JSON parsed, other text as a string, a multipart body as its text parts and descriptions of its files. A
   * note, which is a string, replaces a body above 64 KB, one sent without a valid token, and the oldest ones if all
   * bodies exceed 4 MB.
   */
  body: unknown;
  /** The status of the response; `undefined` until it is sent, and if the connection was dropped. */
  status: number | undefined;
}

/** The latest requests, oldest first. */
export interface RequestLog extends ReadonlyArray<RecordedRequest> {
  /**
   * Resolves to the next request for this operation, or for any, once it has a response or its connection was dropped.
   * @throws {TypeError} for an operation that does not exist
   */
  next(operation?: OperationName): Promise<RecordedRequest>;
}

/** Limits the memory of a long-running mock. */
const MAX_REQUESTS = 1000;

export interface Recorder {
  readonly log: RequestLog;
  /** Records a request. Call the returned function when it has ended. */
  add(request: RecordedRequest): () => void;
  clear(): void;
}

export function createRecorder(): Recorder {
  const entries: RecordedRequest[] = [];
  const bodies = createBodies<RecordedRequest>();
  let waiting: { operation: OperationName | undefined; resolve: (request: RecordedRequest) => void }[] = [];
  const next = (operation?: OperationName) => {
    if (operation !== undefined && !Object.hasOwn(operations, operation))
      throw new TypeError(
        `mock.requests.next: got ${JSON.stringify(operation)}, expected an operation such as "projects.list"`,
      );
    return new Promise<RecordedRequest>((resolve) => waiting.push({ operation, resolve }));
  };
  // Not enumerable, so that the log compares and prints like a plain array.
  Object.defineProperty(entries, 'next', { value: next });

  return {
    log: entries as unknown as RequestLog,
    add: (request) => {
      entries.push(request);
      const removed = entries.length > MAX_REQUESTS ? entries.shift() : undefined;
      if (removed) bodies.forget(removed);
      bodies.keep(request);
      const bodyBefore = request.body;
      const served = waiting.filter(({ operation }) => operation === undefined || operation === request.operation);
      waiting = waiting.filter((waiter) => !served.includes(waiter));
      return () => {
        if (request.body !== bodyBefore && entries.includes(request)) bodies.keep(request);
        for (const { resolve } of served) resolve(request);
      };
    },
    clear: () => {
      entries.length = 0;
      bodies.clear();
    },
  };
}

export function redactHeaders(headers: Headers): Record<string, string> {
  const shown = Object.fromEntries(headers);
  if (shown['authorization']) shown['authorization'] = redactToken(shown['authorization']);
  // `cookie` contains the token of a session; some clients send a token in `x-api-key`.
  for (const name of ['cookie', 'x-api-key']) if (shown[name]) shown[name] = '[redacted]';
  return shown;
}

function redactToken(authorization: string): string {
  return `${authorization.slice(0, authorization.lastIndexOf(' ') + 1)}[redacted]`;
}

export function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => [name, search.getAll(name).length > 1 ? search.getAll(name) : (search.get(name) as string)]),
  );
}
