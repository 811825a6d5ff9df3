import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { diagnosticsOf, createProgram, type VirtualFile } from './program.ts';

const TYPES = 'generated/types.gen.ts';
const OLD = 'generated/.released-types.ts';
const CHECKS = 'generated/.breaking.ts';

/**
 * What has changed in the types of operations since a commit and breaks a caller, a line each: an
 * operation that is gone, options that are no longer accepted, a response that no longer fits.
 */
export function breakingChanges(commit: string, current: ts.Program): string[] {
  const old = execFileSync('git', ['show', `${commit}:${TYPES}`], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const now = ts.sys.readFile(TYPES) ?? '';
  const operations = namesOf(old);
  const kept = new Set(namesOf(now));
  const shared = operations.filter((name) => kept.has(name));
  const checks = [
    ...shared.map((name) => ({
      of: `${name}: options`,
      line: `export const ${name}In = (o: Old.${name}Data): New.${name}Data => o;`,
    })),
    ...shared
      .filter((name) => hasResponse(old, name) && hasResponse(now, name))
      .map((name) => ({
        of: `${name}: response`,
        line: `export const ${name}Out = (n: New.${name}Response): Old.${name}Response => n;`,
      })),
  ];
  const text = [
    `import type * as Old from './${OLD.split('/')[1]}'; import type * as New from './types.gen.ts';`,
    ...checks.map(({ line }) => line),
  ].join('\n');
  const files: VirtualFile[] = [
    { name: OLD, text: old },
    { name: CHECKS, text },
  ];
  const broken = diagnosticsOf(createProgram(files, current), CHECKS).map((diagnostic) => {
    const { line } = ts.getLineAndCharacterOfPosition(diagnostic.file!, diagnostic.start ?? 0);
    return `${checks[line - 1]?.of}: ${reasonOf(diagnostic.messageText)}`;
  });
  return [
    ...operations.filter((name) => !kept.has(name)).map((name) => `${name}: is gone`),
    ...broken,
  ];
}

function namesOf(types: string): string[] {
  return Array.from(types.matchAll(/^export type (\w+)Data = \{/gm), ([, name = '']) => name);
}

function hasResponse(types: string, name: string): boolean {
  return types.includes(`export type ${name}Response =`);
}

/** The innermost member, and what is wrong with it. */
function reasonOf(message: string | ts.DiagnosticMessageChain): string {
  const lines = ts
    .flattenDiagnosticMessageText(message, '\n')
    .split('\n')
    .map((line) => line.trim());
  const member = lines.findLast((line) => line.startsWith('Types of property'));
  return [member?.replace(/^Types of property ('.*') .*/, '$1:'), lines.at(-1)]
    .filter(Boolean)
    .join(' ');
}
