import { copyFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { 'temps-codegen': 'src/cli/temps-codegen.ts', worker: 'src/generate/worker.ts' },
  format: 'esm',
  target: 'node22',
  clean: true,
  // The routes that the SDK knows.
  onSuccess: () => Promise.resolve(copyFileSync('../openapi.json', 'dist/openapi.json')),
});
