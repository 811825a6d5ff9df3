import type ts from 'typescript';
import { publicDeclarations } from './declarations.ts';
import { ENTRIES } from './program.ts';

/**
 * Of the mock, what stands behind its exports is left out: the rows of its tables follow the
 * contract.
 */
const NAMES = ['', '/mock', '/zod', '/operations'].map((part) => `@temps-sdk/node-sdk${part}`);

const HEADER = `The hand-written part of what the package exports, without comments; what is generated follows from openapi.json.
Made by \`npm run surface\`. Do not edit: a change here is a change that users see, and wants a line in CHANGELOG.md.
`;

/** The hand-written public surface, so that a review shows every change of it. */
export function apiReport(program: ts.Program): string {
  const parts = ENTRIES.map((entry, at) => {
    const { exported, behind } = publicDeclarations(program, entry);
    const isWhole = !NAMES[at]?.endsWith('/mock');
    const rest =
      isWhole && behind.length > 0
        ? `\n-- not exported, but part of the above --\n\n${behind.join('\n')}\n`
        : '';
    return `==== ${NAMES[at]} ====\n\n${exported.join('\n')}\n${rest}`;
  });
  return [HEADER, ...parts].join('\n');
}
