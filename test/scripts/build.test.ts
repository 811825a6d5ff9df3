import { expect, test } from 'vitest';
import { declarationFor, hasFormat, importsOf } from '../../scripts/build/declarations.ts';
import { referToSchemas } from '../../scripts/build/schema-types.ts';

const FIELDS = Array.from({ length: 6 }, (_, at) => `    field_${at}: z.ZodString;\n`).join('');
const SMALL = `z.ZodObject<{\n${FIELDS}}, z.core.$strip>`;
const within = (type: string): string =>
  `z.ZodObject<{\n    inner: ${type.replaceAll('\n', '\n    ')};\n}, z.core.$strip>`;
const declared = (name: string, type: string): string =>
  `/**\n * ${name}.\n */\nexport declare const ${name}: ${type};\n`;

test('a schema within a schema is replaced by its name', () => {
  const types = `${declared('zInner', SMALL)}${declared('zOuter', within(SMALL))}`;
  expect(referToSchemas(types)).toBe(
    `${declared('zInner', SMALL)}${declared('zOuter', within('typeof zInner'))}`,
  );
});

test('the second of two equal schemas is replaced by the name of the first', () => {
  const types = `${declared('zOne', SMALL)}${declared('zOther', SMALL)}`;
  expect(referToSchemas(types)).toBe(
    `${declared('zOne', SMALL)}${declared('zOther', 'typeof zOne')}`,
  );
});

test('a short schema is written out, with a line for each member', () => {
  const enumeration = 'z.ZodEnum<{\n    "a; b": "a; b";\n    none: "{ }";\n}>';
  const types = declared('zOuter', within(enumeration));
  expect(referToSchemas(types)).toBe(types);
});

const types =
  'import type { A } from \'./a.ts\';\nexport declare class B {\n    a(): A | import("../c.ts").C;\n}\n';

test('a declaration file imports those of its format if they are written twice, else those of CommonJS', () => {
  for (const [format, extension] of [
    ['esm', '.js'],
    ['cjs', '.cjs'],
  ] as const)
    expect
      .soft(declarationFor(format, '/src/b.ts', types, (path) => path === '/src/a.ts'))
      .toBe(
        `import type { A } from './a${extension}';\nexport declare class B {\n  a(): A | import("../c.cjs").C;\n}\n`,
      );
});

test('a declaration file has a format if it names msw or zod, whose types differ by it', () => {
  const texts = [
    "import type { a } from 'msw';",
    "import { z } from 'zod/v4';",
    'a: import("zod").A;',
    types,
  ];
  expect(texts.map(hasFormat)).toEqual([true, true, true, false]);
});

test('a declaration file is short and compiles with an older TypeScript without msw', () => {
  const b = 'export declare const b: 1;\n';
  const rows: [text: string, declaration: string][] = [
    [
      'export interface B {\n    /**\n     * One.\n     */\n    a: {\n        /**\n         * Two,\n         * three.\n         */\n        b: 1;\n    };\n}\n',
      'export interface B {\n  /** One. */\n  a: {\n    /**\n     * Two,\n     * three.\n     */\n    b: 1;\n  };\n}\n',
    ],
    [
      `import type { RequestHandler } from 'msw';\n${b}`,
      `// @ts-ignore\nimport type { RequestHandler } from 'msw';\n${b}`,
    ],
    [`import './check.ts';\n${b}`, b],
    // TypeScript before 5.7.
    [
      'export declare function read(): Uint8Array<ArrayBuffer>;\n',
      'export declare function read(): Uint8Array;\n',
    ],
  ];
  for (const [text, declaration] of rows)
    expect.soft(declarationFor('esm', '/b.ts', text, () => false)).toBe(declaration);
});

test('importsOf returns the files that a declaration file imports, and refuses a package that users may not have', () => {
  expect(importsOf('/src/b.ts', types)).toEqual(['./a.ts', '../c.ts']);
  expect(() => importsOf('/src/b.ts', "import type { X } from 'openapi-types';")).toThrow(
    '/src/b.ts is part of the public types and needs openapi-types',
  );
});
