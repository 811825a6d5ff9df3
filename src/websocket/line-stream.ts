import { AsyncQueue } from '../async-queue.ts';
import type { PreparedCall } from '../call/prepare.ts';
import { TempsResponseError, type TempsError } from '../errors/index.ts';
import { requestHeaders } from '../request/headers.ts';
import { onAbort } from '../timing/on-abort.ts';
import { endError, refusalError } from './end-errors.ts';
import { Heartbeat } from './heartbeat.ts';
import { LineAssembler } from './line-assembler.ts';
import { readFailure } from './server-failure.ts';
import type { OpenSocket, Socket, SocketEnd } from './socket.ts';

/** How long a message that looks like a failure is held back, to see whether the connection ends with it. */
const FAILURE_WAIT_MS = 1_000;

/** Turns what a socket receives into lines, and its end into the end of them. */
export class LineStream {
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
          else void refusalError(end, context, client.clock, signal).then(reject, reject);
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
    const error = endError(end, context);
    if (error) return this.#fail(error);
    this.queue.end();
    this.close();
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
