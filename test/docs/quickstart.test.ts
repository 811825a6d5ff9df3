import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';

const folder = fileURLToPath(new URL('.snippets-quickstart/', import.meta.url));
const page = readFileSync(new URL('../../docs/quickstart.md', import.meta.url), 'utf8');

test('the steps of the quickstart run one after the other against the mock', async ({
  onTestFinished,
}) => {
  const blocks = Array.from(page.matchAll(/^```ts(?: no-run)?\n(.*?)^```$/gms), ([, code]) => code);
  mkdirSync(`${folder}dist`, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(`${folder}dist/index.html`, '<h1>Handbook</h1>');
  const [first = '', ...others] = blocks;
  const steps = others.map((code) => code?.replace("'dist'", JSON.stringify(`${folder}dist`)));
  // Each step in a block of its own: the reader gives names again.
  writeFileSync(`${folder}steps.ts`, [first, ...steps.map((code) => `{\n${code}}`)].join('\n'));

  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  vi.stubEnv('TEMPS_API_URL', server.url);
  vi.stubEnv('TEMPS_API_TOKEN', mock.token);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => void vi.unstubAllEnvs());
  onTestFinished(() => log.mockRestore());
  await import(`${folder}steps.ts`);
  expect(log.mock.calls.at(-1)).toEqual(['https://handbook.temps.example']);
});
