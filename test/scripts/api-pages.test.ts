import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiPages } from '../../scripts/docs/api-pages.ts';
import { allMethods, readReference } from '../../scripts/docs/reference.ts';

const reference = await readReference();
const pages = apiPages(reference);
const text = (name: string): string => pages.get(`${name}.md`) ?? '';

it('the reference has a section and a row in the table for each method', () => {
  const missing = allMethods(reference).filter(({ namespace, name, method, path }) => {
    const [top = '', ...sections] = text(namespace).split(/^(?=## )/m);
    const section = sections.find((each) => each.startsWith(`## ${name}\n`));
    return !section?.includes(`\`${method} ${path}\``) || !top.includes(`[\`${name}\`](#`);
  });
  expect(missing).toEqual([]);
});

it('the reference lists each method by its route', () => {
  const lines = new Set(
    text('routes')
      .split('\n')
      .map((line) => line.split(' | ').slice(0, 2).join(' ')),
  );
  const missing = allMethods(reference).filter(
    ({ namespace, name, method, path }) =>
      !lines.has(
        `| \`${method} ${path}\` [\`${namespace}.${name}\`](${namespace}.md#${name.toLowerCase()})`,
      ),
  );
  expect(missing).toEqual([]);
});

it('a parameter has its type and bounds and says whether it is required', () => {
  const deployments = text('deployments');
  expect(deployments).toContain('| `path.project_id` | integer, at least 1 | **required** |');
  expect(deployments).toContain('| `query.per_page` | integer, 1 to 100 | `20` |');
});

it('a body names its schema and marks its required fields', () => {
  const create = text('projects').split('## create\n')[1] ?? '';
  expect(create).toContain('`body`: `CreateProjectRequest`');
  expect(create).toContain('| `body.directory` | string | **required** |');
  expect(create).toMatch(/\| `body\.build_command` \| string \\\| null \|  \|/);
});

it('the section of a method has the notes of its operation on real servers', () => {
  const notes = allMethods(reference).flatMap(({ namespace, name, operation }) =>
    (operation['x-servers']?.notes ?? []).map((note) => ({ namespace, name, note })),
  );
  expect(notes.length).toBeGreaterThan(80);
  const missing = notes.filter(({ namespace, name, note }) => {
    const section = text(namespace).split(`## ${name}\n`)[1]?.split(/^## /m)[0] ?? '';
    return !section.split('Real servers:\n')[1]?.includes(`- ${note}`);
  });
  expect(missing).toEqual([]);
});

it('the time ranges in examples end after they start', () => {
  const ranges = [...pages.values()].flatMap((page) =>
    Array.from(page.matchAll(/start_(?:date|time): '([^']+)',\s+end_(?:date|time): '([^']+)'/g)),
  );
  expect(ranges.length).toBeGreaterThan(15);
  expect(ranges.filter(([, start = '', end = '']) => start >= end)).toEqual([]);
});

it('the page of names has a row for each method that the other package calls something else', () => {
  const names = JSON.parse(readFileSync('scripts/docs/other-names.json', 'utf8')) as Record<
    string,
    string
  >;
  const methods = new Map(
    allMethods(reference).map(({ namespace, name, method, path }) => [
      `${method} ${path}`,
      `${namespace}.${name}`,
    ]),
  );
  expect(Object.keys(names).filter((route) => !methods.has(route))).toEqual([]);
  const renamed = Object.entries(names).filter(([route, name]) => methods.get(route) !== name);
  const page = text('names');
  const missing = renamed.filter(
    ([route, name]) =>
      !page.includes(`| \`${name}\` | [\`${methods.get(route)}\`]`) ||
      !page.includes(`\`${route}\``),
  );
  expect(missing).toEqual([]);
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(renamed.length);
  // A name that means another call here.
  expect(page).toMatch(/\| `domains\.list` \| .*listCertificates.* is `GET .*` here \|/);
});
