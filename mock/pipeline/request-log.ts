import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../contract/contract.ts';
import type { Form } from '../lib/http/multipart.ts';

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
   * The body: JSON parsed, other text as a string, a multipart body as its text parts and
   * descriptions of its files. A note, which is a string, replaces a body above 64 KB.
   */
  body: unknown;
  /**
   * The status of the response; `undefined` until it is sent, and if the connection was dropped.
   */
  status: number | undefined;
  /**
   * The body of the response, recorded as that of the request while a server of `listen()` runs,
   * and otherwise `undefined`. Of a stream and of a file, it is `undefined` too.
   */
  response: unknown;
  /** Milliseconds of real time until the response was there; `undefined` before. */
  duration: number | undefined;
  /** What was ignored in it, such as a misspelled name. */
  warnings: string[];
}

/** The latest requests, oldest first. */
export interface RequestLog extends ReadonlyArray<RecordedRequest> {
  /**
   * Resolves to the next request for this operation, or for any, once it has a response or its
   * connection was dropped.
   * @throws {TypeError} for an operation that does not exist
   */
  next(operation?: OperationName): Promise<RecordedRequest>;
}

/** The limits of a log that a mock writes for weeks. */
const MAX_REQUESTS = 1000;
const MAX_BODY_LENGTH = 64 * 1024;

export interface Recorder {
  readonly log: RequestLog;
  /** Whether bodies of responses are recorded: only the page shows them, and reading them costs. */
  keepsResponses: boolean;
  /** Records a request. Call the returned function when it has ended. */
  add(request: RecordedRequest): () => void;
  clear(): void;
}

export function createRecorder(): Recorder {
  const entries: RecordedRequest[] = [];
  let waiting: {
    operation: OperationName | undefined;
    resolve: (request: RecordedRequest) => void;
  }[] = [];
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
    keepsResponses: false,
    add: (request) => {
      const start = performance.now();
      entries.push(request);
      if (entries.length > MAX_REQUESTS) entries.shift();
      const served = waiting.filter(
        ({ operation }) => operation === undefined || operation === request.operation,
      );
      waiting = waiting.filter((waiter) => !served.includes(waiter));
      return () => {
        request.duration = performance.now() - start;
        for (const { resolve } of served) resolve(request);
      };
    },
    clear: () => {
      entries.length = 0;
    },
  };
}

export function redactHeaders(headers: Headers): Record<string, string> {
  const shown = Object.fromEntries(headers);
  const { authorization } = shown;
  if (authorization) shown['authorization'] = authorization.replace(/\S+$/, '[redacted]');
  // `cookie` contains the token of a session; some clients send a token in `x-api-key`.
  for (const name of ['cookie', 'x-api-key']) if (shown[name]) shown[name] = '[redacted]';
  return shown;
}

/** A parameter that is there once is a text, and one that is there several times a list. */
export function recordedQuery(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const [first = '', ...others] = search.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

export function recordedText(text: string): unknown {
  if (text.length > MAX_BODY_LENGTH) return tooLong(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function recordedForm({ fields, files }: Form): unknown {
  const form = { fields, files };
  const text = JSON.stringify(form);
  return text.length > MAX_BODY_LENGTH ? tooLong(text) : form;
}

function tooLong({ length }: string): string {
  return `[not recorded: ${length} characters, more than ${MAX_BODY_LENGTH}]`;
}
