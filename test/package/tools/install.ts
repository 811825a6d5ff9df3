/** What the package is tried with. Installed on first use, into this folder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where a tool is, or a file of it. */
export function toolPath(path: string): string {
  installTools();
  return `${here}node_modules/${path}`;
}

/**
 * The exports of a tool. Not by an import: TypeScript would look for them where they are not
 * installed yet.
 */
export function requireTool(name: string): unknown {
  installTools();
  return createRequire(import.meta.url)(name) as unknown;
}

function installTools(): void {
  if (existsSync(`${here}node_modules`)) return;
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here });
}
