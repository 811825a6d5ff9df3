import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { makeFolder, run } from '../command/support.ts';
import { storagePaths, storageSchemas } from '../fixtures/storage.ts';

const MAX_OTHERS = 30;

/** Writes a whole contract with 12 operations of storage, and runs the command with `--only`. */
export async function generateOnly(only: string, output: string) {
  const { contract } = readKnownRoutes();
  const { components } = contract;
  // Enough of the SDK's operations to see that they are left out.
  const others = Object.entries(contract.paths ?? {}).slice(0, MAX_OTHERS);
  const whole = {
    ...contract,
    paths: { ...Object.fromEntries(others), ...storagePaths },
    components: { ...components, schemas: { ...components?.schemas, ...storageSchemas } },
  };
  const folder = await makeFolder();
  const file = join(folder, 'whole.json');
  await writeFile(file, JSON.stringify(whole));
  const args = ['--import-extension', 'ts', '--only', only, '--input', file, '--output', output];
  return run(args);
}
