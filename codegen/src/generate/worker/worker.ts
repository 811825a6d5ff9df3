import { parentPort, workerData } from 'node:worker_threads';
import { useOwnTypeScript } from './own-typescript.ts';
import type { WorkerInput } from './run-worker.ts';

useOwnTypeScript();
// Not imported above: hey-api would have found its TypeScript before.
const { work } = await import('./work.ts');
parentPort?.postMessage(await work(workerData as WorkerInput));
