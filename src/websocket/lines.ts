import { AsyncQueue } from '../async-queue.ts';
import { OPTIONS_OF_CALL, prepare, type CallInput, type PreparedCall } from '../call/prepare.ts';
import { objectProblem, readGiven } from '../checks.ts';
import type { ClientSettings } from '../call/settings.ts';
import {
  readProblem,
  TempsConfigError,
  TempsConnectionError,
  TempsResponseError,
  TempsValidationError,
  toApiError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { hasNodeModules } from '../node-modules.ts';
import { requestHeaders } from '../request/headers.ts';
import type { Operation } from '../request/operation.ts';
import { readErrorBody } from '../response/error-body.ts';
import type { Clock } from '../timing/clock.ts';
import { onAbort } from '../timing/on-abort.ts';
import { FetchResponse } from '../transport/fetch.ts';
import { isRedirect, redirectError } from '../transport/redirect.ts';
import { markBrokenOff } from './broken-off.ts';
import { Heartbeat } from './heartbeat.ts';
import { LineAssembler } from './line-assembler.ts';
import { readFailure } from './server-failure.ts';
import type { OpenSocket, Socket, SocketEnd } from './socket.ts';

/** A server that has sent everything closes with one of these. 1005: without a code, as January's does. */
const NORMAL_CLOSURES = new Set([1000, 1005]);

/** How long a message that looks like a failure is held back, to see whether the connection ends with it. */
const FAILURE_WAIT_MS = 1_000;

/** The lines that a WebSocket route sends, until the server is done or the loop is left. */
export async function openLines(
  client: ClientSettings,
  operation: Operation,
  input: CallInput,
): Promise<AsyncQueue<string>> {
  const call = prepare(
    client,
    operation,
    readGiven(OPTIONS_OF_CALL, () => withUnixSeconds(input)),
  );
  const timeout = call.timeouts.attempt();
  const lines = new LineStream(call);
  try {
    timeout.signal.throwIfAborted();
    call.context.secret = client.secret ?? (await timeout.race(Promise.resolve(client.token())));
    const open = await timeout.race(loadSocket(client));
    await timeout.race(lines.open(open, timeout.signal));
    return lines.queue;
  } catch (cause) {
    lines.close();
    throw timeout.reached ? call.timeouts.error(timeout.reached, call.context) : cause;
  } finally {
    timeout.close();
  }
}

/** These routes take times as Unix seconds, where all others take ISO 8601. */
function withUnixSeconds(input: CallInput): CallInput {
  const { query } = input;
  if (!query || objectProblem(query) !== undefined) return input;
  const start_date = toUnixSeconds('start_date', query['start_date'], Math.floor);
  const end_date = toUnixSeconds('end_date', query['end_date'], Math.ceil);
  return { ...input, query: { ...query, start_date, end_date } };
}

function toUnixSeconds(name: string, time: unknown, round: (seconds: number) => number): unknown {
  if (typeof time !== 'string') return time;
  const seconds = round(Date.parse(time) / 1000);
  if (!Number.isNaN(seconds)) return seconds;
  const message = `must be a time such as "2026-01-15T12:00:00Z", not "${time}"`;
  throw new TempsValidationError({ what: OPTIONS_OF_CALL, issues: [{ path: ['query', name], message }] });
}

/** Node, Bun and Deno have `node:http`. Elsewhere a WebSocket takes no headers, so no token. */
async function loadSocket({ fetch }: ClientSettings): Promise<OpenSocket> {
  if (fetch)
    throw new TempsConfigError({
      option: 'fetch',
      problem:
        'log streams are WebSockets, which do not go through it. Use a client without `fetch`; for the mock, that of a server started with mock.listen()',
    });
  if (hasNodeModules()) return (await import('./node-socket.ts')).loadNodeSocket();
  throw new TempsConfigError({
    option: 'WebSocket',
    problem:
      'the WebSocket of this runtime takes no token, and log lines come over one. Use Node, Bun or Deno, or poll: temps.deployments.getJobLogs() gives the log of a job so far',
  });
}

/** Turns what a socket receives into lines, and its end into the end of them. */
class LineStream {
  readonly queue: AsyncQueue<string>;
  readonly #call: PreparedCall;
  readonly #assembler = new LineAssembler();
  #socket: Socket | undefined;
  /** A message that may be a failure of the server. */
  #held: { line: string; cancel: () => void } | undefined;
  #endListening: (() => void) | undefined;
  #heartbeat: Heartbeat | undefined;
  #cancelStall: (() => void) | undefined;
  #isPaused = false;

  constructor(call: PreparedCall) {
    this.#call = call;
    this.queue = new AsyncQueue(
      () => this.close(),
      (line) => line.length,
    );
  }

  /** Resolves once the connection is open. */
  open(openSocket: OpenSocket, signal: AbortSignal): Promise<void> {
    const { client, context, input, timeouts, url } = this.#call;
    const headers = requestHeaders({
      secret: context.secret,
      client: client.headers,
      contentType: undefined,
      call: input.headers,
    });
    return new Promise((resolve, reject) => {
      let isOpen = false;
      this.#socket = openSocket(url, headers, {
        onOpen: () => {
          isOpen = true;
          if (input.signal)
            this.#endListening = onAbort(input.signal, () => {
              this.queue.abort(timeouts.error('abort', context));
              this.close();
            });
          this.#heartbeat = new Heartbeat(
            client.clock,
            () => this.#socket?.ping(),
            () => this.#end({ kind: 'failed', cause: 'the server shows no sign of life any more' }),
          );
          this.#watchForStall();
          resolve();
        },
        onFrame: (isHeartbeat) => this.#heartbeat?.onFrame(isHeartbeat),
        onMessage: (message) => this.#receive(message),
        onEnd: (end) => {
          if (isOpen) this.#end(end);
          else void refusal(end, context, client.clock, signal).then(reject, reject);
        },
      });
    });
  }

  close(): void {
    this.#socket?.close();
    this.#heartbeat?.stop();
    this.#cancelStall?.();
    this.#held?.cancel();
    this.#endListening?.();
  }

  /** A limit that the caller may set: a log may be quiet for days. */
  #watchForStall(): void {
    const { client, context, input, timeouts } = this.#call;
    this.#cancelStall?.();
    if (input.stallTimeout)
      this.#cancelStall = client.clock.after(input.stallTimeout, () => {
        if (this.#isPaused) this.#watchForStall();
        else this.#fail(timeouts.error('stall', context));
      });
  }

  #receive(message: Uint8Array): void {
    this.#watchForStall();
    this.#releaseHeld();
    for (const line of this.#assembler.add(message)) {
      this.#releaseHeld();
      if (readFailure(line) === undefined) this.queue.push(line);
      else {
        const cancel = this.#call.client.clock.after(FAILURE_WAIT_MS, () => this.#releaseHeld());
        this.#held = { line, cancel };
      }
    }
    this.#waitForRoom();
  }

  /** Whoever reads the lines is slower than the server. */
  #waitForRoom(): void {
    const room = this.#isPaused ? undefined : this.queue.waitForRoom();
    if (room) void this.#pauseUntil(room);
  }

  async #pauseUntil(room: Promise<void>): Promise<void> {
    this.#setPaused(true);
    this.#socket?.pause();
    await room;
    this.#setPaused(false);
    this.#socket?.resume();
  }

  #setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    if (this.#heartbeat) this.#heartbeat.isPaused = isPaused;
  }

  /** Something came after it, or the connection stayed open: it is a line of the app's own. */
  #releaseHeld(): void {
    if (!this.#held) return;
    const { line, cancel } = this.#held;
    this.#held = undefined;
    cancel();
    this.queue.push(line);
  }

  #end(end: SocketEnd): void {
    const { context } = this.#call;
    const failure = this.#held && end.kind === 'closed' && !isNormalEnd(end) ? readFailure(this.#held.line) : undefined;
    if (failure !== undefined)
      return this.#fail(new TempsResponseError({ ...context, problem: `a failure in place of log lines: ${failure}` }));
    this.#releaseHeld();
    for (const line of this.#assembler.flush()) this.queue.push(line);
    if (end.kind === 'malformed') return this.#fail(malformed(end.problem, context));
    if (end.kind === 'closed' && NORMAL_CLOSURES.has(end.code)) {
      this.queue.end();
      this.close();
    } else this.#fail(brokenOff(end, context));
  }

  #fail(error: TempsError): void {
    this.queue.fail(error);
    this.close();
  }
}

