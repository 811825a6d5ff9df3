import { withoutTime } from './log-position.ts';

/** Docker sends longer lines in pieces of so many bytes, and the time of the line again before each. */
const PIECE_BYTES = 16 * 1024;
const REPLACEMENT = '\uFFFD';

/** The text of a container's log line, as the app wrote it: without the times that Docker puts before and into it. */
export function textOf(line: string): string {
  const text = withoutTime(line);
  const stamp = line.slice(0, line.length - text.length);
  if (stamp === '') return line;
  let joined = '';
  let start = 0;
  for (let at = text.indexOf(stamp); at >= 0; at = text.indexOf(stamp, at + 1)) {
    const piece = text.slice(start, at);
    // Anywhere else, the app has written it.
    if (!isWhole(piece)) continue;
    joined += piece;
    start = at + stamp.length;
  }
  return joined + text.slice(start);
}

/** Docker writes a U+FFFD for each byte that is no UTF-8, such as those of a character that it cuts: 3 bytes for one. */
function isWhole(piece: string): boolean {
  const replaced = (new TextEncoder().encode(piece).length - PIECE_BYTES) / 2;
  if (replaced <= 0) return replaced === 0;
  return Number.isInteger(replaced) && replaced < piece.split(REPLACEMENT).length;
}
