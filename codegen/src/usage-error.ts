/**
 * An argument, or the file or URL that it names, is wrong. The exit code is 2, as with every command of the project.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
