import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { apiPages } from '../../scripts/docs/api-pages.ts';
import { llmsFiles } from '../../scripts/docs/llms.ts';
import { allMethods, readReference } from '../../scripts/docs/reference.ts';

const reference = await readReference();
const files = await llmsFiles(reference);
const made = new Set([
  ...files.keys(),
  ...[...apiPages(reference).keys()].map((name) => `docs/api/${name}`),
]);
const short = files.get('llms.txt') ?? '';
const full = files.get('llms-full.txt') ?? '';

it.each([
  ['llms.txt', short],
  ['llms-full.txt', full],
])('every link of %s leads to a file of the package', (_name, text) => {
  const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#\s]*)/g), ([, link = '']) => link);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !existsSync(link) && !made.has(link))).toEqual([]);
});

it('llms-full.txt names the route of every method', () => {
  expect(
    allMethods(reference).filter(
      ({ name, method, path }) => !full.includes(`- ${name}: \`${method} ${path}\``),
    ),
  ).toEqual([]);
});

it('llms-full.txt has the guides for users, and none for contributors', () => {
  expect(full).toContain('<!-- docs/deploy.md -->');
  expect(full).not.toContain('docs/decisions/');
});

it('the skill is AGENTS.md with a head, in a folder of its name that the package has', () => {
  const skills = [...files].filter(([path]) => path.endsWith('SKILL.md'));
  expect(skills.map(([path]) => path)).toEqual(['skills/temps-node-sdk/SKILL.md']);
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(skills[0]?.[1] ?? '') ?? [];
  const { name, description } = parse(head) as { name: string; description: string };
  expect(name).toBe('temps-node-sdk');
  // The limits of the form.
  expect(description.length).toBeGreaterThan(50);
  expect(description.length).toBeLessThan(1024);
  expect(body).toContain(readFileSync('AGENTS.md', 'utf8').trim());
  const { files: packed } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  expect(packed).toContain('skills');
});
