import type { SocketEnd } from './socket.ts';

/** A failure that a server reports is shorter. */
const MAX_FAILURE_BYTES = 16 * 1024;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

export interface ServerFailure {
  problem: string;
  /** As that of a real server: the first message, with a `detail`. */
  isWhole: boolean;
}

/**
 * Reads the failure that a server reports if it cannot read a log: a message that is an object with `error` and `detail`
 * alone, and no line break after it, as the line of a container has. An app may write the same, so it counts only if the
 * connection ends with it, see `endsWithFailure`.
 */
export function readFailure(message: Uint8Array, isFirst: boolean): ServerFailure | undefined {
  if (message.length > MAX_FAILURE_BYTES || message[0] !== OBJECT_START || message.at(-1) !== OBJECT_END)
    return undefined;
  try {
    const { error, detail, ...others } = JSON.parse(new TextDecoder().decode(message)) as Record<string, unknown>;
    if (typeof error !== 'string' || Object.keys(others).length > 0) return undefined;
    const hasDetail = typeof detail === 'string';
    return { problem: hasDetail ? `${error}: ${detail}` : error, isWhole: hasDetail && isFirst };
  } catch {
    return undefined;
  }
}

/**
 * Whether the server closed because of the failure. That of July 2026 closes with 1000 then too, and names it in the
 * reason. That of January closes without a code (1005) whatever has happened. Other codes are those of failures.
 */
export function endsWithFailure(end: SocketEnd, { isWhole }: ServerFailure): boolean {
  if (end.kind !== 'closed') return false;
  if (end.code === 1000) return isWhole && /unavailable|error|fail/i.test(end.reason);
  return isWhole || end.code !== 1005;
}
