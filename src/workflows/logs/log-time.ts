const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)(?: |$)/;

/** The time that the server has put before a line, in UTC, with all digits of its fraction. */
export function timeOf(line: string): string | undefined {
  const [, start = '', fraction = '', zone = ''] = TIME.exec(line) ?? [];
  const ms = Date.parse(start + zone);
  return Number.isNaN(ms) ? undefined : `${new Date(ms).toISOString().slice(0, 19)}${fraction}Z`;
}

/**
 * A time in UTC, to the nanosecond, so that times compare as strings. Absent for what is no time.
 */
export function exactTime(time: string): string | undefined {
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) return undefined;
  const [, start = '', fraction = ''] =
    /^([\d:T-]+)\.?(\d*)/.exec(timeOf(time) ?? new Date(ms).toISOString()) ?? [];
  return `${start}.${fraction.padEnd(9, '0')}`;
}

/**
 * Docker sends longer lines in pieces of so many bytes, and the time of the line again before each.
 */
const PIECE_BYTES = 16 * 1024;

/**
 * The text of a container's log line, as the app wrote it: without the times that Docker puts
 * before and into it.
 */
export function textOf(line: string): string {
  if (timeOf(line) === undefined) return line;
  const text = line.replace(TIME, '');
  const stamp = line.slice(0, line.length - text.length);
  const [first = '', ...others] = text.split(stamp);
  let joined = '';
  let piece = first;
  for (const next of others) {
    // Anywhere else, the app has written the time.
    const isPiece = isWhole(piece);
    if (isPiece) joined += piece;
    piece = isPiece ? next : piece + stamp + next;
  }
  return joined + piece;
}

/**
 * Docker writes a U+FFFD for each byte that is no UTF-8, such as those of a character that it cuts:
 * 3 bytes for one.
 */
function isWhole(piece: string): boolean {
  const replaced = (new TextEncoder().encode(piece).length - PIECE_BYTES) / 2;
  return replaced >= 0 && Number.isInteger(replaced) && replaced < piece.split('\uFFFD').length;
}
