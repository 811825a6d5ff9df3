import { readFile, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { refuseArguments } from '../usage.ts';

/** The variables of a `.env` file, as Node reads them. */
export async function readVariableFile(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    refuseArguments(`${file} cannot be read: ${error.code}.`),
  );
  return parseEnv(text) as Record<string, string>;
}

/** Writes a file that only its owner may read, and never over another one by itself. */
export async function writeVariableFile(file: string, text: string, force: boolean): Promise<void> {
  const flag = force ? 'w' : 'wx';
  await writeFile(file, text, { mode: 0o600, flag }).catch((error: NodeJS.ErrnoException) =>
    refuseArguments(
      error.code === 'EEXIST'
        ? `${file} exists. Add --force to write over it.`
        : `${file} cannot be written: ${error.code}.`,
    ),
  );
}

/** The text of a `.env` file from which Node, dotenv and Docker read the same values. */
export function formatVariables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${quote(value)}\n`)
    .join('');
}

function quote(value: string): string {
  if (/^[\w./:@%+,-]*$/.test(value)) return value;
  const mark = ["'", '"', '`'].find((one) => !value.includes(one));
  return mark ? `${mark}${value}${mark}` : JSON.stringify(value);
}
