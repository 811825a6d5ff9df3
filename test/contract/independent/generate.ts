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
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const CONFIG = {
  input: join(root, 'openapi.json'),
  output: { path: 'client', module: { extension: '.ts' } },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', { name: '@hey-api/sdk', validator: true }, 'zod'],
};

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
    const files = ['sdk.gen.ts', 'zod.gen.ts', 'client/index.ts'];
    const [operations, schemas, { createClient }] = await Promise.all(files.map(load));
    return { operations, schemas, createClient };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
