import { parentPort, workerData } from 'node:worker_threads';
import { useOwnTypeScript } from './own-typescript.ts';
import type { WorkerInput } from './run-worker.ts';

useOwnTypeScript();
// Imported here, after `useOwnTypeScript`: hey-api loads TypeScript on import.
const { work } = await import('./work.ts');
parentPort?.postMessage(await work(workerData as WorkerInput));
