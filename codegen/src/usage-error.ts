/** An argument is wrong, or what it names: the exit code then is 2, as with every command of the project. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
