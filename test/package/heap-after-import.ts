import { execFileSync } from 'node:child_process';

const SCRIPT = 'gc(); process.stdout.write(String(process.memoryUsage().heapUsed));';

/**
 * Bytes of heap that importing the package leaves in use, over an empty script: the least of
 * twenty, since one may be off by a megabyte.
 */
export function heapAfterImport(app: string): number {
  const heap = (load: string): number => {
    const args = ['--expose-gc', '--no-warnings', '--input-type=module', '-e', load + SCRIPT];
    return Number(execFileSync('node', args, { cwd: app, encoding: 'utf8' }));
  };
  const least = (load: string): number => Math.min(...Array.from({ length: 20 }, () => heap(load)));
  return Math.max(0, least("await import('@temps-sdk/node-sdk');") - least(''));
}
