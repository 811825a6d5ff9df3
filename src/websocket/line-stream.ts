import type { WebSocket } from 'ws';
import type { PreparedCall } from '../call/types.ts';
import {
  TempsConnectionError,
  TempsResponseError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { AsyncQueue } from '../lib/async-queue.ts';
import type { Clock } from '../timing/clock.ts';
import { onAbort } from '../timing/on-abort.ts';
import { LineAssembler } from './line-assembler.ts';
import { openSocket, toSocketError } from './open-socket.ts';

const TICK_MS = 1_000;
/** Also keeps proxies from closing the connection. */
const PING_AFTER_S = 25;
/** A server that has answered a ping counts as gone after so long without a sign of it. */
const GONE_AFTER_S = 75;
/** When to look whether a job has ended. Writers of logs flush within a second after its end. */
const LOOK_AFTER_S = 5;

/** How long a stream has been silent, in seconds. */
export interface Silence {
  /** Without a line. */
  quiet: number;
  /** Without a line, a ping or a pong. */
  silent: number;
  /** Whether the server has sent a ping or a pong before. */
  hasAnswered: boolean;
}

/** What to do after one more second of silence. */
export function afterSecond(
  { quiet, silent, hasAnswered }: Silence,
  stallTimeout = 0,
): 'stalled' | 'gone' | 'ping' | 'look' | 'wait' {
  if (stallTimeout > 0 && quiet * TICK_MS >= stallTimeout) return 'stalled';
  if (hasAnswered && silent >= GONE_AFTER_S) return 'gone';
  // No sooner, since a server that closes with an unread ping loses its last lines.
  if (quiet % PING_AFTER_S === 0) return 'ping';
  return quiet % LOOK_AFTER_S === 0 ? 'look' : 'wait';
}

/**
 * Opens the WebSocket of a call. Its messages become a queue of lines, which ends or fails with the
 * connection.
 *
 * @param hasEnded whether what the log is of has ended: the stream ends after two looks in a row
 * that say so, without a line between
 */
export function openLineStream(
  call: PreparedCall,
  signal: AbortSignal,
  hasEnded: (() => Promise<boolean>) | undefined,
): Promise<AsyncQueue<string>> {
  return openSocket(call, signal, (socket) => readLines(socket, call, hasEnded));
}

function readLines(
  socket: WebSocket,
  { client: { clock }, context, input, limits }: PreparedCall,
  hasEnded: (() => Promise<boolean>) | undefined,
): AsyncQueue<string> {
  const assembler = new LineAssembler();
  const queue = new AsyncQueue<string>(leave);
  const silence: Silence = { quiet: 0, silent: 0, hasAnswered: false };
  const looks = { messages: 0, endAt: -1 };
  let endListening: (() => void) | undefined;

  const stopCounting = countSilence(socket, clock, silence, takeSilence);
  // Until it is open, the signal of the attempt ends it: a stream that never opens has no reader who
  // could leave.
  socket.on('open', () => {
    endListening = input.signal && onAbort(input.signal, abort);
  });
  socket.on('message', (message) => takeMessage(message as Buffer));
  socket.on('error', (cause) => end(toSocketError(cause, context)));
  // July's and August's server close without a code after a text that says what failed.
  socket.on('close', (code) =>
    end(code === 1000 ? undefined : brokenOff(context, `WebSocket close code ${code}`)),
  );
  return queue;

  function takeMessage(message: Uint8Array): void {
    silence.quiet = silence.silent = 0;
    const failure = looks.messages++ === 0 ? readFailure(message) : undefined;
    const problem = `a failure in place of log lines: ${failure}`;
    if (failure !== undefined) return end(new TempsResponseError({ ...context, problem }));
    for (const line of assembler.add(message)) queue.push(line, line.length);
    const room = queue.waitForRoom();
    if (!room) return;
    socket.pause();
    void room.then(() => socket.resume());
  }

  function takeSilence(): void {
    const next = afterSecond(silence, input.stallTimeout);
    if (next === 'stalled') end(limits.error('stall', context));
    else if (next === 'gone') end(brokenOff(context, 'the server does not respond any more'));
    else if (next === 'ping') socket.ping();
    else if (next === 'look' && hasEnded) void look(hasEnded);
  }

  /** If the jobs cannot be read, the stream stays open. */
  async function look(isOver: () => Promise<boolean>): Promise<void> {
    const { messages } = looks;
    const found = (await isOver().catch(() => false)) && messages === looks.messages;
    if (found && looks.endAt === messages) return end();
    looks.endAt = found ? messages : -1;
  }

  /**
   * Lines that have come can still be read. After an error, a piece of a line comes whole in the
   * next stream.
   */
  function end(error?: TempsError): void {
    if (!error) for (const line of assembler.flush()) queue.push(line, line.length);
    queue.end(error && { error });
    close();
  }

  function close(): void {
    stopCounting();
    socket.close(1000);
  }

  function abort(): void {
    queue.abort(limits.error('abort', context));
    leave();
  }

  /** The reader needs nothing more. Until then, an abort drops the lines that are unread. */
  function leave(): void {
    close();
    endListening?.();
  }
}

function brokenOff(context: CallContext, why: string): TempsConnectionError {
  return new TempsConnectionError({ ...context, reason: `the log stream broke off (${why})` });
}

/** Counts how long an open socket is silent, and calls `onSecond`. Returns what ends that. */
function countSilence(
  socket: WebSocket,
  clock: Clock,
  silence: Silence,
  onSecond: () => void,
): () => void {
  let cancelTick: (() => void) | undefined;
  socket.on('open', tickLater);
  socket.on('ping', hearSign);
  socket.on('pong', hearSign);
  return () => cancelTick?.();

  function hearSign(): void {
    silence.silent = 0;
    silence.hasAnswered = true;
  }

  function tickLater(): void {
    cancelTick = clock.after(TICK_MS, tick);
  }

  function tick(): void {
    tickLater();
    // While the reader is behind, nothing is read from the connection, so silence says nothing.
    if (socket.isPaused) return;
    silence.quiet++;
    silence.silent++;
    onSecond();
  }
}

/**
 * A server that cannot read a log says so in one message, an object with these members, and no line
 * break as an app's line.
 */
function readFailure(message: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(message);
  const [, error, detail] =
    /^\{"error":"((?:[^"\\]|\\.)*)","detail":"((?:[^"\\]|\\.)*)"\}$/.exec(text) ?? [];
  return error === undefined ? undefined : `${error}: ${detail}`;
}
