import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const file = fileURLToPath(new URL('exact.ts', import.meta.url));
const source = `
import { TempsClient, verifyWebhook, type CallSettings } from '../../src/index.ts';

declare const maybe: undefined;
const temps = new TempsClient({ baseUrl: maybe, apiKey: maybe, timeout: maybe, headers: { a: maybe }, logger: maybe });
const settings: CallSettings = { signal: maybe, timeout: maybe, headers: maybe, onRetry: maybe, validate: maybe };
export const calls = [
  () => temps.projects.list({ ...settings }),
  () => temps.projects.list().toArray({ limit: maybe, concurrency: maybe }),
  () => temps.deploy({ project_id: 1, environment_id: 1, image: 'a', git: maybe, signal: maybe, metadata: maybe }),
  () => temps.runtimeEnv({ keys: maybe, schema: maybe, ttl: maybe }),
  () => temps.visitorSegment({ project_id: 1, start_date: '', end_date: '', environment_id: maybe }),
  () => verifyWebhook({ body: '', headers: {}, secret: '', tolerance: maybe }),
];
`;

describe('an option under exactOptionalPropertyTypes', () => {
  it('may be undefined: that is the same as leaving it out', () => {
    expect(problemsOf(source)).toEqual([]);
  });

  it('is still checked', () => {
    expect(problemsOf(`${source}\nnew TempsClient({ timeout: null });`)).toHaveLength(1);
  });
});

function problemsOf(text: string): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const exact = { ...options, exactOptionalPropertyTypes: true };
  const host = ts.createCompilerHost(exact);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], exact, host);
  const written = program.getSourceFile(file);
  return ts
    .getPreEmitDiagnostics(program, written)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
