import { TempsError, TempsValidationError } from '../errors/index.ts';

/**
 * The error for an upload that cannot start, or that turns out to be too large while it is sent.
 *
 * @param field the part of the form; empty where the body is the file
 */
export function refusal(field: string, message: string, cause?: unknown): TempsValidationError {
  const path = field ? ['body', field] : ['body'];
  return new TempsValidationError({ what: 'the upload', issues: [{ path, message }], cause });
}

/** Throws for a file that the server would refuse after it has received all its bytes. */
export function checkSize(field: string, size: number, maxBytes: number | undefined): void {
  if (maxBytes === undefined || size <= maxBytes) return;
  const most = maxBytes >= 1024 ** 3 ? `${maxBytes / 1024 ** 3} GB` : `${Math.round(maxBytes / 1024 ** 2)} MB`;
  const message = `has ${size} bytes or more, but the server takes at most ${maxBytes} (${most}). Make it smaller`;
  throw refusal(field, message);
}

/** How many bytes of the start of a file tell what it is: the mark of a tar is the last to come. */
export const START_BYTES = 262;

/** The first bytes of an archive, and where they stand. */
const MARKS: readonly (readonly [kind: string, mark: string, at: number])[] = [
  ['gzip', '\x1f\x8b', 0],
  ['zip', 'PK', 0],
  ['bzip2', 'BZh', 0],
  ['xz', '\xfd7zXZ', 0],
  ['zstd', '\x28\xb5\x2f\xfd', 0],
  ['tar', 'ustar', 257],
];

/** What servers read where they take a type: `docker load` takes a tar that is compressed, and July's static files a tar. */
const KINDS: Readonly<Record<string, readonly string[] | undefined>> = {
  'application/x-tar': ['tar', 'gzip', 'bzip2', 'xz', 'zstd'],
  'application/gzip': ['gzip', 'tar'],
  'application/zip': ['zip'],
};

/** The least that an archive has: an empty zip. */
const LEAST_BYTES = 22;

/**
 * Refuses a file that is no archive where the part takes archives only: the server would say so after it has received all
 * of it. Fewer bytes than any archive has are a stand-in, as in the tests of an app, and go to the server.
 */
export function checkArchive(field: string, start: Uint8Array, types: readonly string[] = []): void {
  if (types.length === 0 || !types.every((type) => KINDS[type] !== undefined)) return;
  const taken = new Set(types.flatMap((type) => KINDS[type] ?? []));
  const problem = start.length === 0 ? 'is empty' : markProblem(start, taken);
  if (problem === undefined) return;
  throw refusal(field, `${problem}, but the server takes ${[...taken].join(', ')}. Check which file it is`);
}

function markProblem(start: Uint8Array, taken: ReadonlySet<string>): string | undefined {
  if (start.length < LEAST_BYTES) return undefined;
  const text = String.fromCharCode(...start.subarray(0, START_BYTES));
  const [kind] = MARKS.find(([, mark, at]) => text.startsWith(mark, at)) ?? [];
  if (kind !== undefined) return taken.has(kind) ? undefined : `is ${kind} by its first bytes`;
  // The first piece of a stream may be too short to have the mark of a tar.
  return taken.has('tar') && start.length < START_BYTES ? undefined : 'is no archive by its first bytes';
}

/** The error for a file that has another size than it had when the upload began, or than its `size` says. */
export function changedError(name: string, size: number, announced: number): TempsError {
  const found = size > announced ? `more than the ${announced} bytes` : `${size} bytes instead of the ${announced}`;
  return uploadError(
    `${name} has ${found} that were announced. Do not change a file while it is sent, and give a stream its right \`size\``,
  );
}

/** The error for a source that fails while it is read, or before. */
export function toReadError(error: unknown): TempsError {
  if (TempsError.is(error)) return error;
  return uploadError(`what is to be sent cannot be read: ${describeReason(error)}`, error);
}

function uploadError(reason: string, cause?: unknown): TempsError {
  return new TempsError(`The upload was given up: ${reason}`, { code: 'upload_failed', cause });
}

export function describeReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
