import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const GOOD = `
import { TempsClient, verifyWebhook, type CallSettings } from '../../src/index.ts';

declare const maybe: undefined;
const temps = new TempsClient({ baseUrl: maybe, apiKey: maybe, timeout: maybe, headers: { a: maybe }, logger: maybe });
const settings: CallSettings = { signal: maybe, timeout: maybe, headers: maybe, maxRetries: maybe, validate: maybe };
export const calls = [
  () => temps.projects.list({ ...settings }),
  () => temps.deployments.list({ path: { project_id: 1 }, query: { environment_id: maybe, per_page: maybe } }),
  () => temps.projects.list().toArray({ limit: maybe, concurrency: maybe }),
  () => temps.deploy({ project: 1, environment: 1, image: 'a', git: maybe, signal: maybe, metadata: maybe }),
  () => temps.runtimeEnv({ keys: maybe, schema: maybe, ttl: maybe }),
  () => temps.visitorSegment({ project: 1, start_date: '', end_date: '', environment: maybe }),
  () => verifyWebhook({ body: '', headers: {}, secret: '', tolerance: maybe }),
];
`;

const BAD = `
import { TempsClient } from '../../src/index.ts';
new TempsClient({ timeout: null });
`;

const [good, bad] = problemsOf([GOOD, BAD]);

describe('option under exactOptionalPropertyTypes', () => {
  it('an option under exactOptionalPropertyTypes may be undefined: that is the same as leaving it out', () => {
    expect(good).toEqual([]);
  });

  it('an option under exactOptionalPropertyTypes is still checked', () => {
    expect(bad).toHaveLength(1);
  });
});

/** What the compiler says of each text, as if it were a file in this folder. */
function problemsOf(texts: string[]): string[][] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const exact = { ...options, exactOptionalPropertyTypes: true };
  const files = new Map(
    texts.map((text, index) => [fileURLToPath(new URL(`exact-${index}.ts`, import.meta.url)), text]),
  );
  const host = ts.createCompilerHost(exact);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined ? onDisk(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...files.keys()], exact, host);
  return [...files.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
