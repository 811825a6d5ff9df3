import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import ts from 'typescript';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { examples, referenceExamples, snippets } from './snippets.ts';

const folder = fileURLToPath(new URL('.snippets/', import.meta.url));
const all = [...snippets(), ...examples(), ...referenceExamples()].map((snippet) =>
  Object.assign(snippet, { file: `${folder}${snippet.place.replaceAll(/\W+/g, '-')}.ts` }),
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { file, code } of all) writeFileSync(file, code);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problems = typeCheck(all.map(({ file }) => file));

describe('a snippet in the README, the docs or a doc comment', () => {
  it.each(all)('compiles: $place', ({ file }) => {
    expect(problems.filter((problem) => problem.file === file).map(({ message }) => message)).toEqual([]);
  });

  it.each(all.filter(({ runs }) => runs))('runs against the mock: $place', async ({ file, code }) => {
    const mock = createTempsMock({ scenario: 'demo' });
    writeFileSync(file, code.replaceAll(/your-api-key|tk_\.\.\./g, mock.token));
    vi.stubEnv('TEMPS_API_URL', 'https://your-instance.temps.dev');
    vi.stubEnv('TEMPS_API_TOKEN', mock.token);
    vi.stubEnv('TEMPS_PROJECT_ID', '1');
    vi.stubEnv('TEMPS_ENVIRONMENT_ID', '1');
    const server = setupServer(...mock.handlers);
    server.listen({ onUnhandledFrame: 'error' });
    onTestFinished(() => {
      server.close();
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    });

    vi.spyOn(console, 'log').mockImplementation(() => {});
    await expect(import(file)).resolves.toBeDefined();
  });
});

function typeCheck(files: string[]): { file: string | undefined; message: string }[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // A reader's snippet may leave a result unused.
  const program = ts.createProgram(files, { ...options, noUnusedLocals: false, noUnusedParameters: false });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file?.fileName,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
