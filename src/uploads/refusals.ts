import { TempsError, TempsValidationError } from '../errors/index.ts';
import { joinBytes } from '../lib/bytes.ts';

/**
 * The error for an upload that cannot start, or that turns out to be too large while it is sent.
 */
export function refusal(field: string, message: string, cause?: unknown): TempsValidationError {
  const path = field ? ['body', field] : ['body'];
  return new TempsValidationError({ what: 'the upload', issues: [{ path, message }], cause });
}

/** Throws for a file that the server would refuse after it has received all its bytes. */
export function checkSize(field: string, size: number, maxBytes = Infinity): void {
  if (size <= maxBytes) return;
  const most = `${maxBytes} (${Math.round(maxBytes / 1024 ** 2)} MB)`;
  throw refusal(
    field,
    `has ${size} bytes or more, but the server takes at most ${most}. Make it smaller`,
  );
}

/** How many bytes of the start of a file tell what it is. */
const START_BYTES = 262;

/**
 * How archives begin. `docker load` also takes a tar that is compressed, and July's server a tar of
 * static files.
 */
const ARCHIVES: Readonly<Record<string, readonly string[] | undefined>> = {
  'application/x-tar': ['ustar', '\x1f\x8b', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'],
  'application/gzip': ['ustar', '\x1f\x8b'],
  'application/zip': ['PK'],
};

/** Passes bytes on once the first of them are those of an archive, however few come at once. */
export async function* checkArchive(
  field: string,
  pieces: AsyncIterable<Uint8Array>,
  types: readonly string[] | undefined,
): AsyncGenerator<Uint8Array> {
  let start = new Uint8Array();
  let problem = archiveProblem(start, types);
  for await (const piece of pieces) {
    if (!problem) {
      yield piece;
      continue;
    }
    start = joinBytes(start, piece);
    problem = archiveProblem(start, types);
    if (!problem) yield start;
    else if (start.length >= START_BYTES) break;
  }
  if (problem) throw refusal(field, problem);
}

/**
 * Why the server would refuse a file, after it has received all of it: it begins as none of the
 * archives that the part takes. The words of a text may be secret.
 */
export function archiveProblem(
  start: Uint8Array,
  types: readonly string[] = [],
): string | undefined {
  if (types.length === 0 || types.some((type) => ARCHIVES[type] === undefined)) return undefined;
  const text = String.fromCharCode(...start.subarray(0, START_BYTES));
  const marks = types.flatMap((type) => ARCHIVES[type] ?? []);
  // The mark of a tar is not at its beginning.
  if (marks.some((mark) => text.startsWith(mark, mark === 'ustar' ? 257 : 0))) return undefined;
  // A checkout without LFS has the pointer in place of the file.
  if (text.startsWith('version https://git-lfs'))
    return 'is a pointer of Git LFS. Run `git lfs pull`, which fetches the file';
  const kind = /^[\s -~\x80-\xff]+$/.test(text) ? 'text' : 'of another kind by its first bytes';
  return `is ${text ? kind : 'empty'}, but the server takes ${types.join(' or ')}. Check which file it is`;
}

/**
 * The error for a file that has another size than it had when the upload began, or than its `size`
 * says.
 */
export function changedError(name: string, announced: number, found: string): TempsError {
  return uploadError(
    `${name} has not the ${announced} bytes that were announced, but ${found}. Do not change a file while it is sent, and give a stream its right \`size\``,
  );
}

/** The error for a source that fails while it is read, or before. */
export function toReadError(error: unknown): TempsError {
  if (TempsError.is(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return uploadError(`what is to be sent cannot be read: ${reason}`, error);
}

function uploadError(reason: string, cause?: unknown): TempsError {
  return new TempsError(`The upload was given up: ${reason}`, { code: 'upload_failed', cause });
}
