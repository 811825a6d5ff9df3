import { describe, expect, it, test } from 'vitest';
import { declarationFor, importsOf } from '../../scripts/build/declarations.ts';
import { referToSchemas } from '../../scripts/build/schema-types.ts';

const FIELDS = Array.from({ length: 6 }, (_, at) => `    field_${at}: z.ZodString;\n`).join('');
const SMALL = `z.ZodObject<{\n${FIELDS}}, z.core.$strip>`;
const within = (type: string): string =>
  `z.ZodObject<{\n    inner: ${type.replaceAll('\n', '\n    ')};\n}, z.core.$strip>`;
const declared = (name: string, type: string): string =>
  `/**\n * ${name}.\n */\nexport declare const ${name}: ${type};\n`;

test('a schema within a schema is referred to by its name', () => {
  const types = `${declared('zInner', SMALL)}${declared('zOuter', within(SMALL))}`;
  expect(referToSchemas(types)).toBe(`${declared('zInner', SMALL)}${declared('zOuter', within('typeof zInner'))}`);
});

test('of two schemas that are the same, the later is referred to the earlier', () => {
  const types = `${declared('zOne', SMALL)}${declared('zOther', SMALL)}`;
  expect(referToSchemas(types)).toBe(`${declared('zOne', SMALL)}${declared('zOther', 'typeof zOne')}`);
});

test('a short schema is written out, with a line for each member', () => {
  const enumeration = 'z.ZodEnum<{\n    "a; b": "a; b";\n    none: "{ }";\n}>';
  const types = declared('zOuter', within(enumeration));
  expect(referToSchemas(types)).toBe(types);
});

describe('a declaration file', () => {
  const types = 'import type { A } from \'./a.ts\';\nexport declare class B {\n    a(): A | import("../c.ts").C;\n}\n';

  it.each([
    ['esm', '.js'],
    ['cjs', '.cjs'],
  ] as const)('refers to others by their names as %s', (format, extension) => {
    expect(declarationFor(format, '/src/b.ts', types)).toBe(
      `import type { A } from './a${extension}';\nexport declare class B {\n  a(): A | import("../c${extension}").C;\n}\n`,
    );
  });

  it('has comments of one line on one line, and indents of two', () => {
    const text =
      'export interface B {\n    /**\n     * One.\n     */\n    a: {\n        /**\n         * Two,\n         * three.\n         */\n        b: 1;\n    };\n}\n';
    expect(declarationFor('esm', '/b.ts', text)).toBe(
      'export interface B {\n  /** One. */\n  a: {\n    /**\n     * Two,\n     * three.\n     */\n    b: 1;\n  };\n}\n',
    );
  });

  it('of types only is the same for `require`', () => {
    expect(declarationFor('cjs', '/src/b.ts', 'export interface B {\n    a: string;\n}\n')).toBe(
      "export type * from './b.js' with { 'resolution-mode': 'import' };\n",
    );
  });

  it('of types only has a format where it refers to another file', () => {
    const text = "import type { A } from './a.ts';\nexport interface B {\n  a: A;\n}\n";
    expect(declarationFor('cjs', '/src/b.ts', text)).toBe(text.replace('./a.ts', './a.cjs'));
  });

  it('stays an error-free file where msw is not installed', () => {
    expect(
      declarationFor('esm', '/b.ts', "import type { RequestHandler } from 'msw';\nexport declare const b: 1;\n"),
    ).toMatch(/^\/\/ @ts-ignore\nimport type \{ RequestHandler \} from 'msw';/);
  });

  it('has no imports for their effects', () => {
    const text = "import './check.ts';\nexport declare const b: 1;\n";
    expect(declarationFor('esm', '/b.ts', text)).toBe('export declare const b: 1;\n');
  });

  it('names bytes as TypeScript before 5.7 knows them', () => {
    const text = 'export declare function read(): Uint8Array<ArrayBuffer>;\n';
    expect(declarationFor('esm', '/b.ts', text)).toBe('export declare function read(): Uint8Array;\n');
  });

  it('leads to the files that it refers to', () => {
    expect(importsOf('/src/b.ts', types)).toEqual(['./a.ts', '../c.ts']);
  });

  it('may not need a package that users have not installed', () => {
    expect(() => importsOf('/src/b.ts', "import type { X } from 'openapi-types';")).toThrow(
      '/src/b.ts is part of the public types and needs openapi-types',
    );
  });
});
