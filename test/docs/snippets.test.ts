import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import ts from 'typescript';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsError } from '../../src/index.ts';
import { cannotRun, EXCEPTIONS } from './server-exceptions.ts';
import { examples, referenceExamples, snippets } from './snippets.ts';

const folder = fileURLToPath(new URL('.snippets/', import.meta.url));
const all = [...snippets(), ...examples(), ...referenceExamples()].map((snippet) =>
  Object.assign(snippet, { file: `${folder}${snippet.place.replaceAll(/\W+/g, '-')}.ts` }),
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { file, code } of all) writeFileSync(file, code);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each snippet that runs, on each server. */
const runs = (['reference', '2026-01', '2026-07'] as const).flatMap((server) =>
  all.filter((snippet) => snippet.runs).map(({ place, file, code }) => ({ place, file, code, server })),
);
const isLeftOut = ({ server, code }: (typeof runs)[number]) =>
  cannotRun(server, code) && !code.includes('TempsUnsupportedError');

const problems = typeCheck(all.map(({ file }) => file));

describe('snippets', () => {
  it.each(all)('a snippet compiles: $place', ({ file }) => {
    expect(problems.filter((problem) => problem.file === file).map(({ message }) => message)).toEqual([]);
  });

  it.each(runs.filter((each) => !isLeftOut(each)))(
    'a snippet runs against the server $server: $place',
    async (each) => {
      await expect(run(each)).resolves.toBeDefined();
    },
  );

  // What is left out of those is shown to fail.
  it.each(runs.filter(isLeftOut))(
    'a snippet fails against the server $server, which lacks what it uses: $place',
    async (each) => {
      await expect(run(each)).rejects.toSatisfy(TempsError.is);
    },
  );
});

async function run({ file, code, server: name }: (typeof runs)[number]): Promise<unknown> {
  const mock = createTempsMock({ scenario: 'demo', server: name });
  const own = file.replace(/\.ts$/, `-${name}.ts`);
  writeFileSync(own, code.replaceAll(/your-api-key|tk_\.\.\./g, mock.token));
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
  return import(own);
}

describe('exceptions of a server', () => {
  it.each(EXCEPTIONS)(
    'an exception is used by a snippet or an example, and is in docs/servers.md: $reason',
    ({ uses, reason }) => {
      const folders = ['examples/', 'examples/ci/'].map((path) => new URL(`../../${path}`, import.meta.url));
      const sources = folders.flatMap((url) =>
        readdirSync(url, { encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => readFileSync(new URL(name, url), 'utf8')),
      );
      const codes = [...sources, ...all.filter(({ runs: isRun }) => isRun).map(({ code }) => code)];
      expect(codes.some((code) => uses.test(code))).toBe(true);
      const page = readFileSync(new URL('../../docs/servers.md', import.meta.url), 'utf8');
      expect(reason.split('; ').filter((part) => !page.includes(part))).toEqual([]);
    },
  );
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
