import { TempsValidationError } from '../../../errors/index.ts';
import { hasNodeModules, loadNodeModule } from '../../../lib/node-modules.ts';

/** Refuses a `staticDir` that is a file. A path that cannot be read is refused by the upload, with the reason. */
export async function checkStaticDir(staticDir: string | URL): Promise<void> {
  if (!hasNodeModules()) return;
  const fs = await loadNodeModule('node:fs');
  const found = await fs.promises.stat(staticDir).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  throw new TempsValidationError({
    what: 'the deployment',
    issues: [
      {
        path: ['staticDir'],
        message: `must be a directory, and ${String(staticDir)} is a file. Give an archive as \`staticBundle\``,
      },
    ],
  });
}

/** Names the option of the file in the upload's error, instead of the part of the form. */
export async function nameUpload<T>(option: string, upload: Promise<T>): Promise<T> {
  try {
    return await upload;
  } catch (error) {
    if (!TempsValidationError.is(error) || !error.issues.some(({ path }) => isFilePart(path))) throw error;
    const issues = error.issues.map(({ path, message }) => ({ path: isFilePart(path) ? [option] : path, message }));
    throw new TempsValidationError({ what: 'the deployment', issues, cause: error.cause });
  }
}

function isFilePart(path: readonly (string | number)[]): boolean {
  return path.join('.') === 'body.file';
}
