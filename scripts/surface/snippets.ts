import { readdirSync, readFileSync } from 'node:fs';
import type ts from 'typescript';
import * as sdk from '../../src/index.ts';
import { apiPages } from '../docs/api-pages.ts';
import { readReference } from '../docs/reference.ts';
import { ENTRIES } from './program.ts';
import { publicSurface } from './public-surface.ts';

export interface Snippet {
  /** Where it stands, such as `README.md:27`. */
  place: string;
  code: string;
  /**
   * Whether it is run; one that waits for requests or needs another machine says `no-run` behind
   * its language.
   */
  runs: boolean;
}

const root = new URL('../../', import.meta.url);

/** Every TypeScript block of the pages that are written by hand. */
export function snippets(): Snippet[] {
  const docs = readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && !/^(api|reference)\//.test(file),
  );
  return ['README.md', 'AGENTS.md', ...docs.map((file) => `docs/${file}`).toSorted()].flatMap(
    (file) => blocks(file, readFileSync(new URL(file, root), 'utf8')),
  );
}

/** The examples of each page of the API reference, as one file a page. */
export async function referenceExamples(): Promise<Snippet[]> {
  return [...apiPages(await readReference())].flatMap(([page, text]) => {
    const codes = blockTexts(text);
    if (codes.length === 0) return [];
    const code = complete(codes.map((each) => `{\n${each}}\n`).join(''));
    return [{ place: `docs/api/${page}`, code, runs: false }];
  });
}

/** Every example in a doc comment of what the package exports. */
export function examples(program: ts.Program): Snippet[] {
  const surface = publicSurface(program, ENTRIES[0] ?? '');
  const names = [
    ...new Set([...Object.keys(sdk), ...surface.map(({ name }) => name.replace(/\..*/, ''))]),
  ];
  return surface.flatMap(({ name, examples: codes }) =>
    codes.map((code, index) => ({
      place: `the documentation of ${name}${index > 0 ? ` (${index + 1})` : ''}`,
      code: complete(`${SURROUNDINGS}\n${imports(code, names)}\n${code}\n`),
      runs: false,
    })),
  );
}

/** What an example takes from the code around it. */
const SURROUNDINGS = `declare const secret: string;
declare const request: Request;
declare const handler: { fetch: (request: Request) => Promise<Response> };`;

/** An import of what an example uses, of the names that the package exports. */
function imports(code: string, names: readonly string[]): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `import { ${used.map((name) => (name in sdk ? name : `type ${name}`)).join(', ')} } from '@temps-sdk/node-sdk';`;
}

function blockTexts(text: string): string[] {
  return Array.from(text.matchAll(BLOCK), ([, , code = '']) => code);
}

const BLOCK = /^```ts( no-run)?\n(.*?)^```$/gms;

function blocks(file: string, text: string): Snippet[] {
  return Array.from(text.matchAll(BLOCK), ({ 1: mark, 2: code = '', index }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length}`,
    code: complete(code),
    runs: mark === undefined,
  }));
}

/** With the client, and the mock, that a reader has from the page's first snippet. */
export function complete(code: string): string {
  const needsMock = /\bmock\./.test(code) && !/\b(const|let) mock\b/.test(code);
  const needsClient = /\btemps\b(?!-)/.test(code) && !/\b(const|let) temps\b/.test(code);
  const importsClient = /import\s*(type\s*)?\{[^}]*\bTempsClient\b/.test(code);
  const options = needsMock
    ? "{ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch }"
    : '';
  const prelude = [
    needsMock && "import { createTempsMock } from '@temps-sdk/node-sdk/mock';",
    needsClient && !importsClient && "import { TempsClient } from '@temps-sdk/node-sdk';",
    needsMock && "const mock = createTempsMock({ scenario: 'demo' });",
    needsClient && `const temps = new TempsClient(${options});`,
  ];
  return `${prelude.filter((line) => line !== false).join('\n')}\n${code}\nexport {};\n`;
}
