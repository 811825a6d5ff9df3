import { TempsError } from '../errors/index.ts';

/** The error for a file that is no longer what it was when the upload began. @param state what it has now */
export function changedFileError(name: string, state: string): TempsError {
  return new TempsError(
    `The upload of ${name} was given up: it has ${state} that it had at the start. Do not change a file while it is sent, and give a stream its right \`size\``,
    { code: 'upload_changed' },
  );
}
