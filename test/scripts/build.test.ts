import { expect, test } from 'vitest';
import { requiredTypes } from '../../scripts/build/required-types.ts';
import { referToSchemas } from '../../scripts/build/schema-types.ts';

const FIELDS = Array.from({ length: 6 }, (_, at) => `\tfield_${at}: z.ZodString;\n`).join('');
const SMALL = `z.ZodObject<{\n${FIELDS}}, z.core.$strip>`;
const within = (type: string): string => `z.ZodObject<{\n\tinner: ${type.replaceAll('\n', '\n\t')};\n}, z.core.$strip>`;
const declared = (name: string, type: string): string => `/**\n * ${name}.\n */\ndeclare const ${name}: ${type};\n`;

test('a schema within a schema is referred to by its name', () => {
  const types = `${declared('zInner', SMALL)}${declared('zOuter', within(SMALL))}export { zInner, zOuter };\n`;
  expect(referToSchemas(types)).toContain(
    'declare const zOuter: z.ZodObject<{ inner: typeof zInner; }, z.core.$strip>;',
  );
});

test('of two schemas that are the same, the later is referred to the earlier', () => {
  const types = `${declared('zOne', SMALL)}${declared('zOther', SMALL)}export { zOne, zOther };\n`;
  expect(referToSchemas(types)).toMatch(/zOne: z\.ZodObject<\{[^]*zOther: typeof zOne;/);
});

test('a short schema is written out', () => {
  const types = `${declared('zId', 'z.ZodInt')}${declared('zOuter', within('z.ZodInt'))}export { zId, zOuter };\n`;
  expect(referToSchemas(types)).toContain('declare const zOuter: z.ZodObject<{ inner: z.ZodInt; }, z.core.$strip>;');
});

test('the types for require name every exported value anew, and nothing else', () => {
  const types = [
    '/** A client. */',
    'declare class Client<T extends boolean = true> extends Base<T> {',
    '}',
    'declare class Hidden {',
    '}',
    'declare class Plain implements PromiseLike<string> {',
    '}',
    'declare function connect(options?: Options): Connection;',
    "declare const names: readonly ['a'];",
    'export { Client, Plain, connect, names };',
    '',
  ].join('\n');
  expect(requiredTypes('index', types)).toBe(
    [
      "import type * as esm from './index.js' with { 'resolution-mode': 'import' };",
      "export type * from './index.js' with { 'resolution-mode': 'import' };",
      '/** A client. */',
      'export declare const Client: typeof esm.Client;',
      'export type Client<T extends boolean = true> = esm.Client<T>;',
      'export declare const Plain: typeof esm.Plain;',
      'export type Plain = esm.Plain;',
      'export declare const connect: typeof esm.connect;',
      'export declare const names: typeof esm.names;',
      '',
    ].join('\n'),
  );
});
