import { writeFile } from 'node:fs/promises';
import { llmsFiles } from '../docs/llms.ts';
import { readReference } from '../docs/reference.ts';

// Made for the package only: a committed copy of the guides would be out of date with each change
// of one.
for (const [path, text] of await llmsFiles(await readReference())) await writeFile(path, text);
