/**
 * Every TypeScript that a user may have. The oldest is installed on first use, into this folder.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

interface TypeScript {
  version: string;
  tsc: string;
}

export function typescriptVersions(): TypeScript[] {
  const oldest = `${here}node_modules/.bin/tsc`;
  if (!existsSync(oldest))
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here });
  return [oldest, `${root}node_modules/typescript/bin/tsc`].map((tsc) => ({
    version: execFileSync(tsc, ['--version'], { encoding: 'utf8' }).trim().replace('Version ', ''),
    tsc,
  }));
}
