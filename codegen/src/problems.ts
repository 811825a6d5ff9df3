const PROBLEMS: Record<string, string> = {
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is a file',
};

/** Describes a system error about a file or a folder. */
export function systemProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return PROBLEMS[systemCode(error) ?? ''] ?? error.message;
}

/**
 * The code of a system error, such as `ENOSPC`, even if another error has taken over its message.
 */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'syscall' in error && 'code' in error
    ? String(error.code)
    : /^(E[A-Z]{3,}): /.exec(error.message)?.[1];
}

/**
 * An argument, or the file or URL that it names, is wrong. The exit code is 2, as with every
 * command of the project.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
