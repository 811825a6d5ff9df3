import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import { afterAll, expect, test, vi } from 'vitest';
import { createTempsMock, type ServerName } from '../../mock/index.ts';
import { snippets } from '../../scripts/surface/snippets.ts';
import { TempsError } from '../../src/index.ts';
import { isTestAll } from '../support/runs.ts';
import { cannotRun, EXCEPTIONS } from './server-exceptions.ts';

const folder = fileURLToPath(new URL('.snippets/', import.meta.url));
const all = snippets()
  .filter(({ runs }) => runs)
  .map((snippet) =>
    Object.assign(snippet, { file: `${folder}${snippet.place.replaceAll(/\W+/g, '-')}` }),
  );

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run test:all` runs each snippet on each server. */
const servers: readonly ServerName[] = isTestAll
  ? ['reference', '2026-01', '2026-07']
  : ['reference'];
const runs = servers.flatMap((server) =>
  all.map(({ place, file, code }) => ({ place, file, code, server })),
);
const isLeftOut = ({ server, code }: (typeof runs)[number]) =>
  cannotRun(server, code) && !code.includes('TempsUnsupportedError');

// That they compile is checked by `npm run surface`.
test.each(runs.filter((each) => !isLeftOut(each)))(
  'a snippet runs against the server $server: $place',
  async (each) => {
    await expect(run(each)).resolves.toBeDefined();
  },
);

// On the reference, nothing is left out.
test('a snippet fails against a server that lacks what it uses', async () => {
  const leftOut = runs.filter(isLeftOut);
  expect(leftOut.length > 0).toBe(isTestAll);
  for (const each of leftOut)
    await expect(run(each), `${each.place} on ${each.server}`).rejects.toSatisfy(TempsError.is);
});

async function run({ file, code, server: name }: (typeof runs)[number]): Promise<unknown> {
  const mock = createTempsMock({ scenario: 'demo', server: name });
  const own = `${file}-${name}.ts`;
  writeFileSync(own, code.replaceAll(/your-api-key|tk_\.\.\./g, mock.token));
  vi.stubEnv('TEMPS_API_URL', 'https://your-instance.temps.dev');
  vi.stubEnv('TEMPS_API_TOKEN', mock.token);
  vi.stubEnv('TEMPS_PROJECT_ID', '1');
  vi.stubEnv('TEMPS_ENVIRONMENT_ID', '1');
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame: 'error' });
  vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    return await import(own);
  } finally {
    server.close();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

test('an exception of a server is used by a snippet or an example, and is in docs/servers.md', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const examples = globSync('examples/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(`${root}${file}`, 'utf8'),
  );
  const codes = [...examples, ...all.map(({ code }) => code)];
  const page = readFileSync(`${root}docs/servers.md`, 'utf8');
  const unused = EXCEPTIONS.filter(({ uses }) => !codes.some((code) => uses.test(code)));
  const parts = EXCEPTIONS.flatMap(({ reason }) => reason.split('; '));
  expect([unused, parts.filter((part) => !page.includes(part))]).toEqual([[], []]);
});
