import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { apiPages } from './api-pages.ts';
import { readReference } from './reference.ts';

const API_FOLDER = 'docs/api';

/** Every page that is made from the contract, by its path. */
async function makeFiles(): Promise<Map<string, string>> {
  const reference = await readReference();
  return new Map([...apiPages(reference)].map(([name, text]) => [`${API_FOLDER}/${name}`, text]));
}

async function writeFiles(files: Map<string, string>): Promise<void> {
  await rm(API_FOLDER, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** What differs from what is on the disk. */
async function findDifferences(files: Map<string, string>): Promise<string[]> {
  const present = await readdir(API_FOLDER).catch(() => []);
  const leftOver = present
    .map((name) => `${API_FOLDER}/${name}`)
    .filter((path) => !files.has(path));
  const changed = await Promise.all(
    [...files].map(async ([path, text]) =>
      (await readFile(path, 'utf8').catch(() => '')) === text ? [] : [path],
    ),
  );
  return [...leftOver, ...changed.flat()];
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const files = await makeFiles();
if (values.check) {
  const differences = await findDifferences(files);
  if (differences.length > 0) {
    process.stderr.write(`Out of date: ${differences.join(', ')}. Run \`npm run docs:api\`.\n`);
    process.exitCode = 1;
  }
} else {
  await writeFiles(files);
}
