import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInstanceContract } from '../../../codegen/src/generate/read.ts';
import { readKnownRoutes, parseContract } from '../../../codegen/src/input/read-contract.ts';
import { referenceCalls } from '../fixtures/reference-calls.ts';
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

beforeAll(async () => {
  for (const [name, style] of Object.entries(STYLES)) {
    if (name === 'bare') continue;
    await write(join(folder, name), await generateInstance(contractOf(style), known, name === 'named'));
    await writeFile(join(folder, `${name}-calls.ts`), referenceCalls(known, `./${name}`));
  }
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['nodenext', 'bundler'] as const)(
  'all calls of the API reference compile under every strict flag, on servers of both styles: %s',
  (resolution) => {
    expect(strictErrors(folder, ['arrays-calls.ts', 'named-calls.ts', 'named/schemas.gen.ts'], resolution)).toEqual([]);
  },
  120_000,
);

test.each(Object.keys(STYLES))('nothing is left out, and every route has its name of the SDK: %s', (name) => {
  const { methods, notes } = readInstanceContract(contractOf(STYLES[name]!), known);
  expect(notes).toEqual([]);
  const names = methods.map((each) => `${each.namespace}.${each.name} ${each.method}`);
  expect(names.toSorted()).toEqual(known.all.map((each) => `${each.namespace}.${each.name} ${each.method}`).toSorted());
});

test.each(Object.keys(STYLES))(
  'paging, uploads, streams and one-time calls are those that the SDK knows: %s',
  (name) => {
    const { methods } = readInstanceContract(contractOf(STYLES[name]!), known);
    for (const { namespace, name: method, paging, format } of methods) {
      const ours = known.all.find((each) => each.namespace === namespace && each.name === method)!;
      expect([method, paging?.items, paging?.style]).toEqual([method, ours.paging?.items, ours.paging?.style]);
      expect([method, format.files]).toEqual([method, ours.format.files]);
      expect([method, format.responseType]).toEqual([method, ours.format.responseType]);
      expect([method, format.isOneTime]).toEqual([method, ours.format.isOneTime]);
    }
  },
);

test('the reference has 108 calls', () => {
  expect(referenceNames).toHaveLength(108);
});
