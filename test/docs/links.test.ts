import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { apiPages } from '../../scripts/docs/api-pages.ts';
import { readReference } from '../../scripts/docs/reference.ts';

const root = new URL('../../', import.meta.url);
/** Pages that are written for the package; nothing that is committed may link them. */
const made = new Map(
  [...apiPages(await readReference())].map(([name, text]) => [`docs/api/${name}`, text]),
);
const read = (file: string): string => made.get(file) ?? readFileSync(new URL(file, root), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);

const committed = [
  'README.md',
  'AGENTS.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'bench/README.md',
  'codegen/README.md',
  ...['docs', 'docs/decisions'].flatMap(markdownIn),
];
const pages = [...committed, ...made.keys()];
const anchorsByFile = new Map<string, Set<string>>();

test('each link of a page leads to a file and a heading', () => {
  expect(pages.flatMap((page) => linksOf(page).filter((link) => !resolves(link)))).toEqual([]);
});

test('no page of the repository links a page that only the package has', () => {
  const links = committed.flatMap(linksOf).map(withoutAnchor);
  expect(links.filter((link) => link.startsWith('docs/api'))).toEqual([]);
});

test('the index of a folder links every page beside it', () => {
  const unlinked = ['docs', 'docs/api', 'docs/decisions'].flatMap((folder) => {
    const index = `${folder}/README.md`;
    const linked = new Set([index, ...linksOf(index).map(withoutAnchor)]);
    const beside = folder === 'docs/api' ? [...made.keys()] : markdownIn(folder);
    return beside.filter((page) => !linked.has(page));
  });
  expect(unlinked).toEqual([]);
});

test('a page of the package links only files of the package', () => {
  const { files } = JSON.parse(read('package.json')) as { files: string[] };
  const isShipped = (path: string): boolean =>
    /^(README|LICENSE)/.test(path) ||
    (files.some((entry) => path === entry || path.startsWith(`${entry}/`)) &&
      !files.some(
        (entry) => path.startsWith(`${entry.replace('!', '')}/`) && entry.startsWith('!'),
      ));
  const paths = pages.filter(isShipped).flatMap((page) => linksOf(page).map(withoutAnchor));
  expect(paths.filter((path) => !isShipped(path))).toEqual([]);
});

function withoutAnchor(link: string): string {
  return link.replace(/#.*/, '');
}

/** Relative links, from the root of the repository: `docs/errors.md#which-one`. */
function linksOf(page: string): string[] {
  return Array.from(prose(page).matchAll(/\]\(([^()\s]+)\)/g), ([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) =>
      link.startsWith('#') ? `${page}${link}` : posix.join(posix.dirname(page), link),
    );
}

function resolves(link: string): boolean {
  const [file = '', anchor] = link.split('#');
  return (
    (made.has(file) || existsSync(new URL(file, root))) &&
    (anchor === undefined || anchorsOf(file).has(anchor))
  );
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
