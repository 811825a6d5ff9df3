import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { apiPages } from './api-pages.ts';
import { llmsFiles } from './llms.ts';
import { readReference } from './reference.ts';

// The API reference, `llms.txt`, `llms-full.txt` and the skill are made for the package and not committed: a
// copy would be out of date with each change of the contract or of a guide.
const FOLDER = 'docs/api';

const reference = await readReference();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER);
for (const [name, text] of apiPages(reference)) await writeFile(`${FOLDER}/${name}`, text);
for (const [path, text] of await llmsFiles(reference)) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
