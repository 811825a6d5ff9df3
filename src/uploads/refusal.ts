import { TempsValidationError } from '../errors/index.ts';

/** The error for an upload that is not begun, or that turned out too large on the way. */
export function refusal(field: string, message: string, cause?: unknown): TempsValidationError {
  return new TempsValidationError({ what: 'the upload', issues: [{ path: ['body', field], message }], cause });
}

/** Refuses a file that the server would refuse after all its bytes. */
export function checkSize(field: string, size: number, maxBytes: number | undefined): void {
  if (maxBytes === undefined || size <= maxBytes) return;
  throw refusal(
    field,
    `has ${size} bytes or more, but the server takes at most ${maxBytes} (${inWords(maxBytes)}). Make it smaller`,
  );
}

function inWords(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
}
