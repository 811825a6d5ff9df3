import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../../codegen/src/cli/temps-codegen.ts');

/** A contract with one method, `kvStore.increment`. */
export const SMALL_CONTRACT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: { '/kv/incr': { post: { operationId: 'kv_incr', tags: ['KV Store'], responses: { 200: {} } } } },
});

/** Runs the command as a process of its own. */
export function runCommand(args: string[], { cwd, nodeArgs = [] }: { cwd: string; nodeArgs?: string[] }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same, for a test that meets it while it runs. */
export function startCommand(args: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  return spawn(process.execPath, [COMMAND, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}
