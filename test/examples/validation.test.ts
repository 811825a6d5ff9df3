import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { ServerName } from '../../mock/index.ts';
import { runApp } from './app.ts';

const folder = await mkdtemp(join(tmpdir(), 'temps-validation-'));
const { argv, exitCode } = process;

afterEach(() => Object.assign(process, { argv, exitCode }));
afterAll(() => rm(folder, { recursive: true }));

async function runWith(project: object, server: ServerName) {
  const file = join(folder, 'project.json');
  await writeFile(file, JSON.stringify(project));
  process.argv = [...argv.slice(0, 2), file];
  return { file, ...(await runApp('validation', {}, undefined, server)) };
}

const PROJECT = {
  name: 'Hello',
  directory: '.',
  main_branch: 'main',
  preset: 'nextjs',
  repo_owner: 'acme',
  repo_name: 'hello',
  storage_service_ids: [],
};

const SERVERS = ['reference', '2026-07', '2026-08'] as const;

test('examples/validation.ts creates the project of a file on each server', async () => {
  for (const server of SERVERS) {
    const { output, mock } = await runWith(PROJECT, server);
    expect.soft(output(), server).toBe('Created Hello as hello');
    expect.soft(mock.state.projects.find(({ slug }) => slug === 'hello')).toBeDefined();
  }
});

test('examples/validation.ts says everything that is wrong with a file, and sends nothing', async () => {
  const { file, output, mock } = await runWith(
    { ...PROJECT, name: undefined, exposed_port: '80' },
    'reference',
  );
  expect(output().split('\n')).toEqual([
    `${file} does not describe a project:`,
    '  exposed_port: expected number, received string',
    '  name: expected string, received undefined',
  ]);
  expect({ exitCode: process.exitCode, requests: mock.requests }).toEqual({
    exitCode: 1,
    requests: [],
  });
});
