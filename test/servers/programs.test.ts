import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { createTempsMock } from '../../mock/index.ts';
import { app } from '../types/programs/app.ts';
import { ciScript } from '../types/programs/ci-script.ts';
import { deployedApp } from '../types/programs/deployed-app.ts';
import { SERVERS } from './workflows/servers.ts';

function open(server: (typeof SERVERS)[number], token: 'apiKey' | 'deployment' = 'apiKey') {
  const mock = createTempsMock({ scenario: 'demo', server });
  const apiKey = token === 'apiKey' ? mock.token : mock.tokens.deployment;
  return new TempsClient({ baseUrl: 'https://temps.test', apiKey, fetch: mock.fetch });
}

test('no program asks whether there is what a server always sends', async () => {
  for (const name of ['app', 'ci-script', 'deployed-app']) {
    const code = await readFile(new URL(`../types/programs/${name}.ts`, import.meta.url), 'utf8');
    expect.soft(code.match(/\?\.|\?\?| as |!\.|: any|@ts-/g), name).toBeNull();
  }
});

test.each(SERVERS)('an app shows projects, deployments and visitors: %s', async (server) => {
  const rows: unknown[][] = [];
  await app(open(server), (cells) => rows.push(cells));
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.flat().filter((cell) => typeof cell !== 'string')).toEqual([]);
});

test.each(SERVERS)('a script of a pipeline deploys, and rolls back: %s', async (server) => {
  const lines: string[] = [];
  await ciScript(open(server), 'aaa1110e4b7a', (line) => lines.push(line));
  expect(lines).toContainEqual(expect.stringMatching(/^\d+ \w+ https?:\/\/\S+ aaa1110$/));
  expect(lines.join('\n')).not.toMatch(/undefined|NaN/);
});

test.each(SERVERS)(
  'a deployed app reads its variables, and records an event: %s',
  async (server) => {
    vi.stubEnv('DATABASE_URL', 'postgres://db/shop');
    vi.stubEnv('PORT', '8080');
    const config = await deployedApp(open(server, 'deployment'));
    expect(config).toEqual({ database: 'postgres://db/shop', sentry: undefined, port: 8080 });
  },
);
