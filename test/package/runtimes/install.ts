/** The runtimes beside the Node of the project. Installed on first use, into this folder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where the program of an installed runtime is, such as `node20` and `bin/node`. */
export function runtimePath(name: string, path: string): string {
  return join(here, 'node_modules', name, path);
}

/** Installs all runtimes, unless these are there. */
export function installRuntimes(programs: string[]): void {
  if (programs.every((program) => existsSync(program))) return;
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here });
}
