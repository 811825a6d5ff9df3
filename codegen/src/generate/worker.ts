import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerInput } from './run-worker.ts';

// hey-api may be installed next to TypeScript 7, which it cannot use: it gets the dependency of
// this package.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier === 'typescript' ? { ...context, parentURL: import.meta.url } : context,
    ),
});

// Imported here, after the hook: hey-api loads TypeScript on import.
const { work } = await import('./work.ts');
parentPort?.postMessage(await work(workerData as WorkerInput));
