import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operations } from '../contract/contract.ts';
import { createBodies } from './recorded-body.ts';

/** A request that the mock was sent. */
export interface RecordedRequest {
  /** `undefined` where no route matched. */
  operation: OperationName | undefined;
  /** The HTTP method. */
  method: string;
  /** With its `/api`, without the query. */
  path: string;
  /** What stood in place of the route's placeholders. */
  params: Readonly<Record<string, string>>;
  /** As it was sent: strings. */
  query: Readonly<Record<string, string | string[]>>;
  /** The token is redacted. */
  headers: Readonly<Record<string, string>>;
  /**
   * JSON as a value, other text as a string, a multipart body as its text parts and what its files were. A note, a string,
   * stands in place of a body above 64 KB, of one sent without a valid token, and of the oldest where all of them are above 4 MB.
   */
  body: unknown;
  /** Of the response; `undefined` until it is sent, and where the connection was dropped. */
  status: number | undefined;
}

/** The latest requests, oldest first. */
export interface RequestLog extends ReadonlyArray<RecordedRequest> {
  /**
   * The next request that comes in after this call, for this operation or for any, once it has its response or its
   * connection was dropped.
   * @throws {TypeError} for an operation that does not exist
   */
  next(operation?: OperationName): Promise<RecordedRequest>;
}

/** So that a long-running mock does not grow without end. */
const MAX_REQUESTS = 1000;

export interface Recorder {
  readonly log: RequestLog;
  /** Records a request. The result tells that it has ended: with a response, or without one. */
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
  // Not enumerable, so that the log compares and prints as the plain array that it is.
  Object.defineProperty(entries, 'next', { value: next });

  return {
    log: entries as unknown as RequestLog,
    add: (request) => {
      entries.push(request);
      const left = entries.length > MAX_REQUESTS ? entries.shift() : undefined;
      if (left) bodies.forget(left);
      bodies.keep(request);
      const first = request.body;
      const served = waiting.filter(({ operation }) => operation === undefined || operation === request.operation);
      waiting = waiting.filter((waiter) => !served.includes(waiter));
      return () => {
        if (request.body !== first && entries.includes(request)) bodies.keep(request);
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
  // Holds a session's token.
  if (shown['cookie']) shown['cookie'] = '[redacted]';
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
