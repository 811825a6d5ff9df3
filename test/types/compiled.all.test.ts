import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
  config: object;
};
const OPTIONS = ts.parseJsonConfigFileContent(config, ts.sys, root).options;

function shown({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, '\n');
}

/** What the compiler says of a program, as if it were a file in this folder. */
function messagesOf(code: string, more: ts.CompilerOptions = {}): string[] {
  const file = fileURLToPath(new URL('in-memory.ts', import.meta.url));
  const options = { ...OPTIONS, ...more };
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : onDisk(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(shown);
}

test('under exactOptionalPropertyTypes an option may be undefined and not null', () => {
  const program = `
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
// @ts-expect-error -- null is no timeout
new TempsClient({ timeout: null });
`;
  expect(messagesOf(program, { exactOptionalPropertyTypes: true })).toEqual([]);
}, 60_000);

test('a deploy without a source is told every source there is', () => {
  const [message, ...others] = messagesOf(`import type { TempsClient } from '../../src/index.ts';
declare const temps: TempsClient;
void temps.deploy({ project: 1, environment: 1 });`);
  expect(others).toEqual([]);
  const last = message?.split('\n').at(-1);
  for (const source of ['git', 'image', 'imageTarball', 'staticDir', 'staticBundle'])
    expect(last).toContain(source);
}, 60_000);

/** Flags that the project itself does without, and that readers may have. */
const FLAGS: ts.CompilerOptions = {
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
};

test('examples and programs compile under the strict flags that a reader may have', () => {
  const names = ['examples/{.,ci}/*.ts', 'test/types/programs/*.ts'];
  const files = globSync(names, { cwd: root }).map((name) => join(root, name));
  expect(files.length).toBeGreaterThan(13);
  const program = ts.createProgram(files, { ...OPTIONS, ...FLAGS });
  const found = files.flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  );
  expect(found.map((problem) => `${problem.file?.fileName}: ${shown(problem)}`)).toEqual([]);
}, 60_000);
