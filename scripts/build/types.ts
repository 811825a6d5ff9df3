/**
 * `require` needs types of its own (`.d.cts`). They say the same as those for `import`, but for the
 * format of what they refer to; what is types only has no format and is not written twice.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { requiredTypes } from './required-types.ts';
import { referToSchemas } from './schema-types.ts';

/** A third of what the compiler writes is indentation. */
const withTabs = (text: string): string => text.replaceAll(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));

/** The mock's types name msw's, which need not be installed: without it they are `any` there, and no error. */
const mswIsOptional = (text: string): string => text.replace(/^import .* from 'msw';$/m, '// @ts-ignore\n$&');

/** Not those of zod and msw, whose own types differ by format. */
const isSelfContained = (name: string): boolean => name === 'index';

const isTypesOnly = (name: string): boolean => name.startsWith('types.gen');

for (const file of readdirSync('dist').filter((name) => name.endsWith('.d.ts'))) {
  const name = file.replace(/\.d\.ts$/, '');
  const types = referToSchemas(mswIsOptional(withTabs(readFileSync(`dist/${file}`, 'utf8'))));
  writeFileSync(`dist/${file}`, types);
  writeFileSync(`dist/${name}.d.cts`, forRequire(name, types));
}

function forRequire(name: string, types: string): string {
  if (isTypesOnly(name)) return `export type * from './${name}.js' with { 'resolution-mode': 'import' };\n`;
  if (isSelfContained(name)) return requiredTypes(name, types);
  return types.replaceAll(/(from '\.\/[\w.-]+)\.js'/g, "$1.cjs'");
}
