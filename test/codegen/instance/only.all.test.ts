import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strictErrors, workFolder } from './compile.ts';
import { generateOnly } from './only.ts';

const folder = workFolder('codegen-only-compiles');

const PROGRAM = `import { TempsClient } from './storage/index.ts';

const temps = new TempsClient();
const { data: entry } = await temps.kvStore.get({ body: { key: 'visits' } });
export const key: string = entry.entry.key;
const { data: info } = await temps.blob.download({ path: { project_id: '1', path: 'a.txt' } });
export const size: number = info.size;
`;

test('what --only generates compiles under every strict flag', async () => {
  await mkdir(folder, { recursive: true });
  expect((await generateOnly('KV Store,Blob', join(folder, 'storage'))).err).toBe('');
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  expect(strictErrors(folder, ['program.ts'], 'nodenext')).toEqual([]);
}, 120_000);
