import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readInstanceContract } from '../../../codegen/src/input/read.ts';
import { readKnownRoutes, parseContract } from '../../../codegen/src/input/read-contract.ts';
import type { Method } from '../../../codegen/src/operations/methods.ts';
import { exampleInput, print } from '../../../codegen/src/prose/example.ts';
import { referenceNames } from '../fixtures/reference-names.ts';
import { inServerStyle, type Style } from '../fixtures/server-style.ts';
import { generateInstance, strictErrors, workFolder, write } from './compile.ts';

const known = readKnownRoutes();
const folder = workFolder('codegen-styles');

const STYLES: Record<string, Style> = {
  arrays: { openapi: '3.1.0', prefix: '/', envelope: 'none' },
  named: { openapi: '3.0.3', prefix: '/api/', envelope: 'named' },
  // A path without a slash before it.
  bare: { openapi: '3.1.0', prefix: '', envelope: 'named' },
};

/** Read as a file would be: the second one as YAML. */
function contractOf(style: Style): unknown {
  const raw = inServerStyle(known.contract, style);
  // What begins with a comment is YAML.
  const start = style.openapi === '3.0.3' ? '# A contract\n' : '';
  return parseContract(start + JSON.stringify(raw), 'the fixture');
}

/**
 * A program that makes every call of the API reference, each in its forms: thrown, as a result, as
 * a list of items.
 */
function referenceCalls(client: string): string {
  const functions = referenceNames.map(([name, method, path], index) => {
    const { operation, paging, format } = known.find(method, path)!;
    const input = exampleInput(known.contract, operation);
    const given = input ? print(input, Infinity) : '';
    const quiet = input ? `{ ...${given}, throwOnError: false }` : '{ throwOnError: false }';
    const call = `temps.${name}(${given})`;
    const body =
      format.responseType === 'socket'
        ? `for await (const line of ${call}) void line.length;`
        : `const { data } = await ${call}; void data;
  const result = await temps.${name}(${quiet}); if (!result.error) void result.data;`;
    const list = paging?.items
      ? `for (const item of data.${paging.items}) void item; ${paging.total ? `void data.${paging.total}${paging.isUncounted ? '?' : ''}.toFixed();` : ''}
  for await (const item of ${call}) void item;`
      : '';
    return `export async function call${index}x(): Promise<void> {\n  ${body}\n  ${list}\n}`;
  });
  return `import { TempsClient } from './${client}/index.js';\ndeclare const temps: TempsClient;\n${functions.join('\n')}\n`;
}

beforeAll(async () => {
  for (const name of ['arrays', 'named']) {
    await write(
      join(folder, name),
      await generateInstance(contractOf(STYLES[name]!), known, name === 'named'),
    );
    await writeFile(join(folder, `${name}-calls.ts`), referenceCalls(name));
  }
}, 120_000);

test.each(['nodenext', 'bundler'] as const)(
  'all calls of the API reference compile under every strict flag, on servers of both styles: %s',
  (resolution) => {
    expect(referenceNames).toHaveLength(108);
    expect(
      strictErrors(
        folder,
        ['arrays-calls.ts', 'named-calls.ts', 'named/schemas.gen.ts'],
        resolution,
      ),
    ).toEqual([]);
  },
  120_000,
);

/** What the SDK knows of a method, whatever the server says. */
function factsOf({ namespace, name, method, paging, format }: Method): string {
  const { files, responseType, isOneTime, isSlowDelete } = format;
  return JSON.stringify([
    `${namespace}.${name}`,
    method,
    paging?.items,
    paging?.style,
    files,
    responseType,
    isOneTime,
    isSlowDelete,
  ]);
}

test.each(Object.keys(STYLES))('every route has all that the SDK knows of it: %s', (style) => {
  const { methods, notes } = readInstanceContract(contractOf(STYLES[style]!), known);
  expect(notes).toEqual([]);
  expect(methods.map(factsOf).toSorted()).toEqual(known.all.map(factsOf).toSorted());
});
