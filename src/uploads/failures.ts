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

/**
 * Listens for errors of the Node streams in the body of an upload. Without a listener, one that fails before it is read,
 * such as that of a file that does not exist, ends the process. Reading it then fails, which the call reports.
 */
export function expectErrors(body: unknown): void {
  for (const part of [body, ...Object.values(Object(body) as object)] as unknown[]) {
    const source: unknown = part instanceof Object && 'source' in part ? part.source : part;
    if (source instanceof Object && 'pipe' in source && 'on' in source && typeof source.on === 'function')
      source.on('error', () => {});
  }
}
