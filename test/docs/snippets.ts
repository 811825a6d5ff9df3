import { readdirSync, readFileSync } from 'node:fs';

export interface Snippet {
  /** Where it stands, such as `README.md:27`. */
  place: string;
  code: string;
  /** Whether it is run; one that waits for requests or needs another machine says `no-run` behind its language. */
  runs: boolean;
}

const root = new URL('../../', import.meta.url);

/** Every TypeScript block of the README and the docs. */
export function snippets(): Snippet[] {
  const docs = readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && file !== 'api.md' && !file.startsWith('reference/'),
  );
  return ['README.md', ...docs.map((file) => `docs/${file}`).toSorted()].flatMap((file) =>
    blocks(file, readFileSync(new URL(file, root), 'utf8')),
  );
}

function blocks(file: string, text: string): Snippet[] {
  return Array.from(text.matchAll(/^```ts( no-run)?\n(.*?)^```$/gms), ({ 1: mark, 2: code = '', index }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length}`,
    code: complete(code),
    runs: mark === undefined,
  }));
}

/** What a reader has from the page's first snippet. */
function complete(code: string): string {
  const needsClient = /\btemps\b/.test(code) && !/\b(const|let) temps\b/.test(code);
  const importsClient = /import\s*(type\s*)?\{[^}]*\bTempsClient\b/.test(code);
  const prelude = needsClient
    ? `${importsClient ? '' : "import { TempsClient } from '@temps-sdk/node-sdk';\n"}const temps = new TempsClient();\n`
    : '';
  return `${prelude}${code}\nexport {};\n`;
}
