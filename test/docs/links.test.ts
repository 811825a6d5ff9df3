import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);

const pages = [
  'README.md',
  'AGENTS.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'codegen/README.md',
  ...['docs', 'docs/api', 'docs/decisions'].flatMap(markdownIn),
];
const anchorsByFile = new Map<string, Set<string>>();

describe('links of the documentation', () => {
  it.each(pages)('each link of %s leads to a file and a heading', (page) => {
    expect(linksOf(page).filter((link) => !resolves(link))).toEqual([]);
  });
});

describe('indexes', () => {
  it.each(['docs', 'docs/api', 'docs/decisions'])('the index of %s links every page beside it', (folder) => {
    const index = `${folder}/README.md`;
    const linked = new Set([index, ...linksOf(index).map((link) => link.replace(/#.*/, ''))]);
    expect(markdownIn(folder).filter((page) => !linked.has(page))).toEqual([]);
  });
});

describe('pages of the package', () => {
  const { files } = JSON.parse(read('package.json')) as { files: string[] };
  const isShipped = (path: string): boolean =>
    /^(README|LICENSE)/.test(path) || files.some((entry) => path === entry || path.startsWith(`${entry}/`));

  it.each(pages.filter(isShipped))('a page of the package links only files of the package: %s', (page) => {
    const paths = linksOf(page).map((link) => link.replace(/#.*/, ''));
    expect(paths.filter((path) => !isShipped(path))).toEqual([]);
  });
});

/** Relative links, from the root of the repository: `docs/errors.md#which-one`. */
function linksOf(page: string): string[] {
  return Array.from(prose(page).matchAll(/\]\(([^()\s]+)\)/g), ([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => (link.startsWith('#') ? `${page}${link}` : posix.join(posix.dirname(page), link)));
}

function resolves(link: string): boolean {
  const [file = '', anchor] = link.split('#');
  return existsSync(new URL(file, root)) && (anchor === undefined || anchorsOf(file).has(anchor));
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(file: string): Set<string> {
  const found = anchorsByFile.get(file) ?? findAnchors(file);
  anchorsByFile.set(file, found);
  return found;
}

function findAnchors(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(file).matchAll(/^#+ +(.*)$/gm)) {
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

function prose(file: string): string {
  return read(file).replaceAll(/^ *```.*?^ *```/gms, '');
}
