/**
 * Puts the sources that the source maps lead to beside them, once for both formats: our own as they are, generated ones
 * without their documentation, which the types have.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface SourceMap {
  sources: (string | null)[];
  sourcesContent?: string[];
}

// Schemas are data: a quarter of all sources, and nothing to step through.
const zod = readFileSync('dist/zod.js', 'utf8');
writeFileSync('dist/zod.js', zod.replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
rmSync('dist/zod.js.map');

for (const file of readdirSync('dist').filter((name) => name.endsWith('.map'))) {
  const { sourcesContent = [], ...map } = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as SourceMap;
  map.sources = map.sources.map((source, at) => placed(source ?? '', sourcesContent[at] ?? ''));
  writeFileSync(`dist/${file}`, JSON.stringify(map));
}

/** Where a source is now; nowhere, if it is another package's. */
function placed(source: string, text: string): string | null {
  const path = /^\.\.\/((?:src|generated)\/.+)$/.exec(source)?.[1];
  if (path === undefined) return null;
  mkdirSync(dirname(`dist/source/${path}`), { recursive: true });
  writeFileSync(`dist/source/${path}`, path.startsWith('generated/') ? withoutComments(text) : text);
  return `./source/${path}`;
}

/** Lines stay where they are. */
function withoutComments(text: string): string {
  return text.replaceAll(/^ *\/\*\*[^]*?\*\/$/gm, (comment) => comment.replaceAll(/.+/g, ''));
}
