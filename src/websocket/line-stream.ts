import type { WebSocket } from 'ws';
import type { PreparedCall } from '../call/types.ts';
import { TempsConnectionError, TempsResponseError, type TempsError } from '../errors/index.ts';
import { AsyncQueue } from '../lib/async-queue.ts';
import { onAbort } from '../timing/on-abort.ts';
import { LineAssembler } from './line-assembler.ts';
import { openSocket, toSocketError } from './open-socket.ts';

const TICK_MS = 1_000;
/**
 * After how many seconds without a line to send a ping, which also keeps proxies from closing the
 * connection.
 */
const PING_AFTER_S = 25;
/** A server that has answered a ping counts as gone after so many seconds without a sign of it. */
const GONE_AFTER_S = 75;
/**
 * When to ask a server that follows whatever it is asked, as January's does, and when its silence
 * is the end.
 */
const UNFOLLOWED_PING_AFTER_S = 5;
const UNFOLLOWED_END_AFTER_S = 10;

/** Close codes after everything was sent. 1005: no code, as servers of January 2026 close. */
const NORMAL_CLOSURES = new Set([1000, 1005]);

/**
 * After how many quiet seconds to look whether a job has ended. Writers of logs flush within a
 * second after it.
 */
const LOOK_AFTER_S = 5;

/**
 * Opens the WebSocket of a call. Its messages become a queue of lines, which ends or fails with the
 * connection.
 *
 * @param hasEnded whether what the log is of has ended: the stream ends after two looks in a row
 * that say so, without a line between
 */
export async function openLineStream(
  call: PreparedCall,
  signal: AbortSignal,
  hasEnded?: () => Promise<boolean>,
): Promise<AsyncQueue<string>> {
  const { context, input, limits } = call;
  const { clock } = call.client;
  const assembler = new LineAssembler();
  const queue = new AsyncQueue<string>(leave, (line) => line.length);
  let socket: WebSocket | undefined;
  let messages = 0;
  /** Seconds without a message, and without any sign of the server. */
  let quiet = 0;
  let silent = 0;
  let hasAnswered = false;
  /** How many looks in a row have found the job ended. */
  let ends = 0;
  let looking: Promise<void> | undefined;
  let cancelTick: (() => void) | undefined;

  socket = await openSocket(call, signal, (opening) => {
    opening.on('message', (message) => takeMessage(message as Buffer));
    opening.on('ping', hearSign);
    opening.on('pong', hearSign);
    opening.on('error', (cause) => end(toSocketError(cause, context)));
    opening.on('close', (code) =>
      end(NORMAL_CLOSURES.has(code) ? undefined : brokenOff(`WebSocket close code ${code}`)),
    );
  });
  const endListening =
    input.signal &&
    onAbort(input.signal, () => {
      queue.abort(limits.error('abort', context));
      leave();
    });
  cancelTick = clock.after(TICK_MS, tick);
  return queue;

  function takeMessage(message: Uint8Array): void {
    quiet = silent = ends = 0;
    const failure = messages++ === 0 ? readFailure(message) : undefined;
    if (failure !== undefined)
      return end(
        new TempsResponseError({
          ...context,
          problem: `a failure in place of log lines: ${failure}`,
        }),
      );
    for (const line of assembler.add(message)) queue.push(line);
    const room = queue.waitForRoom();
    if (!room) return;
    socket?.pause();
    void room.then(() => socket?.resume());
  }

  function hearSign(): void {
    silent = 0;
    hasAnswered = true;
  }

  function tick(): void {
    cancelTick = clock.after(TICK_MS, tick);
    // While the reader is behind, nothing is read from the connection, so silence says nothing.
    if (socket?.isPaused) return;
    quiet++;
    silent++;
    if (hasEnded && quiet % LOOK_AFTER_S === 0)
      looking ??= look(hasEnded).finally(() => (looking = undefined));
    const isUnfollowed = input.query?.['follow'] === false;
    if (input.stallTimeout && quiet * TICK_MS >= input.stallTimeout)
      end(limits.error('stall', context));
    else if (hasAnswered && silent >= GONE_AFTER_S)
      end(brokenOff('the server does not respond any more'));
    else if (isUnfollowed && !hasAnswered && quiet >= UNFOLLOWED_END_AFTER_S) end();
    // No sooner, since a server that closes with an unread ping loses its last lines.
    else if (quiet % PING_AFTER_S === 0 || (isUnfollowed && quiet === UNFOLLOWED_PING_AFTER_S))
      socket?.ping();
  }

  /**
   * Counts the looks that find the job ended. If its jobs cannot be read, the stream stays open.
   */
  async function look(isOver: () => Promise<boolean>): Promise<void> {
    const before = messages;
    const found = await isOver().catch(() => false);
    ends = found && messages === before ? ends + 1 : 0;
    if (ends === 2) end();
  }

  /**
   * Lines that have come can still be read. After an error, a piece of a line comes whole in the
   * next stream.
   */
  function end(error?: TempsError): void {
    if (!error) for (const line of assembler.flush()) queue.push(line);
    queue.end(error && { error });
    close();
  }

  function close(): void {
    cancelTick?.();
    socket?.close(1000);
  }

  /** The reader needs nothing more. Until then, an abort drops the lines that are unread. */
  function leave(): void {
    close();
    endListening?.();
  }

  function brokenOff(why: string): TempsConnectionError {
    return new TempsConnectionError({ ...context, reason: `the log stream broke off (${why})` });
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
