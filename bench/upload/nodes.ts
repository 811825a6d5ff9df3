import { access } from 'node:fs/promises';

const RUNTIMES = new URL('../../test/package/runtimes/node_modules/', import.meta.url);

/** This Node, and those of the runtime matrix that are installed. */
export async function findNodes(): Promise<string[]> {
  const found = [process.execPath];
  for (const name of ['node20', 'node22', 'node26']) {
    const path = new URL(`${name}/bin/node`, RUNTIMES).pathname;
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) found.push(path);
    else
      console.log(
        `${name} is not installed: run \`npm install\` in test/package/runtimes to measure it too`,
      );
  }
  return found;
}
