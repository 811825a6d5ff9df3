import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ZodType } from 'zod';

/** What the generator's client gives for a call, whatever came. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  /** None where the client refuses the request itself. */
  readonly response?: Response;
}

/** A client that shares no code with ours: the generator's own, with its plugins as they come. */
export interface IndependentClient {
  /** By operationId; those of event streams give a stream. */
  readonly operations: Readonly<
    Record<string, (options: object) => Promise<Result & { stream: AsyncIterable<unknown> }>>
  >;
  readonly schemas: Readonly<Record<string, ZodType>>;
  createClient(config: object): unknown;
  /** What the compiler says of it, and of a program that uses it; empty where all is well. */
  readonly compilerErrors: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const CONFIG = {
  input: join(root, 'openapi.json'),
  output: { path: 'client', module: { extension: '.ts' } },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', { name: '@hey-api/sdk', validator: true }, 'zod'],
};

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  },
  include: ['client', 'program.ts'],
};

/** The types say what there is, and what there is not. */
const PROGRAM = `
import { createClient } from './client/client/index.ts';
import { getProject, listProjects } from './client/sdk.gen.ts';

const client = createClient({ baseUrl: 'https://temps.test/api' });
const { data, error } = await listProjects({ client, query: { page: 1 } });
export const names: string[] | undefined = data?.items.map(({ name }) => name);
export const title: string | undefined = error?.title;
export const project = await getProject({ client, path: { project_id: 1 } });
// @ts-expect-error -- no such field
export const nothing = data?.nothing;
// @ts-expect-error -- no such parameter
await getProject({ client, path: { project: 1 } });
`;

/** Generates it from openapi.json as anybody would, into an empty folder, and loads it. */
export async function generateClient(): Promise<IndependentClient> {
  const folder = mkdtempSync(join(tmpdir(), 'temps-independent-'));
  try {
    mkdirSync(join(folder, 'client'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'openapi-ts.config.mjs'), `export default ${JSON.stringify(CONFIG)};`);
    const command = join(root, 'node_modules/@hey-api/openapi-ts/bin/run.js');
    await promisify(execFile)(process.execPath, [command], { cwd: folder });
    const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'client', file)).href);
    const [compilerErrors, operations, schemas, { createClient }] = await Promise.all([
      compile(folder),
      ...['sdk.gen.ts', 'zod.gen.ts', 'client/index.ts'].map(load),
    ]);
    return { operations, schemas, createClient, compilerErrors };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compile(folder: string): Promise<string> {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  try {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: folder });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
