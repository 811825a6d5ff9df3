import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { TempsClient, type TempsClientOptions } from '../../../src/index.ts';
import { inServerStyle, type Style } from '../fixtures/server-style.ts';
import { generateInstance, strictErrors, workFolder, write } from './compile.ts';

const known = readKnownRoutes();
const folder = workFolder('codegen-same-program');

/** How each server that the mock can be writes its contract. */
const SERVERS = {
  reference: { openapi: '3.1.0', prefix: '/', envelope: 'named' },
  '2026-08': { openapi: '3.0.3', prefix: '/', envelope: 'none', server: '2026-08' },
  '2026-07': { openapi: '3.1.0', prefix: '/api/', envelope: 'named', server: '2026-07' },
} as const satisfies Record<string, Style>;
type Server = keyof typeof SERVERS;
const servers = Object.keys(SERVERS) as Server[];

/** What an app does. It uses the client that CLIENT exports. */
const PROGRAM = `import type { TempsClient } from 'CLIENT';

export async function program(temps: TempsClient, print: (...values: (string | number | boolean)[]) => void) {
  for await (const { name, created_at } of temps.projects.list()) print('project', name, created_at.slice(0, 10));
  const { data: projects } = await temps.projects.list({ query: { per_page: 1 } });
  print(projects.items.length, 'of', projects.total);
  const { data: project } = await temps.projects.get({ path: { project_id: 1 } });
  print(project.slug, project.created_at.slice(0, 10), project.updated_at.endsWith('Z'));
  const { data: keys } = await temps.apiKeys.list({ query: { per_page: 1 } });
  for (const { name, created_at } of keys.items) print('key', name, created_at.endsWith('Z'));

  const [first] = await temps.users.list().toArray();
  const user_id = first?.user.id ?? 0;
  print('user', (await temps.users.get({ path: { user_id } })).data.user.name);
  print('renamed', (await temps.users.update({ path: { user_id }, body: { name: 'Ada' } })).data.user.name);
  const { data: address } = await temps.platform.getPublicIp();
  print('address', typeof address.ip);

  const to = { project: 'storefront', environment: 'production' };
  for (const commit of ['aaa1110e4b7a', 'bbb2220e4b7a']) {
    const { status, commit_hash } = await temps.deploy({ ...to, git: { branch: 'main', commit } });
    print('deployed', commit_hash ?? '', status);
  }
  const back = await temps.rollback({ ...to, to: 'previous' });
  print('rolled back', back.commit_hash ?? '', back.status, back.created_at.endsWith('Z'));
  const path = { project_id: 1 };
  for (const { id, status, created_at } of await temps.deployments.list({ path }).toArray({ limit: 4 }))
    print('deployment', id, status, created_at.endsWith('Z'));
  const [latest] = await temps.deployments.list({ path }).toArray({ limit: 1 });
  const { response } = await temps.deployments.teardown({ path: { ...path, deployment_id: latest?.id ?? 0 } });
  print('torn down', response.ok);
  const missing = await temps.deployments.teardown({
    path: { ...path, deployment_id: 999_999 },
    throwOnError: false,
  });
  print('missing', missing.error?.code ?? 'none');

  const { data: environments } = await temps.environments.list({ path });
  const [environment] = environments.items;
  const body = { key: 'GREETING', value: 'hello', environment_ids: [environment?.id ?? 0] };
  print('variable', (await temps.envVars.create({ path, body })).data.key);
  const env = await temps.runtimeEnv({ project: 1, environment: environment?.id ?? 0, source: 'platform', keys: ['GREETING'] });
  print('GREETING', env.GREETING);
}
`;

