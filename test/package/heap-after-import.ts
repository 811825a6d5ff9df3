import { execFileSync } from 'node:child_process';

const SCRIPT = 'gc(); process.stdout.write(String(process.memoryUsage().heapUsed));';

/**
 * Bytes of heap that importing the package leaves in use, over an empty script: the median of nine, since one may be off
 * by a megabyte, and the least by seven KB.
 */
export function heapAfterImport(app: string): number {
  const heap = (load: string): number => {
    const args = ['--expose-gc', '--no-warnings', '--input-type=module', '-e', load + SCRIPT];
    return Number(execFileSync('node', args, { cwd: app, encoding: 'utf8' }));
  };
  const median = (load: string): number =>
    Array.from({ length: 9 }, () => heap(load)).toSorted((one, other) => one - other)[4] ?? NaN;
  return Math.max(0, median("await import('@temps-sdk/node-sdk');") - median(''));
}
