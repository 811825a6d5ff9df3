import type { WebSocket } from 'ws';
import type { PreparedCall } from '../call/types.ts';
import { TempsConnectionError, TempsResponseError, type TempsError } from '../errors/index.ts';
import { AsyncQueue } from '../lib/async-queue.ts';
import { onAbort } from '../timing/on-abort.ts';
import { LineAssembler } from './line-assembler.ts';
import { openSocket } from './open-socket.ts';

/** How often a quiet stream is looked at. */
const TICK_MS = 1_000;
/** After how many seconds without a line to send a ping, which also keeps proxies from closing the connection. */
const PING_AFTER_S = 25;
/** A server that has answered a ping counts as gone after so many seconds without a sign of it. */
const GONE_AFTER_S = 75;
/** When to ask a server that follows whatever it is asked, as January's does, and when its silence is the end. */
const UNFOLLOWED_PING_AFTER_S = 5;
const UNFOLLOWED_END_AFTER_S = 10;

/** Close codes after everything was sent. 1005: no code, as servers of January 2026 close. */
const NORMAL_CLOSURES = new Set([1000, 1005]);

/** How often to look whether a job has ended. Writers of logs flush within a second after it. */
const LOOK_MS = 5_000;

/**
 * Opens the WebSocket of a call. Its messages become a queue of lines, which ends or fails with the connection.
 *
 * @param hasEnded whether what the log is of has ended: the stream ends after two looks without a line
 */
export async function openLineStream(
  call: PreparedCall,
  signal: AbortSignal,
  hasEnded?: () => Promise<boolean>,
): Promise<AsyncQueue<string>> {
  const { client, context, input, limits } = call;
  const assembler = new LineAssembler();
  const queue = new AsyncQueue<string>(leave, (line) => line.length);
  let socket: WebSocket | undefined;
  let isOpen = true;
  let messages = 0;
  /** The first message, while it may be a failure of the server. */
  let held: Uint8Array | undefined;
  /** Seconds without a message, and without any sign of the server. */
  let quiet = 0;
  let silent = 0;
  let hasAnswered = false;
  let cancelTick: (() => void) | undefined;
  let cancelLook: (() => void) | undefined;

  socket = await openSocket(call, signal, {
    onMessage(message) {
      quiet = silent = 0;
      releaseHeld();
      if (messages++ === 0 && readFailure(message) !== undefined) held = message;
      else pushLines(message);
    },
    onHeartbeat() {
      silent = 0;
      hasAnswered = true;
    },
    onMalformed: fail,
    onClose(code, reason) {
      const failure = held && isFailure(code, reason) ? readFailure(held) : undefined;
      if (failure !== undefined) {
        fail(new TempsResponseError({ ...context, problem: `a failure in place of log lines: ${failure}` }));
      } else if (NORMAL_CLOSURES.has(code)) end();
      else fail(brokenOff(`WebSocket close code ${code}`));
    },
  });
  const endListening =
    input.signal &&
    onAbort(input.signal, () => {
      queue.abort(limits.error('abort', context));
      leave();
    });
  cancelTick = client.clock.after(TICK_MS, tick);
  if (hasEnded) look(hasEnded, false);
  return queue;

  function tick(): void {
    cancelTick = client.clock.after(TICK_MS, tick);
    // While the reader is behind, nothing is read from the connection, so silence says nothing.
    if (socket?.isPaused) return;
    quiet++;
    silent++;
    releaseHeld();
    const isUnfollowed = input.query?.['follow'] === false;
    if (input.stallTimeout && quiet * TICK_MS >= input.stallTimeout) fail(limits.error('stall', context));
    else if (hasAnswered && silent >= GONE_AFTER_S) fail(brokenOff('the server does not respond any more'));
    else if (isUnfollowed && !hasAnswered && quiet >= UNFOLLOWED_END_AFTER_S) end();
    // No sooner, since a server that closes with an unread ping loses its last lines.
    else if (quiet % PING_AFTER_S === 0 || (isUnfollowed && quiet === UNFOLLOWED_PING_AFTER_S)) socket?.ping();
  }

  function look(hasEnded: () => Promise<boolean>, hadEnded: boolean): void {
    const before = messages;
    const isQuiet = (): boolean => messages === before && !socket?.isPaused;
    const check = async (): Promise<void> => {
      // An end that cannot be read now is read later.
      const isEnd = isQuiet() && (await hasEnded().catch(() => false)) && isQuiet();
      if (isEnd && hadEnded) end();
      else if (isOpen) look(hasEnded, isEnd);
    };
    cancelLook = client.clock.sleep(LOOK_MS, () => void check());
  }

  function pushLines(message: Uint8Array): void {
    for (const line of assembler.add(message)) queue.push(line);
    const room = queue.waitForRoom();
    if (!room) return;
    socket?.pause();
    void room.then(() => socket?.resume());
  }

  /** An app wrote it, where another message follows or the connection stays open. */
  function releaseHeld(): void {
    if (held) pushLines(held);
    held = undefined;
  }

  function end(): void {
    releaseHeld();
    for (const line of assembler.flush()) queue.push(line);
    queue.end();
    close();
  }

  /** Lines that have come can still be read. One that is not complete comes whole when the stream is opened again. */
  function fail(error: TempsError): void {
    if (isOpen) queue.fail(error);
    close();
  }

  function close(): void {
    isOpen = false;
    cancelTick?.();
    cancelLook?.();
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

/** A server that cannot read a log says so in one message, an object with `error` and `detail` alone. */
function readFailure(message: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(message);
  if (!text.startsWith('{"error":') || !text.endsWith('}')) return undefined;
  try {
    const { error, detail, ...others } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = typeof error === 'string' && typeof detail === 'string' && Object.keys(others).length === 0;
    return isWhole ? `${error}: ${detail}` : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a server closes so after a failure: July's with 1000 and a reason, January's without a code, whatever has
 * happened, the reference's with another.
 */
function isFailure(code: number, reason: string): boolean {
  return code !== 1000 || reason === 'container logs unavailable';
}
