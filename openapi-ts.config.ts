import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@hey-api/openapi-ts';
import { configure, type GenerateSettings } from './codegen/src/generate/configure.ts';
import { readOwnContract } from './codegen/src/input/read.ts';

const root = import.meta.dirname;

/** The contract of the SDK. */
export function readContract(path = join(root, 'openapi.json')) {
  return readOwnContract(JSON.parse(readFileSync(path, 'utf8')));
}

/** How it becomes `generated/`. */
export const settings: GenerateSettings = {
  kind: 'sdk',
  runtime: '../src/namespace.ts',
  extension: '.ts',
  header: '// Made by `npm run generate`. Do not edit.',
  zod: true,
  needsEachPass: true,
};

export default defineConfig(() => configure(readContract(), settings, join(root, 'generated')));
