import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../../codegen/src/cli/main.ts';

const COMMAND = join(import.meta.dirname, '../../../codegen/src/cli/temps-codegen.ts');

export const ok = { responses: { 200: { description: 'ok' } } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };

/** A project by `{id}`, and a route that the SDK does not have. */
export function contract(more: object = {}) {
  return {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      '/projects/{id}': { get: { operationId: 'get_project', parameters: [id], ...ok } },
      '/kv/incr': { post: { operationId: 'kv_incr', tags: ['KV Store'], ...ok } },
      ...more,
    },
  };
}

/** A folder for one test, with a contract in `openapi.json`. */
export async function makeFolder(given: object = contract()): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'temps-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(given));
  return folder;
}

/** Runs the command in this process. */
export async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  let out = '';
  let err = '';
  const code = await main(args, {
    env,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

/** Runs the command as a process of its own. */
export function runCommand(
  args: string[],
  { cwd, nodeArgs = [] }: { cwd: string; nodeArgs?: string[] },
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same, for a test that meets it while it runs. */
export function startCommand(args: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  return spawn(process.execPath, [COMMAND, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