/** July's server says so, and then a message before it that looks like a failure is an app's own. */
function isNormalEnd({ code, reason }: { code: number; reason: string }): boolean {
  return code === 1000 && reason !== '' && !/unavailable|error|fail/i.test(reason);
}

function brokenOff(end: SocketEnd, context: CallContext): TempsConnectionError {
  const why = end.kind === 'closed' ? `WebSocket close code ${end.code}` : String((end as { cause?: unknown }).cause);
  return markBrokenOff(new TempsConnectionError({ ...context, reason: `the log stream broke off (${why})` }));
}

function malformed(problem: string, context: CallContext): TempsResponseError {
  return new TempsResponseError({ ...context, problem: `what is no WebSocket stream: ${problem}` });
}

/** The error for a socket that did not open. A response in place of it is read like any other. */
async function refusal(end: SocketEnd, context: CallContext, clock: Clock, signal: AbortSignal): Promise<TempsError> {
  if (end.kind === 'refused') {
    const { response } = end;
    const body = await readErrorBody(new FetchResponse(response), signal, clock);
    const problem = readProblem(body, response.status, response.statusText, response.headers.get('content-type'));
    if (isRedirect(response)) return redirectError(response, context.url, context);
    if (response.ok)
      return new TempsResponseError({ ...context, response, problem: 'no WebSocket: it did not accept the upgrade' });
    return toApiError({ ...context, problem, headers: response.headers });
  }
  if (end.kind === 'malformed') return malformed(end.problem, context);
  const reason =
    'the log stream could not be opened. The server may be out of reach, or have refused the token or the path';
  return new TempsConnectionError({ ...context, reason, cause: end.kind === 'failed' ? end.cause : undefined });
}
