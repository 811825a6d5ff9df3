/**
 * Run by `npm publish`, in the folder of the package: refuses it while a file of the package has a
 * placeholder in place of an address of the project.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In place of the owner and the name of the repository. */
const PLACEHOLDER = /\bOWNER\b/;

/** The files that have a placeholder, of those in a folder. */
export function filesWithPlaceholder(folder: string, paths: readonly string[]): string[] {
  return paths.filter((path) => PLACEHOLDER.test(readFileSync(join(folder, path), 'utf8')));
}

if (import.meta.main) {
  const list = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  });
  const [{ files } = { files: [] }] = JSON.parse(list) as { files: { path: string }[] }[];
  const found = filesWithPlaceholder(
    process.cwd(),
    files.map(({ path }) => path),
  );
  if (found.length > 0) {
    process.stderr.write(
      `Refused to publish: OWNER stands in ${found.join(', ')}. Write the addresses of the project there, see CONTRIBUTING.md, Releasing.\n`,
    );
    process.exitCode = 1;
  }
}
