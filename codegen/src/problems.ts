const PROBLEMS: Record<string, string> = {
  EACCES: 'it may not be read or written',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
};

/** Describes a system error about a file or a folder. */
export function systemProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return PROBLEMS[systemCode(error) ?? ''] ?? error.message;
}

/** The code of a system error, such as `ENOSPC`, even if another error has taken over its message. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'syscall' in error && 'code' in error ? String(error.code) : /^(E[A-Z]{3,}): /.exec(error.message)?.[1];
}

/** Whether the disk is full. Another run with the same arguments may then succeed. */
export function isFullDisk(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * An argument, or the file or URL that it names, is wrong. The exit code is 2, as with every command of the project.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