/** A function for the client of the package, which gets that of the server. */
const HELPERS = `import type { TempsClientWith } from '@temps-sdk/node-sdk';
import { TempsClient as Package } from '@temps-sdk/node-sdk';
import { TempsClient as Generated } from './SERVER/index.js';

type Used = TempsClientWith<'deploy' | 'rollback' | 'runtimeEnv' | 'projects.list' | 'projects.get' | 'users.get' | 'deployments.teardown'>;
export async function release(temps: Used): Promise<string> {
  for await (const { created_at } of temps.projects.list()) void created_at.length;
  const { data } = await temps.projects.get({ path: { project_id: 1 } });
  // @ts-expect-error -- not among the names
  void temps.projects.delete;
  return (await temps.deploy({ project: data.id, environment: 'production', git: { branch: 'main' } })).status;
}
/** The package without what no server has. Its withOptions returns the whole of it. */
type Known = Omit<Package, 'authentication' | 'withOptions'> & {
  authentication: Omit<Package['authentication'], 'requestMagicLink' | 'verifyMagicLink'>;
};
export const known: Known = new Generated();
void release(new Package());
void release(new Generated());
// @ts-expect-error -- its calls do not throw
void release(new Generated({ throwOnError: false }));
// @ts-expect-error -- there is no such method
export type Wrong = TempsClientWith<'projects.gett'>;
`;

/** The examples that make a client. */
const examples: string[] = [];

/** Writes the examples with the client of a server in place of the package's. */
async function writeExamples(server: Server): Promise<void> {
  const source = new URL('../../../examples/', import.meta.url);
  for (const name of (await readdir(source)).filter((each) => each.endsWith('.ts'))) {
    const code = await readFile(new URL(name, source), 'utf8');
    const others = code.replace(
      /import \{ TempsClient \} .*\n|\bTempsClient, |, TempsClient\b(?= \})/,
      '',
    );
    if (others === code) continue;
    examples.push(name);
    await writeFile(
      join(folder, name),
      `import { TempsClient } from './${server}/index.js';\n${others}`,
    );
  }
}

beforeAll(async () => {
  for (const server of servers) {
    await write(
      join(folder, server),
      await generateInstance(inServerStyle(known.contract, SERVERS[server]), known),
    );
    await writeFile(
      join(folder, `program-${server}.ts`),
      PROGRAM.replace('CLIENT', `./${server}/index.js`),
    );
    await writeFile(join(folder, `helpers-${server}.ts`), HELPERS.replace('SERVER', server));
  }
  await writeFile(join(folder, 'program.ts'), PROGRAM.replace('CLIENT', '@temps-sdk/node-sdk'));
  await writeExamples('2026-07');
}, 120_000);

test('the same program compiles with the client of the package and of every server, which has each method of the package', () => {
  const programs = servers.flatMap((server) => [`program-${server}.ts`, `helpers-${server}.ts`]);
  expect(strictErrors(folder, ['program.ts', ...programs], 'nodenext')).toEqual([]);
}, 120_000);

test('the examples compile with a generated client', () => {
  expect(examples.length).toBeGreaterThan(4);
  expect(strictErrors(folder, examples, 'bundler')).toEqual([]);
}, 120_000);

interface Program {
  program: (temps: TempsClient, print: (...values: unknown[]) => void) => Promise<void>;
}

/** What the program prints on a new mock of this server. */
async function printed(
  server: Server,
  Client: new (options: TempsClientOptions) => unknown,
): Promise<string[]> {
  const mock = createTempsMock({ server, scenario: 'demo', clock: 'auto' });
  const { program } = (await import(join(folder, 'program.ts'))) as Program;
  const lines: string[] = [];
  const temps = new Client({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  await program(temps as TempsClient, (...values) => void lines.push(values.join(' ')));
  return lines;
}

test.each(servers)(
  'the same program prints the same with both clients on the server %s',
  async (server) => {
    const { TempsClient: Generated } = (await import(join(folder, server, 'index.ts'))) as {
      TempsClient: typeof TempsClient;
    };
    const lines = await printed(server, TempsClient);
    expect(lines).toContain('GREETING hello');
    expect(lines).toContain('renamed Ada');
    expect(await printed(server, Generated)).toEqual(lines);
  },
);
