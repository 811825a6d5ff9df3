import { AsyncQueue } from '../lib/async-queue.ts';
import type { PreparedCall } from '../call/prepared-call.ts';
import { TempsResponseError, type TempsError } from '../errors/index.ts';
import { requestHeaders } from '../request/headers.ts';
import { onAbort } from '../timing/on-abort.ts';
import { endError, refusalError } from './end-errors.ts';
import { EndedJob } from './ended-job.ts';
import { Heartbeat } from './heartbeat.ts';
import { PendingLines } from './pending-lines.ts';
import { endsWithFailure, readFailure, type ServerFailure } from './server-failure.ts';
import { QuietEnd } from './quiet-end.ts';
import type { OpenSocket, Socket, SocketEnd } from './socket.ts';
import type { StreamOptions } from './stream-options.ts';

/** How long to hold back a message that looks like a server failure, to see whether the connection ends with it. */
const FAILURE_WAIT_MS = 1_000;

/** Turns the messages of a socket into a queue of lines, which ends or fails with the connection. */
export class LineStream {
  readonly queue: AsyncQueue<string>;
  readonly #call: PreparedCall;
  readonly #options: StreamOptions;
  readonly #pending = new PendingLines();
  #socket: Socket | undefined;
  #hasReceived = false;
  /** The last message, if it may be a server failure. */
  #held: { message: Uint8Array; failure: ServerFailure; cancel: () => void } | undefined;
  #endListening: (() => void) | undefined;
  #heartbeat: Heartbeat | undefined;
  #quietEnd: QuietEnd | undefined;
  #endedJob: EndedJob | undefined;
  #lastLine: string | undefined;
  #cancelStall: (() => void) | undefined;
  #isPaused = false;
  /** How the connection ended. There may still be lines to read. */
  #ending: SocketEnd | undefined;

  constructor(call: PreparedCall, options: StreamOptions = {}) {
    this.#call = call;
    this.#options = options;
    this.queue = new AsyncQueue(
      () => this.close(),
      (line) => line.length,
    );
  }

  /** Resolves once the connection is open. */
  open(openSocket: OpenSocket, signal: AbortSignal): Promise<void> {
    const { client, context, input, timeouts, url } = this.#call;
    const { hasEnded, isAtEnd, silence } = this.#options;
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
          const onGone = (): void => this.#end({ kind: 'failed', cause: 'the server does not respond any more' });
          this.#heartbeat = new Heartbeat(client.clock, () => this.#socket?.ping(), onGone, silence);
          const onEnd = (): void => this.#end({ kind: 'closed', code: 1000, reason: 'quiet' });
          if (hasEnded) this.#endedJob = new EndedJob({ clock: client.clock, hasEnded, onEnd });
          if (isAtEnd)
            this.#quietEnd = new QuietEnd({
              clock: client.clock,
              ping: (payload) => this.#socket?.ping(payload),
              isAtEnd: () => isAtEnd({ line: this.#lastLine, rest: this.#pending.rest }),
              onEnd,
              onGone,
            });
          this.#watchForStall();
          resolve();
        },
        onFrame: (isHeartbeat) => this.#heartbeat?.onFrame(isHeartbeat),
        onPong: (payload) => this.#quietEnd?.onPong(payload),
        onMessage: (message) => this.#receive(message),
        onData: (isMidway) => this.#quietEnd?.onData(isMidway),
        onEnd: (end) => {
          if (isOpen) this.#end(end);
          else void refusalError(end, context, client.clock, signal).then(reject, reject);
        },
      });
    });
  }

  /** Closes the connection and drops what was not read. */
  close(): void {
    this.#closeSocket();
    this.#pending.drop();
    this.#held?.cancel();
    this.#endListening?.();
  }

  #closeSocket(): void {
    this.#socket?.close();
    this.#heartbeat?.stop();
    this.#quietEnd?.stop();
    this.#endedJob?.stop();
    this.#cancelStall?.();
  }

  /** Restarts the stall timeout, if the caller has set one. */
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
    this.#quietEnd?.onMessage();
    this.#endedJob?.onMessage();
    this.#releaseHeld();
    const failure = readFailure(message, !this.#hasReceived);
    this.#hasReceived = true;
    if (failure === undefined) this.#pending.add(message);
    else this.#hold(message, failure);
    this.#cutLines();
  }

  #hold(message: Uint8Array, failure: ServerFailure): void {
    const cancel = this.#call.client.clock.after(FAILURE_WAIT_MS, () => {
      this.#releaseHeld();
      this.#cutLines();
    });
    this.#held = { message, failure, cancel };
  }

  /** Takes the held message for lines: another followed or the connection stayed open, so an app wrote it. */
  #releaseHeld(): void {
    if (!this.#held) return;
    this.#held.cancel();
    this.#pending.add(this.#held.message);
    this.#held = undefined;
  }

  /** Cuts lines until the reader is behind: a message can have a million lines. */
  #cutLines(): void {
    while (!this.#isPaused) {
      const line = this.#pending.next();
      if (line === undefined) return this.#finish();
      this.#lastLine = line;
      this.queue.push(line);
      this.#waitForRoom();
    }
  }

  /** Pauses the socket while the reader is behind. */
  #waitForRoom(): void {
    const room = this.queue.waitForRoom();
    if (room) void this.#pauseUntil(room);
  }

  async #pauseUntil(room: Promise<void>): Promise<void> {
    this.#setPaused(true);
    this.#socket?.pause();
    await room;
    this.#setPaused(false);
    this.#cutLines();
    if (!this.#isPaused) this.#socket?.resume();
  }

  #setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    if (this.#heartbeat) this.#heartbeat.isPaused = isPaused;
    if (this.#quietEnd) this.#quietEnd.isPaused = isPaused;
    if (this.#endedJob) this.#endedJob.isPaused = isPaused;
  }

  #end(end: SocketEnd): void {
    this.#ending ??= end;
    this.#closeSocket();
    if (!this.#isPaused) this.#cutLines();
  }

  /** Ends the queue after the last line, if the connection has ended. */
  #finish(): void {
    const { context } = this.#call;
    const end = this.#ending;
    if (!end) return;
    if (this.#held) {
      const { failure } = this.#held;
      if (endsWithFailure(end, failure)) {
        this.#held.cancel();
        const problem = `a failure in place of log lines: ${failure.problem}`;
        return this.queue.fail(new TempsResponseError({ ...context, problem }));
      }
      this.#releaseHeld();
      return this.#cutLines();
    }
    const error = endError(end, context);
    // An incomplete line is dropped: it comes whole when the stream is opened again.
    if (error) return this.queue.fail(error);
    const last = this.#pending.last();
    if (last !== undefined) this.queue.push(last);
    this.queue.end();
  }

  /** Fails the queue. Lines that arrived before can still be read, and an abort still drops them. */
  #fail(error: TempsError): void {
    this.#closeSocket();
    this.queue.fail(error);
  }
}
