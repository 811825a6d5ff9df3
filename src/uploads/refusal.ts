import { TempsError, TempsValidationError } from '../errors/index.ts';

/**
 * The error for an upload that cannot start, or that turns out to be too large while it is sent.
 *
 * @param field the part of the form; empty where the body is the file
 */
export function refusal(field: string, message: string, cause?: unknown): TempsValidationError {
  return new TempsValidationError({
    what: 'the upload',
    issues: [{ path: field ? ['body', field] : ['body'], message }],
    cause,
  });
}

/** Throws for a file that the server would refuse after it has received all its bytes. */
export function checkSize(field: string, size: number, maxBytes: number | undefined): void {
  if (maxBytes === undefined || size <= maxBytes) return;
  throw refusal(
    field,
    `has ${size} bytes or more, but the server takes at most ${maxBytes} (${formatSize(maxBytes)}). Make it smaller`,
  );
}

function formatSize(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
}

/** The error for a source that fails while it is read, or before. */
export function toReadError(error: unknown): TempsError {
  if (TempsError.is(error)) return error;
  return new TempsError(
    `The upload was given up, since what is to be sent cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    { code: 'upload_unreadable', cause: error },
  );
}
